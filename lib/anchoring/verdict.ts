import { bitsOf, type Reading } from './evidence.ts';
import type { Bracket } from './bracket.ts';
import type { Passage } from './passage.ts';
import type { TextIndex } from './text-index.ts';

/*
 * When a reading is believed. All bounds are in bits: the information in the words that agree, against the number of
 * places where they could agree by chance. The margin says how seldom chance may win.
 */

/** Bits beyond those that pick one place of the article: agreement met by chance once in a billion articles. */
const MARGIN = 30;
/** Bits by which a place must be better than the next one with the same words. */
const LEAD = 10;
/** Words beside the quote that may have been replaced together with it. */
const LOST = 2;
/** UTF-16 units by which a replacement may be longer than what it replaces when its edges are not certain. */
const GROWTH = 24;

export const agreement = (reading: Reading): number => reading.bitsBefore + reading.bitsAfter;

/** Bits that pick one word place of this article. */
export const placeBits = (index: TextIndex): number => Math.log2(Math.max(2, index.size));

/** Whether the words that agree around a place cannot be there by chance. */
export const isTelling = (index: TextIndex, bits: number): boolean => bits >= placeBits(index) + MARGIN;

/** Whether the surroundings speak for one place far more than for another. */
export const leads = (reading: Reading, other: Reading): boolean => agreement(reading) - agreement(other) >= LEAD;

/** Whether the surroundings alone show that unchanged words stand in their place, ahead of the next best place. */
export const standsInSurroundings = (index: TextIndex, reading: Reading, hits: number, rival?: Reading): boolean =>
  reading.whole &&
  isTelling(index, agreement(reading) - Math.log2(Math.max(1, hits))) &&
  (rival === undefined || leads(reading, rival));

/** Whether both neighbours of the place stand right beside it. */
export const isFramed = (reading: Reading): boolean => reading.runBefore > 0 && reading.runAfter > 0;

/**
 * Whether other words may be taken for the successors of the quote: the surroundings tell the place, the words right
 * beside it stand, and the more certain these are the longer the replacement may be.
 */
export function isReplacement(index: TextIndex, reading: Reading, oldLength: number, newLength: number): boolean {
  if (!isTelling(index, agreement(reading)) || reading.lostBefore + reading.lostAfter > LOST) return false;
  const sure = placeBits(index);
  if (isFramed(reading) && reading.runBitsBefore >= sure && reading.runBitsAfter >= sure) return true;
  if (reading.bitsBefore < 1 || reading.bitsAfter < 1) return false;
  return newLength <= oldLength + GROWTH;
}

/** Words in the phrase right beside the quote that may speak against a place. */
const PHRASE = 3;

/**
 * Whether the phrase right before or right after the quote stands once in the bracket or at its edge, and not beside this place:
 * then the words here are others that happen to be equal.
 */
export function isContradicted(index: TextIndex, passage: Passage, reading: Reading, bracket: Bracket): boolean {
  const { words, first, next } = passage;
  const before = words.slice(Math.max(0, first - PHRASE), first).map((word) => word.number);
  const after = words.slice(next, next + PHRASE).map((word) => word.number);
  return standsElsewhere(before, reading.from - before.length) || standsElsewhere(after, reading.to);

  function standsElsewhere(phrase: readonly number[], expected: number): boolean {
    const [head] = phrase;
    if (head === undefined || head < 0 || phrase.length < PHRASE) return false;
    let bits = 0;
    for (const word of phrase) bits += bitsOf(index, word);
    if (bits < placeBits(index)) return false;
    let found = -1;
    for (const at of index.placesOf(head)) {
      if (at < bracket.from - PHRASE || at > bracket.to) continue;
      if (!phrase.every((word, i) => index.words[at + i] === word)) continue;
      if (found >= 0 || at === expected) return false;
      found = at;
    }
    return found >= 0;
  }
}
