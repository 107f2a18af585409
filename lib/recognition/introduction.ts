import { sentences } from '../text/segment.ts';
import type { Span } from '../text/span.ts';

/** How an article introduces a name: the sentence, and the role or apposition it gives, null when it gives none. */
export interface Introduction {
  readonly sentence: Span;
  readonly role: string | null;
}

/** Longest role, in UTF-16 units: beyond it stands a clause, not an apposition. */
const LONGEST = 120;
const ROLE_WORD =
  /^(?:[\p{L}-]*(?:minister|president|secretary|spokes\w+|chief|head|director|chair\w*|leader|commander|governor|mayor|senator|ambassador|envoy|general|colonel|major|captain|admiral|officer|judge|lawyer|attorney|professor|analyst|expert|researcher|economist|journalist|reporter|editor|author|activist|founder|executive|manager|coach|adviser|advisor|lawmaker|deputy|official|prosecutor|doctor|scientist|historian|resident|farmer|driver|student|teacher|soldier|fighter|sheikh|king|queen|prince|princess|pope|bishop|company|agency|group|party|village|town|city|district|province|port|base|river|organi[sz]ation))$/iu;
const SENTENCE_WORDS = /\b(?:said|says|told|was|were|is|are|has|have|had|will|would|who|which)\b/u;

/**
 * Reads how the text introduces the name at `mention`: an apposition after it ("Anna Bell, the mayor of Ostrava,"), one
 * before it ("The mayor of Ostrava, Anna Bell,") or a title right before it ("deputy mayor Anna Bell"). Offsets are
 * UTF-16 units into `text`; `block` is the block that holds the mention. Only what the article says, in its words.
 */
export function introductionOf(text: string, block: Span, mention: Span): Introduction | null {
  const sentence = sentences(text, block).find((span) => span.start <= mention.start && mention.start < span.end);
  if (sentence === undefined) return null;
  const before = text.slice(sentence.start, mention.start);
  const after = text.slice(mention.end, sentence.end);
  return { sentence, role: apposition(after) ?? titleBefore(before) ?? appositionBefore(before, after) };
}

/** ", the mayor of Ostrava," up to the next comma, bracket, dash or the end of the sentence. */
function apposition(after: string): string | null {
  const inside = /^,?\s*[(–—]\s*([^)–—]+)[)–—]/u.exec(after)?.[1] ?? /^,\s+([^,;.!?]+)(?=[,;.!?]|$)/u.exec(after)?.[1];
  if (inside === undefined) return null;
  const role = inside.trim();
  if (role.length > LONGEST || SENTENCE_WORDS.test(role)) return null;
  return /^(?:an?|the|his|her|its|their|former|deputy|acting|chief|head|co-?\w+)\b/iu.test(role) || hasRoleWord(role)
    ? role
    : null;
}

/** "deputy defence minister Anna Bell": the run of words before the name back to one that is no part of a title. */
function titleBefore(before: string): string | null {
  const words = /(?:[\p{L}’'-]+ )+$/u.exec(before)?.[0].trim().split(' ') ?? [];
  const last = words.findLastIndex((word) => ROLE_WORD.test(word));
  if (last < 0 || last !== words.length - 1) return null;
  let first = last;
  const stops =
    /^(?:the|an?|and|or|but|by|to|from|with|for|that|when|while|after|as|in|on|at|of|said|told|his|her|its|their)$/iu;
  while (first > 0 && last - first < 5 && !stops.test(words[first - 1] ?? '')) first -= 1;
  return words.slice(first, last + 1).join(' ');
}

/** "The mayor of Ostrava, Anna Bell, said": a noun phrase that a comma sets before the name. */
function appositionBefore(before: string, after: string): string | null {
  if (!/^[,;.]/u.test(after)) return null;
  const role = /(?:^|[,;“"]\s*)((?:the|an?|its|his|her|their)\s[^,;]+),\s+$/iu.exec(before)?.[1];
  return role === undefined || role.length > LONGEST || SENTENCE_WORDS.test(role) || !hasRoleWord(role) ? null : role;
}

const hasRoleWord = (phrase: string): boolean => phrase.split(/[\s,]+/u).some((word) => ROLE_WORD.test(word));
