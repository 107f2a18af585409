import type { Block } from '../text/span.ts';
import { eachWord } from './words.ts';

/** Article text as anchoring needs it. */
export interface IndexedArticle {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/**
 * Words of an article by number and by place: drawn once for a page and shared by all its notes, so that finding a
 * note costs by the length of the note and not by that of the page. Memory is about 16 bytes a word.
 */
export interface TextIndex extends IndexedArticle {
  /** Words in the text. */
  readonly size: number;
  /** Start and end of each word, UTF-16 units. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Which word stands there: equal numbers are equal words in their folded form. */
  readonly words: Uint32Array;
  /** Number of a folded word; undefined when the text does not have it. */
  numberOf(folded: string): number | undefined;
  /** Places (positions in `words`, ascending) of the word with this number. */
  placesOf(word: number): Uint32Array;
  /** First word that starts at or after this UTF-16 offset. */
  wordAt(offset: number): number;
}

/** Draws the index of an article; linear in its length. */
export function createTextIndex(article: IndexedArticle): TextIndex {
  const numbers = new Map<string, number>();
  const starts: number[] = [];
  const ends: number[] = [];
  const words: number[] = [];
  const add = (folded: string, start: number, end: number): void => {
    let word = numbers.get(folded);
    if (word === undefined) {
      word = numbers.size;
      numbers.set(folded, word);
    }
    words.push(word);
    starts.push(start);
    ends.push(end);
  };
  // The text begins and ends as blocks do, so that its first and last words have neighbours as well.
  add('\n', 0, 0);
  eachWord(article.text, add);
  add('\n', article.text.length, article.text.length);

  // Places grouped by word: offsets of the groups first, then one pass that fills them in order.
  const groups = new Uint32Array(numbers.size + 1);
  for (const word of words) groups[word + 1] = (groups[word + 1] ?? 0) + 1;
  for (let i = 1; i < groups.length; i += 1) groups[i] = (groups[i] ?? 0) + (groups[i - 1] ?? 0);
  const fill = groups.slice();
  const places = new Uint32Array(words.length);
  for (const [place, word] of words.entries()) {
    const at = fill[word] ?? 0;
    places[at] = place;
    fill[word] = at + 1;
  }

  const startArray = Uint32Array.from(starts);
  return {
    text: article.text,
    blocks: article.blocks,
    size: words.length,
    starts: startArray,
    ends: Uint32Array.from(ends),
    words: Uint32Array.from(words),
    numberOf: (folded) => numbers.get(folded),
    placesOf: (word) => places.subarray(groups[word] ?? 0, groups[word + 1] ?? 0),
    wordAt: (offset) => firstAtOrAfter(startArray, offset),
  };
}

/** Index of the first value that is at least `wanted` in an ascending array; its length when there is none. */
function firstAtOrAfter(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where these words stand side by side in `list` between `from` and `to`, as positions of the first. */
export function placesIn(list: ArrayLike<number>, words: readonly number[], from: number, to: number): number[] {
  const places: number[] = [];
  for (let at = from; at + words.length <= to; at += 1) {
    if (words.every((word, i) => list[at + i] === word)) places.push(at);
  }
  return places;
}
