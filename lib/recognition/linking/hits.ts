import { extendPhrase, hashWord } from '../../knowledge/alias-index.ts';
import { beginsWithCapital, gapBetween, type NameWord } from '../../text/fold.ts';
import { isCaseOf, readings } from '../../text/inflection.ts';
import type { AliasRow, AliasTable } from './alias-table.ts';

/** A phrase of the pack that stands in the text. Words are positions in the list of words, end exclusive. */
export interface Hit {
  readonly first: number;
  readonly end: number;
  /** UTF-16 offsets; begins after an Arabic proclitic. */
  readonly from: number;
  readonly to: number;
  readonly row: AliasRow;
}

/**
 * Every phrase of the table that stands in the text, overlapping ones too, in order of their first word. Words are
 * compared folded and through their cases; capitals count where the alias has them. Linear in the number of words.
 */
export function findHits(text: string, words: readonly NameWord[], table: AliasTable): Hit[] {
  const hits: Hit[] = [];
  const { index } = table;
  const stems: string[] = [];
  const inner: (readonly string[])[] = [];
  /** Hashes of the words that are in one form alone, each made when a phrase first comes to it. */
  const hashes = new Int32Array(words.length);
  const hashOf = (at: number, key: string): number => {
    const known = hashes[at] ?? 0;
    return known === 0 ? (hashes[at] = hashWord(key)) : known;
  };
  const innerReadings = (at: number): readonly string[] =>
    (inner[at] ??= readings(words[at]?.key ?? '', false).map(({ stem }) => stem));

  /** `hash`: that of the stems so far. */
  const extend = (first: number, at: number, hash: number, lengths: number, loose: boolean, skip: number): void => {
    const count = at - first;
    if (lengths & (1 << count)) {
      const number = index.find(stems, hash);
      if (number >= 0) addRows(number, first, at, loose, skip);
    }
    if (lengths >>> (count + 1) === 0) return;
    const before = words[at - 1];
    const word = words[at];
    if (before === undefined || word === undefined) return;
    const gap = gapBetween(text, before.end, word.start);
    if (gap === 2) return;
    const isLoose = loose || gap === 1;
    if (hasOneForm(word.key)) {
      stems.push(word.key);
      extend(first, at + 1, extendPhrase(hash, hashOf(at, word.key)), lengths, isLoose, skip);
      stems.pop();
      return;
    }
    for (const stem of innerReadings(at)) {
      stems.push(stem);
      extend(first, at + 1, extendPhrase(hash, hashWord(stem)), lengths, isLoose, skip);
      stems.pop();
    }
  };

  const addRows = (number: number, first: number, end: number, loose: boolean, skip: number): void => {
    const begin = words[first];
    const last = words[end - 1];
    if (begin === undefined || last === undefined) return;
    for (const row of table.rows(number)) {
      if ((loose && !row.loose) || !formsAgree(words, first, row, skip)) continue;
      hits.push({ first, end, from: begin.start + skip, to: last.end, row });
    }
  };

  const begin = (first: number, stem: string, hash: number, skip: number): void => {
    const lengths = index.lengths(hash);
    if (lengths === 0) return;
    stems.length = 0;
    stems.push(stem);
    extend(first, first + 1, extendPhrase(0, hash), lengths, false, skip);
  };

  for (let first = 0; first < words.length; first += 1) {
    const key = words[first]?.key ?? '';
    if (hasOneForm(key)) begin(first, key, hashOf(first, key), 0);
    else for (const { stem, skip } of readings(key, true)) begin(first, stem, hashWord(stem), skip);
  }
  return hits;
}

/** Words in scripts before Cyrillic and Arabic have one reading, themselves: `readings` need not be asked. */
const hasOneForm = (key: string): boolean => key.charCodeAt(0) < 0x400;

/** The words are cases of the alias, and what it writes with a capital ("Sparta") has one in the text too. */
function formsAgree(words: readonly NameWord[], first: number, row: AliasRow, skip: number): boolean {
  for (let at = 0; at < row.keys.length; at += 1)
    if (!isCaseOf(words[first + at]?.key ?? '', row.keys[at] ?? '')) return false;
  if (row.caseSensitive) {
    return row.cased.every((cased, at) => {
      const word = words[first + at]?.cased ?? '';
      return word.slice(at === 0 ? skip : 0).startsWith(cased);
    });
  }
  return row.capital < 0 || beginsWithCapital(words[first + row.capital]?.cased ?? '');
}
