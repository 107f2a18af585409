import type { Lexicon } from './lexicon.ts';

/** What decoding needs from a model, so that training and the shipped table decode with the same code. */
export interface Scorer {
  readonly lexicon: Lexicon;
  /** `before * TAG_COUNT + after`. */
  readonly transitions: Float64Array;
  /** What the votes of a word's other occurrences are worth; see `votes.ts`. */
  readonly votes: Float64Array;
  /** Adds the weights of the first `count` feature keys for every tag to `scores` from `offset` on. */
  addScores(keys: Int32Array, count: number, scores: Float64Array, offset: number): void;
}
