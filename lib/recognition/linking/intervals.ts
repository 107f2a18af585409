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

/** Which UTF-16 units of a text something stands on; asking takes as many steps as their number has digits. */
export class Coverage {
  /** Stretches without gaps, in order, none touching the next: begins and ends in turn. */
  readonly #bounds: number[] = [];

  constructor(spans: readonly Span[]) {
    const bounds = this.#bounds;
    for (const { start, end } of inOrder(spans)) {
      const last = bounds.at(-1);
      if (end <= start) continue;
      if (last === undefined || start > last) bounds.push(start, end);
      else if (end > last) bounds[bounds.length - 1] = end;
    }
  }

  touches({ start, end }: Span): boolean {
    // How many bounds are not after the start: an odd number stands inside a stretch.
    let low = 0;
    let high = this.#bounds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#bounds[middle] ?? 0) > start) high = middle;
      else low = middle + 1;
    }
    return end > start && (low % 2 === 1 || (this.#bounds[low] ?? end) < end);
  }
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  for (let at = 1; at < spans.length; at += 1)
    if ((spans[at]?.start ?? 0) < (spans[at - 1]?.start ?? 0)) return spans.toSorted((a, b) => a.start - b.start);
  return spans;
}
