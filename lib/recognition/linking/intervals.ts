import type { Span } from '../../text/span.ts';

/** Position of the first element for which `isAfter` holds, the list being sorted so that it holds from there on. */
export function firstWhere<T>(list: readonly T[], isAfter: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && isAfter(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Which UTF-16 units of a text something stands on; asking is constant in how much does. */
export class Coverage {
  readonly #sums: Int32Array;

  constructor(length: number, spans: Iterable<Span>) {
    const starts = new Int32Array(length + 2);
    for (const { start, end } of spans) {
      if (end <= start) continue;
      starts[start] = (starts[start] ?? 0) + 1;
      starts[end] = (starts[end] ?? 0) - 1;
    }
    // sums[i]: how many of the units before i are covered.
    this.#sums = new Int32Array(length + 2);
    let depth = 0;
    for (let at = 0; at <= length; at += 1) {
      depth += starts[at] ?? 0;
      this.#sums[at + 1] = (this.#sums[at] ?? 0) + (depth > 0 ? 1 : 0);
    }
  }

  touches({ start, end }: Span): boolean {
    return (this.#sums[end] ?? 0) > (this.#sums[start] ?? 0);
  }
}
