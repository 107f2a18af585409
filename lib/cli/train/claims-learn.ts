import { slotOf, type LinearTable } from '../../recognition/claims/linear.ts';

/** A labelled example as feature hashes; `weight` is how much it counts. */
export interface Example {
  readonly hashes: Int32Array;
  readonly positive: boolean;
  readonly weight: number;
}

export interface LogisticOptions {
  readonly slots: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pull towards nought at every step, as a share of the step. */
  readonly decay: number;
}

/** Deterministic order that differs from epoch to epoch (Mulberry32 and Fisher-Yates). */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const out = [...items];
  let state = seed * 0x9e_37_79_b1;
  for (let i = out.length - 1; i > 0; i -= 1) {
    state = (state + 0x6d_2b_79_f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    const j = ((t ^ (t >>> 14)) >>> 0) % (i + 1);
    const [a, b] = [out[i], out[j]];
    if (a !== undefined && b !== undefined) [out[i], out[j]] = [b, a];
  }
  return out;
}

/** Logistic regression with AdaGrad; the mean of the weights over the second half of the epochs. */
export function learnLogistic(
  examples: readonly Example[],
  { slots, epochs, rate, decay }: LogisticOptions,
): Float64Array {
  const weights = new Float64Array(slots);
  const squares = new Float64Array(slots).fill(1e-6);
  const mean = new Float64Array(slots);
  let kept = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { hashes, positive, weight } of shuffled(examples, epoch + 1)) {
      let sum = 0;
      for (const hash of hashes) sum += weights[slotOf(hash, slots)] ?? 0;
      const gradient = (1 / (1 + Math.exp(-sum)) - (positive ? 1 : 0)) * weight;
      for (const hash of hashes) {
        const slot = slotOf(hash, slots);
        const own = weights[slot] ?? 0;
        const g = gradient + decay * own;
        const square = (squares[slot] ?? 0) + g * g;
        squares[slot] = square;
        weights[slot] = own - (rate * g) / Math.sqrt(square);
      }
    }
    if (epoch * 2 < epochs) continue;
    kept += 1;
    for (let i = 0; i < slots; i += 1) mean[i] = (mean[i] ?? 0) + (weights[i] ?? 0);
  }
  for (let i = 0; i < slots; i += 1) mean[i] = (mean[i] ?? 0) / kept;
  return mean;
}

/**
 * Signed bytes of at most `levels` steps either way: weights too small to matter become nought and few levels repeat
 * more, so that the file packs well.
 */
export function quantise(weights: Float64Array, least: number, levels: number): LinearTable {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const step = most / levels;
  return {
    step,
    weights: Int8Array.from(weights, (weight) => (Math.abs(weight) < least ? 0 : Math.round(weight / step))),
  };
}
