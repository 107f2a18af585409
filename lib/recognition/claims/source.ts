import { QUOTE, type ClaimReading, type Sentence } from './claim-reading.ts';
import type { Cue } from './cue.ts';
import { mix } from '../names/hash.ts';
import { slotOf, type Features, type LinearTable } from './linear.ts';

/** Tokens of the one who says it, end exclusive. */
export interface Source {
  readonly first: number;
  readonly end: number;
}

/** How far a source may stand from its cue, in tokens. */
const REACH = 28;
const LONGEST = 24;

const bucket = (distance: number): number => {
  const size = Math.abs(distance);
  const step = size < 6 ? size : size < 9 ? 6 : size < 14 ? 7 : size < 22 ? 8 : 9;
  return distance < 0 ? -step : step;
};

/** Which part of a source a token is asked about; mixed into every feature of the token. */
export const PARTS = ['inside', 'start', 'end'] as const;
export type Part = (typeof PARTS)[number];
const PART_SEED: Readonly<Record<Part, number>> = { inside: 1, start: 2, end: 3 };

/** The features of a token for one part of a source, from those it has for all. */
export const partHash = (hash: number, part: Part): number => mix(hash, PART_SEED[part]);

/** Fills in what token `at` is to a source of `cue`, whatever the part. */
export function sourceFeatures(
  reading: ClaimReading,
  { first, end }: Sentence,
  cue: Cue,
  at: number,
  out: Features,
): void {
  out.clear();
  const { hashes, speech, quotes, suffixes, traits } = reading;
  const word = (i: number): number => (i < first ? 1 : i < end ? (hashes[i] ?? 0) : 2);
  const kind = (i: number): number =>
    i < first || i >= end ? 1 << 12 : i >= cue.first && i < cue.end ? 1 << 11 : (traits[i] ?? 0);
  const d = at < cue.first ? bucket(at - cue.first) : bucket(at - cue.end + 1);
  const side = d < 0 ? 0 : 1;
  const cueWord = word(cue.end - 1);
  const cueKind = (speech[cue.end - 1] ?? 0) | (d < 0 ? 64 : 0);
  const here = kind(at);
  const before = kind(at - 1);
  const after = kind(at + 1);
  const w = word(at);
  const w1 = word(at - 1);
  const n1 = word(at + 1);
  out.add(64, d);
  out.add(65, d, here);
  out.add(66, here, side, cueKind);
  out.add(67, w, side);
  out.add(68, before, here, after);
  out.add(69, w1, here);
  out.add(70, here, n1);
  out.add(71, cueWord, side, here);
  out.add(72, d, cueWord);
  out.add(73, (quotes[at] ?? 0) & QUOTE.inside, quotes[cue.first] ?? 0);
  const between = barriers(reading, cue, at);
  out.add(74, between, side, cueKind);
  out.add(75, between, d);
  out.add(76, suffixes[at] ?? 0);
  out.add(77, at === first ? 1 : 0, d, cueKind);
  out.add(78, between, here);
  out.add(79, w, n1);
  out.add(80, w1, w);
}

/** What stands between a token and the cue: commas, verbs, quotation marks, up to two of each. */
function barriers({ before }: ClaimReading, cue: Cue, at: number): number {
  if (at >= cue.first && at < cue.end) return 0;
  const from = at < cue.first ? at + 1 : cue.end;
  const to = at < cue.first ? cue.first : at;
  const some = (counts: Int32Array): number => Math.min(2, (counts[to] ?? 0) - (counts[from] ?? 0));
  return some(before.commas) + 3 * some(before.verbs) + 9 * some(before.marks);
}

/** Scores of every token of the window around a cue, by part. */
export interface SourceScores {
  readonly from: number;
  readonly inside: Float64Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
}

export const sourceWindow = ({ first, end }: Sentence, cue: Cue): Source => ({
  first: Math.max(first, cue.first - REACH),
  end: Math.min(end, cue.end + REACH),
});

export function scoreSource(
  reading: ClaimReading,
  sentence: Sentence,
  cue: Cue,
  table: LinearTable,
  features: Features,
): SourceScores {
  const window = sourceWindow(sentence, cue);
  const size = window.end - window.first;
  const scores = {
    from: window.first,
    inside: new Float64Array(size),
    start: new Float64Array(size),
    end: new Float64Array(size),
  };
  const { weights, step } = table;
  const { hashes } = features;
  const slots = weights.length;
  for (let i = 0; i < size; i += 1) {
    sourceFeatures(reading, sentence, cue, window.first + i, features);
    let inside = 0;
    let start = 0;
    let end = 0;
    for (let f = 0; f < features.length; f += 1) {
      const hash = hashes[f] ?? 0;
      inside += weights[slotOf(mix(hash, PART_SEED.inside), slots)] ?? 0;
      start += weights[slotOf(mix(hash, PART_SEED.start), slots)] ?? 0;
      end += weights[slotOf(mix(hash, PART_SEED.end), slots)] ?? 0;
    }
    scores.inside[i] = inside * step;
    scores.start[i] = start * step;
    scores.end[i] = end * step;
  }
  return scores;
}

/** The best stretch of tokens beside the cue, or null when none scores above `least`. */
export function bestSource(scores: SourceScores, cue: Cue, least: number): Source | null {
  let best: Source | null = null;
  let most = least;
  const size = scores.inside.length;
  for (let i = 0; i < size; i += 1) {
    let sum = scores.start[i] ?? 0;
    for (let j = i; j < Math.min(size, i + LONGEST); j += 1) {
      const at = scores.from + j;
      if (at >= cue.first && at < cue.end) break;
      sum += scores.inside[j] ?? 0;
      const total = sum + (scores.end[j] ?? 0);
      if (total > most) {
        most = total;
        best = { first: scores.from + i, end: at + 1 };
      }
    }
  }
  return best;
}
