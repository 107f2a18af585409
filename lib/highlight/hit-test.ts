import type { Span } from '../text/span.ts';
import type { TextMap } from '../text/text-map.ts';

/** Finds the innermost of many spans at an offset by binary search; `highlightsFromPoint` grows with the number of ranges. */
export class SpanIndex<T extends Span> {
  readonly #spans: readonly T[];
  readonly #longest: number;

  constructor(spans: readonly T[]) {
    // Stable: spans on the same words keep the order they were given in, topmost last.
    this.#spans = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
    this.#longest = spans.reduce((longest, span) => Math.max(longest, span.end - span.start), 0);
  }

  /** All spans that hold the offset, shortest first; of equal ones the topmost first. */
  at(offset: number): T[] {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const found: T[] = [];
    for (let at = low - 1; at >= 0; at--) {
      const span = this.#spans[at];
      if (span === undefined || span.start + this.#longest <= offset) break;
      if (offset < span.end) found.push(span);
    }
    return found.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  }
}

/**
 * The spans under a point of the viewport, shortest first, each with the client rectangle that the point is in. The
 * caret position is only the nearest one, so a point in a margin or beyond a line's end is checked against rectangles.
 */
export function spansAtPoint<T extends Span>(
  view: Document,
  map: TextMap,
  index: SpanIndex<T>,
  x: number,
  y: number,
): { span: T; rect: DOMRect; range: Range }[] {
  const caret = view.caretPositionFromPoint(x, y, { shadowRoots: openRootsAt(view, x, y) });
  if (caret === null) return [];
  const offset = map.offsetOfCaret(caret.offsetNode, caret.offset);
  if (offset === null) return [];
  // The caret may stand on either side of the character under the pointer.
  const candidates = new Set([...index.at(offset), ...(offset > 0 ? index.at(offset - 1) : [])]);
  return [...candidates]
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))
    .flatMap((span) => {
      const range = map.range(span);
      if (range === null) return [];
      const rect = [...range.getClientRects()].find(
        (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
      );
      return rect === undefined ? [] : [{ span, rect, range }];
    });
}

/** The open shadow roots under a point, outermost first: without them the caret stops at their host. */
function openRootsAt(view: Document, x: number, y: number): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let root = view.elementFromPoint(x, y)?.shadowRoot ?? null;
  while (root !== null) {
    roots.push(root);
    const inner = root.elementFromPoint(x, y)?.shadowRoot ?? null;
    root = inner === null || roots.includes(inner) ? null : inner;
  }
  return roots;
}
