import type { Span } from './span.ts';

/** A stretch of text with what stands around it, for a list of places. */
export interface Snippet {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** UTF-16 units shown on each side, if not said otherwise. */
const SIDE = 40;

/**
 * The words at `span` with up to `side` units of their block on both sides, cut between words and marked with an ellipsis
 * where cut. Offsets are UTF-16 units into `text`.
 */
export function snippetOf(text: string, block: Span, { start, end }: Span, side = SIDE): Snippet {
  const left = text.slice(Math.max(block.start, start - side), start);
  const right = text.slice(end, Math.min(block.end, end + side));
  const isCutBefore = start - left.length > block.start;
  const isCutAfter = end + right.length < block.end;
  return {
    before: isCutBefore ? `…${left.replace(/^\S*/u, '')}` : left,
    words: text.slice(start, end),
    after: isCutAfter ? `${right.replace(/\S*$/u, '')}…` : right,
  };
}
