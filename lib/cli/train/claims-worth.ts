import { slotOf } from '../../recognition/claims/linear.ts';
import { evened } from '../../recognition/claims/worth.ts';
import { shuffled, type Example } from './claims-learn.ts';

export interface WorthOptions {
  readonly slots: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pull towards nought, shared out over the examples that have the feature. */
  readonly ridge: number;
}

/**
 * Logistic regression with AdaGrad on features that are evened out by length, with a bias that is not pulled towards
 * nought; the mean of the weights over the second half of the epochs.
 */
export function learnWorth(
  examples: readonly Example[],
  { slots, epochs, rate, ridge }: WorthOptions,
): { readonly weights: Float64Array; readonly bias: number } {
  const weights = new Float64Array(slots);
  const squares = new Float64Array(slots).fill(1e-6);
  const mean = new Float64Array(slots);
  const uses = new Float64Array(slots);
  for (const { hashes } of examples)
    for (const hash of hashes) uses[slotOf(hash, slots)] = (uses[slotOf(hash, slots)] ?? 0) + 1;
  let bias = 0;
  let meanBias = 0;
  let kept = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { hashes, positive, weight } of shuffled(examples, epoch + 1)) {
      const even = evened(hashes.length);
      let sum = bias;
      for (const hash of hashes) sum += (weights[slotOf(hash, slots)] ?? 0) * even;
      const gradient = (1 / (1 + Math.exp(-sum)) - (positive ? 1 : 0)) * weight;
      bias -= 0.02 * gradient;
      for (const hash of hashes) {
        const slot = slotOf(hash, slots);
        const own = weights[slot] ?? 0;
        const g = gradient * even + (ridge * own) / (uses[slot] ?? 1);
        const square = (squares[slot] ?? 0) + g * g;
        squares[slot] = square;
        weights[slot] = own - (rate * g) / Math.sqrt(square);
      }
    }
    if (epoch * 2 < epochs) continue;
    kept += 1;
    meanBias += bias;
    for (let i = 0; i < slots; i += 1) mean[i] = (mean[i] ?? 0) + (weights[i] ?? 0);
  }
  for (let i = 0; i < slots; i += 1) mean[i] = (mean[i] ?? 0) / kept;
  return { weights: mean, bias: meanBias / kept };
}

/** Share of words two sentences have in common from which they count as the same. */
const SAME = 0.8;
const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []);

/** Those of `texts` that none of `others` repeats nearly word for word: what is scored must not be learnt from. */
export function withoutRepeats<T extends { readonly text: string }>(
  texts: readonly T[],
  others: readonly { readonly text: string }[],
): T[] {
  const sets = others.map(({ text }) => wordsOf(text));
  const places = new Map<string, number[]>();
  sets.forEach((set, at) => {
    for (const word of set) {
      const list = places.get(word);
      if (list === undefined) places.set(word, [at]);
      else list.push(at);
    }
  });
  const shared = new Uint16Array(sets.length);
  return texts.filter(({ text }) => {
    const own = wordsOf(text);
    shared.fill(0);
    for (const word of own) for (const at of places.get(word) ?? []) shared[at] = (shared[at] ?? 0) + 1;
    return !sets.some((set, at) => {
      const both = shared[at] ?? 0;
      return both > 0 && both / (own.size + set.size - both) >= SAME;
    });
  });
}
