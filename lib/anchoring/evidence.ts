import type { Alignment } from './alignment.ts';
import type { Passage } from './passage.ts';
import type { TextIndex } from './text-index.ts';

/** What speaks for one alignment of a note with the page. Words are counted, information is in bits. */
export interface Reading {
  readonly image: Alignment;
  /** Article words where the quote stands now, `to` exclusive; `from === to` where its words were taken out. */
  readonly from: number;
  readonly to: number;
  /** Words of the passage next to the quote, on each side, that are lost before the first that still stands. */
  readonly lostBefore: number;
  readonly lostAfter: number;
  /** Words that stand unchanged and unbroken beside the quote's place, on each side. */
  readonly runBefore: number;
  readonly runAfter: number;
  /** Information in these words alone. */
  readonly runBitsBefore: number;
  readonly runBitsAfter: number;
  /** Information in the agreeing words of each side, the less the more changes lie between them and the quote. */
  readonly bitsBefore: number;
  readonly bitsAfter: number;
  /** Words of the quote that still stand between the two sides, their information, and whether all do, side by side. */
  readonly kept: number;
  readonly keptBits: number;
  readonly whole: boolean;
}

/** How much an agreeing word still says when a change lies between it and the quote. */
const PER_CHANGE = 0.5;

/** Information of meeting this word by chance in this article, in bits. */
export const bitsOf = (index: TextIndex, word: number): number =>
  word < 0 ? 0 : Math.log2(index.size / Math.max(1, index.placesOf(word).length));

/** Reads an alignment: where the quote stands in it and what speaks for that. Null when no side has any word left. */
export function read(index: TextIndex, passage: Passage, image: Alignment): Reading | null {
  const { words, first, next } = passage;
  const at = (i: number): number => image[i] ?? -1;
  let before = first - 1;
  while (before >= 0 && at(before) < 0) before -= 1;
  let after = next;
  while (after < words.length && at(after) < 0) after += 1;
  const none = before < 0 && after >= words.length;

  let kept = 0;
  let keptBits = 0;
  let whole = next > first;
  let firstKept = -1;
  let lastKept = -1;
  for (let i = first; i < next; i += 1) {
    if (at(i) < 0 || (i > first && at(i) !== at(i - 1) + 1)) whole = false;
    if (at(i) < 0) continue;
    if (firstKept < 0) firstKept = i;
    lastKept = i;
    kept += 1;
    keptBits += bitsOf(index, words[i]?.number ?? -1);
  }
  if (none && kept === 0) return null;

  // Where an edge word of the quote stands, the place ends there; else it reaches to the neighbour that stands.
  let from: number;
  let to: number;
  if (firstKept === first && first < next) from = at(first);
  else if (before >= 0) from = at(before) + 1;
  else if (firstKept >= 0) from = at(firstKept);
  else from = Math.max(0, at(after) - (next - first));
  if (lastKept === next - 1 && first < next) to = at(next - 1) + 1;
  else if (after < words.length) to = at(after);
  else if (lastKept >= 0) to = at(lastKept) + 1;
  else to = Math.min(index.size, from + next - first);

  const sides = { before: side(-1), after: side(1) };
  return {
    image,
    from,
    to: Math.max(from, to),
    lostBefore: first - 1 - before,
    lostAfter: after - next,
    runBefore: sides.before.run,
    runAfter: sides.after.run,
    runBitsBefore: sides.before.runBits,
    runBitsAfter: sides.after.runBits,
    bitsBefore: sides.before.bits,
    bitsAfter: sides.after.bits,
    kept,
    keptBits,
    whole,
  };

  function side(step: 1 | -1): { run: number; runBits: number; bits: number } {
    const start = step < 0 ? first - 1 : next;
    let previous = step < 0 ? from : to - 1;
    let run = 0;
    let runBits = 0;
    let bits = 0;
    let weight = 1;
    let broken = false;
    for (let i = start; i >= 0 && i < words.length; i += step) {
      const place = at(i);
      if (place < 0) {
        weight *= PER_CHANGE;
        broken = true;
        continue;
      }
      if (place !== previous + step && !broken) {
        weight *= PER_CHANGE;
        broken = true;
      }
      const said = bitsOf(index, words[i]?.number ?? -1);
      if (!broken) {
        run += 1;
        runBits += said;
      }
      bits += weight * said;
      previous = place;
    }
    return { run, runBits, bits };
  }
}
