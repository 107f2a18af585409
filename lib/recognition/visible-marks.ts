import type { Block } from '../text/span.ts';
import type { Mention } from './types.ts';

/** What makes two mentions one: the entity, or for a name that no pack knows its words and type. */
export const mentionIdentity = (mention: Mention): string => {
  const link = mention.links[0];
  return link === undefined
    ? `${mention.type}:${(mention.refersTo ?? mention.text).toLowerCase()}`
    : `${link.pack}/${link.entity}`;
};

/**
 * The mentions to mark. `first`: the first of each entity in each section, a section being what stands between two
 * headings; a slip is always marked, since the reader may want to report it. `all`: every one. Marking is editorial.
 */
export function visibleMentions(
  mentions: readonly Mention[],
  blocks: readonly Block[],
  which: 'first' | 'all',
): Mention[] {
  if (which === 'all') return [...mentions];
  const headings = blocks.filter((block) => block.kind === 'heading').map((block) => block.start);
  let section = 0;
  let seen = new Set<string>();
  return mentions.filter((mention) => {
    while (section < headings.length && mention.start >= (headings[section] ?? 0)) {
      section++;
      seen = new Set();
    }
    const identity = mentionIdentity(mention);
    const first = !seen.has(identity);
    seen.add(identity);
    return first || mention.slip !== undefined;
  });
}
