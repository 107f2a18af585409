import { align, type Alignment } from './alignment.ts';
import { bitsOf } from './evidence.ts';
import { createPassage, type Passage } from './passage.ts';
import { similarRegions } from './regions.ts';
import type { Target } from './selector.ts';
import { placesIn, type TextIndex } from './text-index.ts';

/** The article's words between two passages that still stand, one from before the quote and one from after it. */
export interface Bracket {
  readonly from: number;
  readonly to: number;
  /** Where the quote's words stand between them (first words). */
  readonly places: readonly number[];
}

/** How far around the quote unchanged passages are looked for, in UTF-16 units. */
const REACH = 1_000;
/** Words by which the paragraph may have grown. */
const SLACK = 160;
/** Bits beyond those that pick one place: such a run of words is met by chance in one of a thousand articles. */
const MARGIN = 10;

/** The unchanged passages nearest to the quote: the words of theirs that are nearest, and where these stand now. */
interface Banks {
  readonly passage: Passage;
  readonly image: Alignment;
  /** Passage words, -1 where that side has no unchanged passage. */
  readonly before: number;
  readonly after: number;
}

/** `skip`: words right beside the quote that are no part of what is looked for. */
function findBanks(index: TextIndex, target: Target, skip: number): Banks | null {
  const passage = createPassage(index, target, target.quote.exact, REACH);
  const [region] = similarRegions(index, passage, 1, SLACK);
  if (region === undefined || passage.next === passage.first) return null;
  const image = align(index, passage, region.from, region.to);
  const before = nearestRun(index, passage, image, -1, skip);
  const after = nearestRun(index, passage, image, 1, skip);
  return { passage, image, before, after };
}

/**
 * Whether the article's words `from` up to `to` lie where the unchanged parts of the paragraph put the quote: past the
 * one before it, short of the one after it, no further off than the quote was but for what a paragraph may grow. The
 * `skip` words right beside the quote do not count. False when no part is unchanged.
 */
export function liesInParagraph(index: TextIndex, target: Target, from: number, to: number, skip: number): boolean {
  const banks = findBanks(index, target, skip);
  if (banks === null) return false;
  const { passage, image, before, after } = banks;
  const fits = (gap: number, then: number): boolean => gap >= 0 && gap <= then + SLACK;
  return (
    (before >= 0 || after >= 0) &&
    (before < 0 || fits(from - (image[before] ?? 0) - 1, passage.first - before)) &&
    (after < 0 || fits((image[after] ?? 0) - to, after - passage.next))
  );
}

/**
 * Where the words right around the quote were rewritten, the paragraph's unchanged parts still say between which
 * words it must be. Null unless the quote stood exactly once between them then, and stands there now.
 */
export function findBracket(index: TextIndex, target: Target): Bracket | null {
  const banks = findBanks(index, target, 0);
  if (banks === null || banks.before < 0 || banks.after < 0) return null;
  const { passage, image, before, after } = banks;
  const { words, first, next } = passage;
  const quote = words.slice(first, next).map((word) => word.number);
  const then = words.map((word) => word.number);
  if (placesIn(then, quote, before + 1, after).length !== 1) return null;
  const from = (image[before] ?? 0) + 1;
  const to = image[after] ?? 0;
  const places = placesIn(index.words, quote, from, to);
  return places.length === 0 ? null : { from, to, places };
}

/** The word, nearest to the quote, of the nearest run that cannot be there by chance; -1 when there is none. */
function nearestRun(index: TextIndex, passage: Passage, image: Alignment, step: 1 | -1, skip: number): number {
  const { words, first, next } = passage;
  const telling = Math.log2(index.size) + MARGIN;
  let begin = -1;
  let bits = 0;
  for (let i = step < 0 ? first - 1 - skip : next + skip; i >= 0 && i < words.length; i += step) {
    const place = image[i] ?? -1;
    if (place < 0) {
      begin = -1;
      continue;
    }
    if (begin < 0 || image[i - step] !== place - step) {
      begin = i;
      bits = 0;
    }
    bits += bitsOf(index, words[i]?.number ?? -1);
    if (bits >= telling) return begin;
  }
  return -1;
}
