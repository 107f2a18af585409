import { sentences } from '../../lib/text/segment.ts';
import type { Span } from '../../lib/text/span.ts';

/** Context shown around the words when their sentence is longer, in UTF-16 units. */
const SHOWN_CONTEXT = 160;

/** The sentence around the words, cut where it is long. */
export function contextOf(text: string, block: Span | undefined, span: Span): { before: string; after: string } {
  const within = sentences(text, block).filter((sentence) => sentence.start < span.end && span.start < sentence.end);
  const start = Math.min(span.start, within[0]?.start ?? span.start);
  const end = Math.max(span.end, within.at(-1)?.end ?? span.end);
  const before = text.slice(start, span.start);
  const after = text.slice(span.end, end);
  return {
    before:
      before.length > SHOWN_CONTEXT
        ? `… ${before.slice(before.indexOf(' ', before.length - SHOWN_CONTEXT) + 1)}`
        : before,
    after: after.length > SHOWN_CONTEXT ? `${after.slice(0, after.lastIndexOf(' ', SHOWN_CONTEXT))} …` : after,
  };
}

/** The spelling that a pack offers for a slip in the selected words, and these with it in place; null when none does. */
export function offeredSpelling(
  text: string,
  span: Span,
  mentions: readonly (Span & { readonly slip?: string })[],
): { readonly spelling: string; readonly suggestion: string } | null {
  const slip = mentions.find(
    (mention) => mention.slip !== undefined && span.start <= mention.start && mention.end <= span.end,
  );
  if (slip?.slip === undefined) return null;
  const suggestion = text.slice(span.start, slip.start) + slip.slip + text.slice(slip.end, span.end);
  return { spelling: slip.slip, suggestion };
}
