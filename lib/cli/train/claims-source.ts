import { Features, slotOf } from '../../recognition/claims/linear.ts';
import type { ClaimReading, Sentence } from '../../recognition/claims/claim-reading.ts';
import type { Cue } from '../../recognition/claims/cue.ts';
import {
  bestSource,
  partHash,
  type Part,
  sourceFeatures,
  sourceWindow,
  type Source,
  type SourceScores,
} from '../../recognition/claims/source.ts';
import { shuffled } from './claims-learn.ts';

/** A cue with the source that belongs to it, and the features of every token around it. */
export interface SourceExample {
  readonly cue: Cue;
  readonly gold: Source | null;
  readonly from: number;
  readonly features: Readonly<Record<Part, readonly Int32Array[]>>;
}

export function sourceExample(reading: ClaimReading, sentence: Sentence, cue: Cue, gold: Source | null): SourceExample {
  const window = sourceWindow(sentence, cue);
  const buffer = new Features();
  const list = (part: Part): Int32Array[] =>
    Array.from({ length: window.end - window.first }, (_, i) => {
      sourceFeatures(reading, sentence, cue, window.first + i, buffer);
      return buffer.hashes.slice(0, buffer.length).map((hash) => partHash(hash, part));
    });
  return {
    cue,
    gold,
    from: window.first,
    features: { inside: list('inside'), start: list('start'), end: list('end') },
  };
}

function scoresOf({ from, features }: SourceExample, weights: Float64Array): SourceScores {
  const sums = (list: readonly Int32Array[]): Float64Array =>
    Float64Array.from(list, (hashes) => {
      let sum = 0;
      for (const hash of hashes) sum += weights[slotOf(hash, weights.length)] ?? 0;
      return sum;
    });
  return { from, inside: sums(features.inside), start: sums(features.start), end: sums(features.end) };
}

/** Structured averaged perceptron (Collins 2002) over stretches of tokens, with a margin of one for wrong ones. */
export function learnSources(examples: readonly SourceExample[], slots: number, epochs: number): Float64Array {
  const weights = new Float64Array(slots);
  const totals = new Float64Array(slots);
  let steps = 1;
  const bump = (example: SourceExample, source: Source | null, by: number): void => {
    if (source === null) return;
    const add = (hashes: Int32Array | undefined): void => {
      for (const hash of hashes ?? []) {
        const slot = slotOf(hash, slots);
        weights[slot] = (weights[slot] ?? 0) + by;
        totals[slot] = (totals[slot] ?? 0) + by * steps;
      }
    };
    const first = source.first - example.from;
    const last = source.end - 1 - example.from;
    add(example.features.start[first]);
    add(example.features.end[last]);
    for (let i = first; i <= last; i += 1) add(example.features.inside[i]);
  };
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const example of shuffled(examples, epoch + 1)) {
      const found = bestSource(scoresOf(example, weights), example.cue, 0);
      const isRight = found?.first === example.gold?.first && found?.end === example.gold?.end;
      if (!isRight) {
        bump(example, example.gold, 1);
        bump(example, found, -1);
      }
      steps += 1;
    }
  }
  return weights.map((weight, i) => weight - (totals[i] ?? 0) / steps);
}
