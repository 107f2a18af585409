import { firstWhere } from '../linking/intervals.ts';
import { spanOf, type ClaimReading, type Sentence } from './claim-reading.ts';
import type { ClaimDate } from '../types.ts';
import { WORD_CLASS } from './word-class.ts';

const FIGURES: ReadonlySet<number> = new Set([WORD_CLASS.number, WORD_CLASS.year]);
/** Comparisons, superlatives and firsts. A closed list: most words in "er" and "est" compare nothing ("officer"). */
const COMPARES = new Set(
  (
    'than more less most least fewer fewest higher highest lower lowest larger largest bigger biggest smaller smallest ' +
    'greater greatest better best worse worst older oldest younger youngest longer longest shorter shortest faster fastest ' +
    'slower slowest stronger strongest weaker weakest deadlier deadliest richer richest poorer poorest cheaper cheapest ' +
    'earliest nearest heavier heaviest wider widest deeper deepest busier busiest hotter hottest colder coldest first only ' +
    'record unprecedented majority minority double doubled twice half tripled'
  ).split(' '),
);

/**
 * Whether a sentence holds something that can be looked up: a figure, a date, a comparison or superlative. `dates` are
 * those of the text, in order.
 */
export function isCheckable(reading: ClaimReading, sentence: Sentence, dates: readonly ClaimDate[]): boolean {
  if (datesWithin(dates, spanOf(reading, sentence)).length > 0) return true;
  for (let at = sentence.first; at < sentence.end; at += 1) {
    if ((reading.names[at] ?? 0) !== 0) continue;
    if (FIGURES.has(reading.classes[at] ?? 0) || COMPARES.has(reading.words[at] ?? '')) return true;
  }
  return false;
}

/** The dates that stand in a span, in order. */
export const datesWithin = (
  dates: readonly ClaimDate[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly ClaimDate[] => {
  const from = firstWhere(dates, (date) => date.end > start);
  let to = from;
  while (to < dates.length && (dates[to]?.start ?? end) < end) to += 1;
  return dates.slice(from, to);
};
