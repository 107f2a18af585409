import { mix } from '../names/hash.ts';

/** A linear model over hashed features: one weight a slot, a signed byte each, and the size of a step. */
export interface LinearTable {
  readonly weights: Int8Array;
  readonly step: number;
}

/** A growing list of feature hashes that is emptied between uses, so that reading a text allocates nothing. */
export class Features {
  readonly hashes = new Int32Array(2048);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  /** Adds the feature of this kind with one, two or three values. */
  add(kind: number, a: number, b = 0, c = 0): void {
    if (this.length >= this.hashes.length) return;
    let hash = mix(Math.imul(kind + 1, 0x5bd1e995), a);
    if (b !== 0) hash = mix(hash, b);
    if (c !== 0) hash = mix(hash, c);
    this.hashes[this.length++] = hash;
  }
}

/** Slot of a feature in a table of `size` slots, a power of two. */
export const slotOf = (hash: number, size: number): number => hash & (size - 1);

export function score({ weights, step }: LinearTable, features: Features): number {
  let sum = 0;
  for (let i = 0; i < features.length; i += 1) sum += weights[slotOf(features.hashes[i] ?? 0, weights.length)] ?? 0;
  return sum * step;
}

export const logistic = (value: number): number => 1 / (1 + Math.exp(-value));
