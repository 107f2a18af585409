import type { Span } from '../text/span.ts';
import { align, alignAround, type Alignment } from './alignment.ts';
import { findBracket, liesInParagraph } from './bracket.ts';
import { read, type Reading } from './evidence.ts';
import { exactHits } from './exact.ts';
import { createPassage, type Passage } from './passage.ts';
import { frameByPhrase, PHRASE } from './phrase.ts';
import { rangeOf } from './range.ts';
import { similarRegions } from './regions.ts';
import type { Target } from './selector.ts';
import { placesIn, type TextIndex } from './text-index.ts';
import {
  agreement,
  isContradicted,
  isFramed,
  isReplacement,
  isTelling,
  leads,
  standsInSurroundings,
} from './verdict.ts';
import { findVerbatim, standsWhereItStood } from './verbatim.ts';
import { eachWord, plainForm } from './words.ts';

/** What led to an answer: for the reader's "why" and for tests. */
export interface Evidence {
  /**
   * `position`: the text there reads as it did. `passage`: the quote and all around it stand, unchanged, elsewhere in
   * the text. `alignment`: a word diff with the most similar stretch of the article. `between`: the quote's words
   * stand once between two unchanged passages. `quote`: its words are too many to stand there by chance.
   * `phrase`: a phrase found once in the article and the word on the other side frame it. `none`: nothing to be trusted.
   */
  readonly by: 'position' | 'passage' | 'alignment' | 'between' | 'quote' | 'phrase' | 'none';
  /** Unchanged words right before and right after the place, as far as they were looked at. */
  readonly before: number;
  readonly after: number;
  /** Share of the quote's words that still stand at the place, 0 to 1. */
  readonly kept: number;
  /** Information in the surrounding words that agree, in bits, less the more changes lie between. */
  readonly bits: number;
  /** The surroundings stand and the quoted words between them were taken out. */
  readonly removed: boolean;
}

/** Where a note stands now: UTF-16 offsets into today's article text, null where its place is lost. */
export type Match =
  | {
      readonly state: 'unchanged' | 'moved' | 'adopted' | 'changed';
      readonly start: number;
      readonly end: number;
      readonly evidence: Evidence;
    }
  | { readonly state: 'gone'; readonly start: null; readonly end: null; readonly evidence: Evidence };

/** Similar stretches of the article that are aligned. */
const REGIONS = 3;
/** Words of shift looked at on each side of an exact hit. */
const SLACK = 16;

/**
 * Finds a note in today's article. Unchanged text gives back the range it was described with, always. Else the
 * quote is aligned with what resembles its surroundings most and looked up word for word, and a place is given only on
 * evidence. `unchanged`: the words stand in their surroundings, wherever these are now. `moved`: the words stand, but
 * in other surroundings. `adopted`: the suggestion stands in their place. `changed`: other words do. `gone`: taken
 * out, or rewritten beyond recognition.
 *
 * A suggestion to delete that was adopted gives an empty range. Never throws.
 */
export function match(index: TextIndex, target: Target, suggestion: string | null = null): Match {
  const { quote, position } = target;
  if (standsWhereItStood(index, target)) {
    return {
      state: 'unchanged',
      start: position.start,
      end: position.end,
      evidence: verbatimEvidence('position', target),
    };
  }
  const at = findVerbatim(index, target);
  if (at >= 0) {
    const end = at + quote.exact.length;
    return { state: 'unchanged', start: at, end, evidence: verbatimEvidence('passage', target) };
  }
  return matchWords(index, target, suggestion);
}

function matchWords(index: TextIndex, target: Target, suggestion: string | null): Match {
  const passage = createPassage(index, target, target.quote.exact);
  const hits = exactHits(index, passage, index.wordAt(target.position.start));
  const readings = readingsOf(index, passage, hits.best);
  const [best] = readings;

  if (suggestion !== null && !(best?.whole === true && isFramed(best))) {
    const adopted = findAdopted(index, target, suggestion, best);
    if (adopted !== null) return adopted;
  }
  if (best === undefined) return gone(null, passage);
  const isRemoved = best.from === best.to;
  if (isRemoved && passage.first === passage.next) return matchBlank(index, target, passage, best);
  if (isRemoved && isTelling(index, agreement(best))) return gone(best, passage);

  const rival = readings.find((other) => other !== best && other.whole && other.from !== best.from);
  if (standsInSurroundings(index, best, hits.total, rival)) {
    return found(index, target, suggestion, passage, best, 'alignment');
  }
  if (hits.total > 0) {
    const reading = readBetween(index, target, passage);
    if (reading !== null) return found(index, target, suggestion, passage, reading, 'between');
  }
  if (!best.whole) {
    const range = rangeOf(index, passage, best);
    if (isReplacement(index, best, target.quote.exact.length, range.end - range.start)) {
      return found(index, target, suggestion, passage, best, 'alignment');
    }
  }
  const moved = readings.find((reading) => reading.whole);
  if (moved !== undefined && hits.total === 1 && isTelling(index, moved.keptBits)) {
    return found(index, target, suggestion, passage, moved, 'quote');
  }
  const image = frameByPhrase(index, passage);
  const framed = image === null ? null : read(index, passage, image);
  if (framed === null || !liesInParagraph(index, target, framed.from, framed.to, PHRASE)) return gone(best, passage);
  return found(index, target, suggestion, passage, framed, 'phrase');
}

/**
 * The quote where it stood once between two passages that still stand, and stands there now: once, or with
 * surroundings far more like the old ones than its other places there. Null when there is no such place.
 */
function readBetween(index: TextIndex, target: Target, passage: Passage): Reading | null {
  const bracket = findBracket(index, target);
  if (bracket === null) return null;
  const readings: Reading[] = [];
  for (const at of bracket.places) {
    const image = alignAround(index, passage, at, SLACK);
    const reading = image === null ? null : read(index, passage, image);
    if (reading !== null) readings.push(reading);
  }
  const [best, second] = readings.toSorted((a, b) => agreement(b) - agreement(a));
  if (best === undefined || (second !== undefined && !leads(best, second))) return null;
  return isContradicted(index, passage, best, bracket) ? null : best;
}

/** What can be said for each place that comes into question, most first. */
function readingsOf(index: TextIndex, passage: Passage, hits: readonly number[]): Reading[] {
  const readings: Reading[] = [];
  const add = (image: Alignment | null): void => {
    const reading = image === null ? null : read(index, passage, image);
    if (reading === null) return;
    const same = readings.findIndex((other) => other.from === reading.from && other.to === reading.to);
    const known = readings[same];
    if (known === undefined) readings.push(reading);
    else if (weight(reading) > weight(known)) readings[same] = reading;
  };
  for (const { from, to } of similarRegions(index, passage, REGIONS)) add(align(index, passage, from, to));
  for (const at of hits) {
    const isKnown = readings.some((reading) => reading.whole && reading.from === at);
    if (!isKnown) add(alignAround(index, passage, at, SLACK));
  }
  return readings.toSorted((a, b) => weight(b) - weight(a));
}

const weight = (reading: Reading): number => agreement(reading) + reading.keptBits;

/** The suggestion, where it stands between the neighbours of the quote. `original` is the best reading of the quote. */
function findAdopted(
  index: TextIndex,
  target: Target,
  suggestion: string,
  original: Reading | undefined,
): Match | null {
  const passage = createPassage(index, target, suggestion);
  if (passage.first === passage.next) {
    // A suggestion to delete: adopted when the surroundings closed over the place.
    if (suggestion.trim() !== '' || original === undefined || original.from !== original.to) return null;
    if (!isFramed(original) || !isTelling(index, agreement(original))) return null;
    const { start, end } = rangeOf(index, passage, original);
    return { state: 'adopted', start, end, evidence: evidenceOf('alignment', original, passage) };
  }
  const hits = exactHits(index, passage, index.wordAt(target.position.start));
  if (hits.total === 0) return null;
  const [best] = readingsOf(index, passage, hits.best);
  if (best === undefined || !best.whole || !isFramed(best) || !isTelling(index, agreement(best))) return null;
  if (original !== undefined && agreement(original) > agreement(best)) return null;
  const { start, end } = rangeOf(index, passage, best);
  const now = index.text.slice(start, end);
  const same = now === suggestion || plainForm(now) === plainForm(suggestion);
  return { state: same ? 'adopted' : 'changed', start, end, evidence: evidenceOf('alignment', best, passage) };
}

/** A quote without words, as blanks between two words: it stands where these still stand side by side. */
function matchBlank(index: TextIndex, target: Target, passage: Passage, reading: Reading): Match {
  const { text, starts, ends } = index;
  const from = reading.from > 0 ? (ends[reading.from - 1] ?? 0) : 0;
  const at = text.slice(from, starts[reading.from] ?? text.length).indexOf(target.quote.exact);
  if (at < 0 || !isFramed(reading) || !isTelling(index, agreement(reading))) return gone(reading, passage);
  const start = from + at;
  const end = start + target.quote.exact.length;
  return { state: 'unchanged', start, end, evidence: evidenceOf('alignment', reading, passage) };
}

function found(
  index: TextIndex,
  target: Target,
  suggestion: string | null,
  passage: Passage,
  reading: Reading,
  by: 'alignment' | 'between' | 'quote' | 'phrase',
): Match {
  const { start, end } = rangeOf(index, passage, reading);
  const now = index.text.slice(start, end);
  const stands = by === 'quote' ? 'moved' : 'unchanged';
  const evidence = evidenceOf(by, reading, passage);
  const is = (wanted: string, state: 'unchanged' | 'moved' | 'adopted'): Match | null =>
    plainForm(now) === plainForm(wanted) ? { state, start, end, evidence } : null;
  if (now === target.quote.exact) return { state: stands, start, end, evidence };
  if (now === suggestion) return { state: 'adopted', start, end, evidence };
  const same = is(target.quote.exact, stands) ?? (suggestion === null ? null : is(suggestion, 'adopted'));
  if (same !== null) return same;
  const within = suggestion === null || reading.whole ? null : findSuggestionWithin(index, suggestion, reading);
  if (within !== null) return { state: 'adopted', start: within.start, end: within.end, evidence };
  return { state: 'changed', start, end, evidence };
}

/**
 * The suggestion inside a place that is wider than it: neighbours were replaced as well, or a word was added to it.
 * Null unless it stands there once, and, where nothing but the quote was replaced, makes up most of the place.
 */
function findSuggestionWithin(index: TextIndex, suggestion: string, { from, to, ...reading }: Reading): Span | null {
  const wanted: number[] = [];
  eachWord(suggestion, (folded) => wanted.push(index.numberOf(folded) ?? -1));
  const [place, ...others] = placesIn(index.words, wanted, from, to);
  if (place === undefined || others.length > 0 || wanted.length === 0) return null;
  if (reading.lostBefore + reading.lostAfter === 0 && wanted.length * 2 <= to - from) return null;
  const start = index.starts[place] ?? 0;
  const end = index.ends[place + wanted.length - 1] ?? start;
  return plainForm(index.text.slice(start, end)) === plainForm(suggestion) ? { start, end } : null;
}

function evidenceOf(by: Evidence['by'], reading: Reading, passage: Passage): Evidence {
  return {
    by,
    before: reading.runBefore,
    after: reading.runAfter,
    kept: passage.next === passage.first ? 0 : reading.kept / (passage.next - passage.first),
    bits: agreement(reading),
    removed: reading.from === reading.to && isFramed(reading),
  };
}

function verbatimEvidence(by: 'position' | 'passage', { block, quote }: Target): Evidence {
  const words = (text: string): number => text.match(/\S+/gu)?.length ?? 0;
  const before = words(block.text.slice(0, block.start));
  const after = words(block.text.slice(block.start + quote.exact.length));
  return { by, before, after, kept: 1, bits: 0, removed: false };
}

function gone(reading: Reading | null, passage: Passage): Match {
  const nothing: Evidence = { by: 'none', before: 0, after: 0, kept: 0, bits: 0, removed: false };
  const evidence = reading === null ? nothing : evidenceOf('none', reading, passage);
  return { state: 'gone', start: null, end: null, evidence };
}
