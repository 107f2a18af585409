import type { Alignment } from './alignment.ts';
import { bitsOf } from './evidence.ts';
import type { Passage } from './passage.ts';
import { placesIn, type TextIndex } from './text-index.ts';
import { placeBits } from './verdict.ts';

/** Words right beside the quote that make a phrase. */
export const PHRASE = 3;
/** Words by which the successor of the quote may be longer than the quote. */
const GROWTH = 3;
/** Bits beyond those that pick one place: such a frame is met by chance in one of a thousand articles. */
const MARGIN = 10;

/**
 * Where a paragraph was rewritten but the phrase on one side of the quote stands, whole and nowhere else, and the word
 * on its other side comes as soon after as words could that replaced the quote: the image of these words alone. Null
 * when neither side gives such a frame, when both do and differ, or when nothing stands between phrase and word.
 */
export function frameByPhrase(index: TextIndex, passage: Passage): Alignment | null {
  const before = frame(index, passage, -1);
  const after = frame(index, passage, 1);
  if (before === null || after === null) return before ?? after;
  return before.every((place, i) => place < 0 || (after[i] ?? -1) < 0 || place === after[i]) ? before : null;
}

/** The phrase on the side that `step` names and the neighbour on the other. */
function frame(index: TextIndex, { words, first, next }: Passage, step: 1 | -1): Alignment | null {
  const numbers = words.map((word) => word.number);
  const from = step < 0 ? first - PHRASE : next;
  const neighbour = step < 0 ? next : first - 1;
  const phrase = numbers.slice(Math.max(0, from), from + PHRASE);
  const [head] = phrase;
  const other = numbers[neighbour];
  if (head === undefined || other === undefined || phrase.length < PHRASE || Math.min(other, ...phrase) < 0)
    return null;
  // The phrase must name one place, today and in the text of the day.
  if (placesIn(numbers, phrase, 0, numbers.length).length > 1) return null;
  const [place, second] = [...index.placesOf(head)].filter((at) =>
    phrase.every((word, i) => index.words[at + i] === word),
  );
  if (place === undefined || second !== undefined) return null;

  const reach = next - first + GROWTH;
  const edge = step < 0 ? place + PHRASE : place - 1;
  let gap = 0;
  while (gap <= reach && index.words[edge - step * gap] !== other) gap += 1;
  if (gap === 0 || gap > reach) return null;
  const bits = phrase.reduce((sum, word) => sum + bitsOf(index, word), bitsOf(index, other));
  if (bits < placeBits(index) + Math.log2(reach) + MARGIN) return null;
  const image = new Int32Array(words.length).fill(-1);
  for (let i = 0; i < PHRASE; i += 1) image[from + i] = place + i;
  image[neighbour] = edge - step * gap;
  return image;
}
