import type { Span } from '../../text/span.ts';
import { Coverage } from '../linking/intervals.ts';
import type { NameMention } from './tag.ts';

const VOTE = /(?<![\p{L}\p{N}])(?:[Bb]y-)?(?:[Ee]lections?|[Rr]eferendum)(?![\p{L}\p{N}])/gu;
/** UTF-16 units before the word in which its year is looked for. */
const REACH = 100;
/** The year, whose vote it is, what it is about: "2020 United States presidential", "2018 midterm", "2017 Catalan independence". */
const NAMED_BY = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:1[89]|20)\d\d (?:(?:(?:of|the|and) ){0,2}\p{Lu}[\p{L}.'’–-]* ){0,6}` +
    String.raw`(?:(?:\p{Ll}+(?:al|ary|ive)|midterm|state|snap|leadership|independence) )?$`,
  'u',
);
/** All 24 in the news gold are events. */
const CONFIDENCE = 0.9;

/**
 * Elections and referendums named by their year, in order: one event each, with the country in it. The tagger cannot learn
 * them, since it reads no more than one word in lower case at the end of a name. "2010 elections", a date and a common word,
 * are none.
 */
export function findElections(text: string): Span[] {
  const found: Span[] = [];
  for (const { 0: words, index } of text.matchAll(VOTE)) {
    const from = Math.max(found.at(-1)?.end ?? 0, index - REACH);
    const [before] = NAMED_BY.exec(text.slice(from, index)) ?? [];
    // Nothing but the year before "by-election" or "election".
    if (before === undefined || /^\d+ $/u.test(before)) continue;
    found.push({ start: index - before.length, end: index + words.length });
  }
  return found;
}

/** The names with the text's elections among them, in place of what was found within. */
export function withElections(text: string, names: readonly NameMention[]): NameMention[] {
  const elections = findElections(text);
  if (elections.length === 0) return [...names];
  const taken = new Coverage(elections);
  return [
    ...names.filter((name) => !taken.touches(name)),
    ...elections.map((span): NameMention => ({ ...span, type: 'event', confidence: CONFIDENCE })),
  ].toSorted((a, b) => a.start - b.start);
}
