import { sentences } from '../../lib/text/segment.ts';
import { snippetOf, type Snippet } from '../../lib/text/snippet.ts';
import { overlaps, type Span } from '../../lib/text/span.ts';

/** Context shown around the words when their sentence is longer, in UTF-16 units. */
const SHOWN_CONTEXT = 160;

/** The sentence around the words, cut where it is long. */
export function contextOf(text: string, block: Span | undefined, span: Span): Snippet {
  const within = sentences(text, block).filter((sentence) => overlaps(sentence, span));
  const start = Math.min(span.start, within[0]?.start ?? span.start);
  const end = Math.max(span.end, within.at(-1)?.end ?? span.end);
  return snippetOf(text, { start, end }, span, SHOWN_CONTEXT);
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
