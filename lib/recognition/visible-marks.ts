import type { Block } from '../text/span.ts';
import { firstWhere } from './linking/intervals.ts';
import type { Claim, Mention, MentionType } from './types.ts';

/** What makes two mentions one: the entity, or for a name that no pack knows its words and type. */
export const mentionIdentity = (mention: Mention): string => {
  const link = mention.links[0];
  return link === undefined
    ? `${mention.type}:${(mention.refersTo ?? mention.text).toLowerCase()}`
    : `${link.pack}/${link.entity}`;
};

/** How much the reader wants marked, as in the settings. */
export interface Density {
  readonly marks: 'none' | 'few' | 'all';
  readonly hidden: readonly MentionType[];
}

/** The same for claims, which one switch shows or hides. */
export interface ClaimDensity extends Pick<Density, 'marks'> {
  readonly claims: boolean;
}

/** Words of text for each mark that a page gets at most, names with a card of their own aside. */
const WORDS_A_MARK = 60;
/** UTF-16 units of an English word with its blank, to count words without cutting the text. */
const UNITS_A_WORD = 6;
/** Confidence a name needs to be marked though no pack knows it. */
const SURE = 0.7;

/** Linked claims before a claim's end that may reach into it: those of one sentence. */
const NEIGHBOURS = 8;
/** Check-worthiness a claim needs to be marked though no record knows it. */
const WORTH_A_MARK = 0.5;

/**
 * The claims to mark, in order: by default the first place where each recorded claim is made, and every place that
 * gives another figure than the record; with all marks wanted every place, and also claims without a record that are
 * worth a check, of claims within each other the first and widest.
 */
export function visibleClaims(claims: readonly Claim[], { marks, claims: wanted }: ClaimDensity): Claim[] {
  if (marks === 'none' || !wanted) return [];
  const linked = claims.filter(({ record }) => record !== null);
  if (marks === 'few') {
    const seen = new Set<string>();
    return linked.filter(({ record, differs }) => {
      const identity = `${record?.pack}/${record?.claim}`;
      const isFirst = !seen.has(identity);
      seen.add(identity);
      return isFirst || differs.length > 0;
    });
  }
  const taken = [...linked];
  let end = 0;
  for (const claim of claims) {
    if (claim.record !== null || claim.worth < WORTH_A_MARK || claim.start < end) continue;
    const after = firstWhere(linked, (other) => other.start >= claim.end);
    if (linked.slice(Math.max(0, after - NEIGHBOURS), after).some((other) => claim.start < other.end)) continue;
    taken.push(claim);
    end = claim.end;
  }
  return taken.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * The mentions to mark, in order. Marking is editorial: by default the first mention of each entity in each section, a
 * section being what stands between two headings, and a slip always, since the reader may want to report it. Names that
 * no pack knows have little to tell, so they fill up to one mark in 60 words, those that the article names most first;
 * `others` is how many marks the page has besides, those of claims.
 */
export function visibleMentions(
  mentions: readonly Mention[],
  blocks: readonly Block[],
  { marks, hidden }: Density,
  others = 0,
): Mention[] {
  if (marks === 'none') return [];
  const wanted = mentions.filter(({ type, slip }) => slip !== undefined || !hidden.includes(type));
  if (marks === 'all') return wanted;
  const firsts = firstMentions(wanted, blocks);
  const known = firsts.filter(({ links }) => links.length > 0);
  const units = blocks.reduce((sum, { start, end }) => sum + end - start, 0);
  const room = Math.floor(units / UNITS_A_WORD / WORDS_A_MARK) - known.length - others;
  const counts = new Map<string, number>();
  for (const mention of wanted) {
    const identity = mentionIdentity(mention);
    counts.set(identity, (counts.get(identity) ?? 0) + 1);
  }
  const unknown = firsts
    .filter(({ links, confidence }) => links.length === 0 && confidence >= SURE)
    .toSorted((a, b) => (counts.get(mentionIdentity(b)) ?? 0) - (counts.get(mentionIdentity(a)) ?? 0))
    .slice(0, Math.max(0, room));
  return [...known, ...unknown].toSorted((a, b) => a.start - b.start);
}

function firstMentions(mentions: readonly Mention[], blocks: readonly Block[]): Mention[] {
  const headings = blocks.filter((block) => block.kind === 'heading').map((block) => block.start);
  let section = 0;
  let seen = new Set<string>();
  return mentions.filter((mention) => {
    while (section < headings.length && mention.start >= (headings[section] ?? 0)) {
      section += 1;
      seen = new Set();
    }
    const identity = mentionIdentity(mention);
    const first = !seen.has(identity);
    seen.add(identity);
    return first || mention.slip !== undefined;
  });
}
