import { hashText } from '../names/hash.ts';
import type { ClaimReading, Sentence } from './claim-reading.ts';
import { logistic, score, type Features, type LinearTable } from './linear.ts';
import { WORD_CLASS, WORD_CLASSES } from './word-class.ts';

/** The table for check-worthiness and what it adds to every sentence. */
export interface WorthTable extends LinearTable {
  readonly bias: number;
}

/** Words of a sentence that are looked at: what makes it worth a check stands early. */
const LONGEST = 60;
/** Letters of a word whose parts are looked at; a longer one is an address or no word. */
const LONGEST_WORD = 24;
/** Letters of the parts of words: they let "deported" speak for "deportation", which training never saw. */
const GRAM = 4;
const NUMBER = hashText('#');
const YEAR = hashText('#year');
/** Classes that are counted, and those that tell who does what to whom. */
const COUNTED: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 17, 21];
const WHO: ReadonlySet<number> = new Set([1, 3, 4, 5, 6, 21]);
const DOES: ReadonlySet<number> = new Set([7, 8, 9, 11]);
/** A class that stands more often than this counts no more. */
const MOST = 4;

const classes = new Uint8Array(LONGEST);
const keys = new Int32Array(LONGEST);
const counts = new Uint8Array(WORD_CLASSES);

/**
 * Fills in what speaks for a sentence being worth a check: words, their parts, pairs, each word together with whether
 * the sentence has a figure, a past and a wish in it, how often each class of words stands, and its length.
 */
export function worthFeatures(reading: ClaimReading, { first, end }: Sentence, out: Features): void {
  out.clear();
  const { words, hashes, names, classes: kinds } = reading;
  const size = Math.min(LONGEST, end - first);
  counts.fill(0);
  let who = 0;
  let does = 0;
  for (let i = 0; i < size; i += 1) {
    const kind = kinds[first + i] ?? 0;
    keys[i] = kind === WORD_CLASS.year ? YEAR : isFigure(kind, words[first + i]) ? NUMBER : (hashes[first + i] ?? 0);
    const own = (names[first + i] ?? 0) === 0 ? kind : WORD_CLASS.name;
    classes[i] = own;
    counts[own] = (counts[own] ?? 0) + 1;
    if (who === 0 && WHO.has(own)) who = own;
    if (does === 0 && DOES.has(own)) does = own;
  }
  const has = (kind: number, bit: number): number => ((counts[kind] ?? 0) > 0 ? bit : 0);
  const tone = 1 + has(WORD_CLASS.number, 1) + has(WORD_CLASS.past, 2) + has(WORD_CLASS.modal, 4);
  for (let i = 0; i < size; i += 1) {
    const key = keys[i] ?? 0;
    if (i + 1 < size) out.add(2, key, keys[i + 1] ?? 0);
    if (i + 2 < size) out.add(3, key, keys[i + 2] ?? 0);
    // A word that comes again says nothing new.
    if (keys.indexOf(key) < i) continue;
    out.add(1, key);
    out.add(4, key, tone);
    const word = words[first + i] ?? '';
    if (key === NUMBER || key === YEAR) out.add(5, Math.min(word.length, 9));
    else addParts(word, out);
  }
  for (const kind of COUNTED)
    for (let count = Math.min(MOST, counts[kind] ?? 0); count > 0; count -= 1) out.add(7, kind, count);
  out.add(8, Math.min(12, size >> 2));
  for (let length = Math.min(8, size >> 2); length > 0; length -= 1) out.add(9, length);
  out.add(10, keys[0] ?? 0);
  out.add(11, keys[0] ?? 0, size > 1 ? (keys[1] ?? 0) : 0);
  out.add(12, hashes[end - 1] ?? 0);
  out.add(13, who + 1, does + 1);
}

const isFigure = (kind: number, word: string | undefined): boolean =>
  kind === WORD_CLASS.number && /\d/u.test(word ?? '');

/** Every stretch of four letters, with the word's edges as letters of their own. */
function addParts(word: string, out: Features): void {
  const bounded = `^${word.slice(0, LONGEST_WORD)}$`;
  for (let at = 0; at + GRAM <= bounded.length; at += 1) out.add(6, hashText(bounded, at, at + GRAM));
}

/** How much a sentence is worth a check, 0 to 1. */
export function worthOf(reading: ClaimReading, sentence: Sentence, table: WorthTable, features: Features): number {
  worthFeatures(reading, sentence, features);
  const worth = logistic(table.bias + score(table, features) * evened(features.length));
  // Browsers' exponentials differ in the last bit: the same text has the same worth everywhere.
  return Math.round(worth * 1e6) / 1e6;
}

/** Long sentences have more features: each counts less, so that length by itself decides nothing. */
export const evened = (features: number): number => 1 / Math.sqrt(Math.max(1, features));
