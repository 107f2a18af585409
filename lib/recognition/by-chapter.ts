import type { Block, Span } from '../text/span.ts';
import { chaptersOf, leadOf, type Chapter } from './chapters.ts';
import type { ArticleInput, Recogniser } from './recognise.ts';
import type { Claim, Mention, Recognition } from './types.ts';

/** A chapter put so that it can be recognised by itself: the article's lead, then the chapter's own text. */
export interface ChapterInput {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Where the chapter's own text begins. */
  readonly leadEnd: number;
}

/** The chapter of the article with these blocks, which its text divides by one or more units. */
export function chapterInput(text: string, blocks: readonly Block[], { from, to }: Chapter): ChapterInput {
  const lead = blocks.slice(0, from === 0 ? 0 : leadOf(blocks.slice(0, from)));
  const leadEnd = blocks[lead.length]?.start ?? 0;
  const start = blocks[from]?.start ?? 0;
  const own = blocks.slice(from, to).map((block) => ({ ...block, ...shifted(block, leadEnd - start) }));
  const end = blocks[to - 1]?.end ?? 0;
  return { text: text.slice(0, leadEnd) + text.slice(start, end), blocks: [...lead, ...own], leadEnd };
}

/** What was found in the chapter's own text, which begins at `leadEnd` there and at `start` in the answer. */
export function ownPart({ mentions, claims }: Recognition, leadEnd: number, start = 0): Recognition {
  const own = <T extends Span>(spans: readonly T[]): T[] => spans.filter((span) => span.start >= leadEnd);
  return {
    mentions: own(mentions).map((mention) => moveMention(mention, start - leadEnd)),
    claims: own(claims).map((claim) => moveClaim(claim, start - leadEnd)),
  };
}

/**
 * Names and claims of an article of any length, read as the extension reads it: chapter by chapter, so that both say
 * the same. Offsets are UTF-16 units of the whole text.
 */
export function recogniseByChapter(recogniser: Recogniser, { text, blocks, lang, date }: ArticleInput): Recognition {
  const parts = blocks.map((block) => ({ element: block, text: text.slice(block.start, block.end) }));
  const all = chaptersOf(parts, new WeakMap()).map((chapter) => {
    const { leadEnd, ...input } = chapterInput(text, blocks, chapter);
    return ownPart(recogniser.recognise({ ...input, lang, date }), leadEnd, blocks[chapter.from]?.start);
  });
  return { mentions: all.flatMap(({ mentions }) => mentions), claims: all.flatMap(({ claims }) => claims) };
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** The same mention `by` units later. */
export const moveMention = (mention: Mention, by: number): Mention => ({ ...mention, ...shifted(mention, by) });

/** The same claim `by` units later, with all spans in it. */
export const moveClaim = (claim: Claim, by: number): Claim => ({
  ...claim,
  ...shifted(claim, by),
  source: claim.source === null ? null : shifted(claim.source, by),
  cue: claim.cue === null ? null : shifted(claim.cue, by),
  content: claim.content.map((span) => shifted(span, by)),
  dates: claim.dates.map((date) => ({ ...date, ...shifted(date, by) })),
});
