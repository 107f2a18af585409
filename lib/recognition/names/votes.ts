import { NAME_TYPES, OUTSIDE, TAG_COUNT, typeOf } from './labels.ts';
import type { Memory } from './memory.ts';
import { FORM, type Reading } from './reading.ts';

/** Outside and the types: what a token's first reading is summed to. */
export const VOTE_CLASSES = 1 + NAME_TYPES.length;
/** How many other occurrences vote (one, two or three, more), times whether the token stands alone or in a run. */
export const VOTE_STATES = 6;
export const VOTE_WEIGHTS = VOTE_STATES * VOTE_CLASSES * TAG_COUNT;

const classOf = (tag: number): number => (tag === OUTSIDE ? 0 : 1 + typeOf(tag));
const CLASS_OF = Uint8Array.from({ length: TAG_COUNT }, (_, tag) => classOf(tag));

/**
 * What the first reading of an article made of a word's other occurrences, for a second reading: "Dorian" alone is more
 * likely a storm where "Hurricane Dorian" stands elsewhere (after Krishnan and Manning, An Effective Two-Stage Model
 * for Exploiting Non-Local Dependencies in Named Entity Recognition, ACL 2006). An abbreviation hears its long form too.
 */
export class Votes {
  private readonly own: Float32Array;
  private readonly sums = new Map<number, Float64Array>();
  private readonly reading: Reading;
  private readonly memory: Memory;

  constructor(reading: Reading, memory: Memory) {
    this.reading = reading;
    this.memory = memory;
    this.own = new Float32Array(reading.tokens.length * VOTE_CLASSES);
  }

  /** Takes the probability of every tag at token `i`: `alpha` times `beta` from `offset` on. */
  add(i: number, alpha: Float64Array, beta: Float64Array, offset: number): void {
    if (!((this.reading.form[i] ?? 0) & FORM.capital)) return;
    const base = i * VOTE_CLASSES;
    for (let t = 0; t < TAG_COUNT; t += 1) {
      const at = base + (CLASS_OF[t] ?? 0);
      this.own[at] = (this.own[at] ?? 0) + (alpha[offset + t] ?? 0) * (beta[offset + t] ?? 0);
    }
    const word = this.reading.lower[i] ?? 0;
    let sum = this.sums.get(word);
    if (!sum) {
      sum = new Float64Array(VOTE_CLASSES + 1);
      this.sums.set(word, sum);
    }
    for (let c = 0; c < VOTE_CLASSES; c += 1) sum[c] = (sum[c] ?? 0) + (this.own[base + c] ?? 0);
    sum[VOTE_CLASSES] = (sum[VOTE_CLASSES] ?? 0) + 1;
  }

  /** Writes the share of each class among the other occurrences to `shares`; returns the state, -1 without any. */
  shares(i: number, shares: Float64Array): number {
    const sum = this.sums.get(this.reading.lower[i] ?? 0);
    if (!sum || !((this.reading.form[i] ?? 0) & FORM.capital)) return -1;
    let count = (sum[VOTE_CLASSES] ?? 0) - 1;
    for (let c = 0; c < VOTE_CLASSES; c += 1)
      shares[c] = Math.max(0, (sum[c] ?? 0) - (this.own[i * VOTE_CLASSES + c] ?? 0));
    const long = this.memory.longForm[i] ?? -1;
    if (long >= 0) {
      for (let c = 0; c < VOTE_CLASSES; c += 1) shares[c] = (shares[c] ?? 0) + (this.own[long * VOTE_CLASSES + c] ?? 0);
      count += 1;
    }
    if (count <= 0) return -1;
    for (let c = 0; c < VOTE_CLASSES; c += 1) shares[c] = (shares[c] ?? 0) / count;
    const alone = this.reading.runStart[i] === this.reading.runEnd[i];
    return (count === 1 ? 0 : count <= 3 ? 1 : 2) + (alone ? 0 : 3);
  }
}

/** Adds what the votes say to the scores of one token. */
export function addVotes(
  weights: Float64Array,
  state: number,
  shares: Float64Array,
  scores: Float64Array,
  offset: number,
): void {
  for (let c = 0; c < VOTE_CLASSES; c += 1) {
    const share = shares[c] ?? 0;
    if (share < 0.01) continue;
    const base = (state * VOTE_CLASSES + c) * TAG_COUNT;
    for (let t = 0; t < TAG_COUNT; t += 1)
      scores[offset + t] = (scores[offset + t] ?? 0) + share * (weights[base + t] ?? 0);
  }
}
