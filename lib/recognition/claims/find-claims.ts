import type { Span } from '../../text/span.ts';
import { firstWhere } from '../linking/intervals.ts';
import type { Reading } from '../names/reading.ts';
import type { Claim, ClaimDate, Mention } from '../types.ts';
import { datesWithin } from './checkable.ts';
import { readForClaims, spanOf, type ClaimReading } from './claim-reading.ts';
import { findDates } from './dates.ts';
import { Features } from './linear.ts';
import type { ClaimModel } from './model.ts';
import type { ClaimRecords, RecordHit } from './records.ts';
import { assertion, statedClaims } from './statements.ts';
import { worthOf } from './worth.ts';

export interface ClaimInput {
  readonly text: string;
  /** The text as the name tagger read it. */
  readonly reading: Reading;
  /** Names of the text, in order and without overlaps. */
  readonly mentions: readonly Mention[];
  readonly records: ClaimRecords;
  readonly model: ClaimModel;
  /** The article's own ISO date, null when unknown. */
  readonly published: string | null;
}

/**
 * Finds what the text claims: who says what (source, cue, content), sentences worth a check, and places where a pack's
 * record of a claim is made. In order of their first word. Offsets are UTF-16 units; linear in the text.
 */
export function findClaims({ text, reading: words, mentions, records, model, published }: ClaimInput): Claim[] {
  const reading = readForClaims(text, words, mentions);
  const features = new Features();
  const dates = findDates(text, published);
  const worths = reading.sentences.map((sentence) => worthOf(reading, sentence, model.worth, features));
  const claims = statedClaims(reading, mentions, model, worths, dates, features);
  const sentenceAt = (offset: number): number =>
    firstWhere(reading.sentences, ({ end }) => (reading.tokens[end - 1]?.end ?? 0) > offset);
  return withRecords(
    text,
    claims,
    records.find(reading, mentions, published),
    (start) => worths[sentenceAt(start)] ?? 0,
  )
    .map((claim) => ({ ...claim, dates: datesAround(claim, dates, reading, sentenceAt(claim.start)) }))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** Dates of a claim and of the sentence it stands in: "he said on Monday" tells when, though it is not what is said. */
function datesAround(
  { start, end }: Span,
  dates: readonly ClaimDate[],
  reading: ClaimReading,
  sentence: number,
): readonly ClaimDate[] {
  const around = reading.sentences[sentence];
  const whole = around === undefined ? { start, end } : spanOf(reading, around);
  return datesWithin(dates, { start: Math.min(start, whole.start), end: Math.max(end, whole.end) });
}

/** A recorded claim takes the place of the assertion it is, and the attribution of the statement it stands in. */
function withRecords(
  text: string,
  claims: readonly Claim[],
  hits: readonly RecordHit[],
  worthAt: (offset: number) => number,
): Claim[] {
  // Statements of one sentence overlap, so the ends are not in order; a few neighbours before are looked at as well.
  const inOrder = claims.toSorted((a, b) => a.start - b.start);
  const taken = new Set<Claim>();
  const recorded: Claim[] = [];
  for (const { start, end, pack, claim, differs } of hits) {
    const after = firstWhere(inOrder, (one) => one.start >= end);
    const around = inOrder.slice(Math.max(0, after - 8), after).filter((one) => start < one.end);
    const host = around.find((one) => !taken.has(one));
    if (host !== undefined) taken.add(host);
    const speaker = around.find((one) => one.speaker !== undefined)?.speaker;
    recorded.push({
      ...(host ?? assertion(text, { start, end }, worthAt(start))),
      ...(speaker === undefined ? {} : { speaker }),
      start,
      end,
      text: text.slice(start, end),
      record: { pack, claim },
      differs,
    });
  }
  return [...inOrder.filter((one) => !taken.has(one)), ...recorded];
}
