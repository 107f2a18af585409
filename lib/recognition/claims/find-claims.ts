import type { Span } from '../../text/span.ts';
import { firstWhere } from '../linking/intervals.ts';
import type { Reading } from '../names/reading.ts';
import type { Claim, ClaimDate, Mention } from '../types.ts';
import { readForClaims, spanOf, type ClaimReading, type Sentence } from './claim-reading.ts';
import { datesWithin, isCheckable } from './checkable.ts';
import { contentOf, isQuotedWhole } from './content.ts';
import { findCues } from './cue.ts';
import { findDates } from './dates.ts';
import { Features } from './linear.ts';
import type { ClaimModel } from './model.ts';
import type { ClaimRecords, RecordHit } from './records.ts';
import { bestSource, scoreSource } from './source.ts';
import { speakerOf } from './speaker.ts';
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

/** Check-worthiness from which a bare assertion is a claim though no figure, date or comparison stands in it. */
const WORTHY = 0.1;

/**
 * Finds what the text claims: who says what (source, cue, content), sentences worth a check, and places where a pack's
 * record of a claim is made. In order of their first word. Offsets are UTF-16 units; linear in the text.
 */
export function findClaims({ text, reading: words, mentions, records, model, published }: ClaimInput): Claim[] {
  const reading = readForClaims(text, words, mentions);
  const features = new Features();
  const dates = findDates(text, published);
  const claims: Claim[] = [];
  const worths: number[] = [];
  let said: Claim[] = [];
  for (const sentence of reading.sentences) {
    const worth = worthOf(reading, sentence, model.worth, features);
    worths.push(worth);
    const before = claims.at(-1) === said.at(-1) ? said.at(-1) : undefined;
    said = statements(reading, sentence, mentions, model, worth, features);
    if (said.length > 0) claims.push(...said);
    else if (before !== undefined && isQuotedWhole(reading, sentence)) {
      said = [withMore(text, before, spanOf(reading, sentence), worth)];
      claims.splice(-1, 1, ...said);
    } else if (worth >= WORTHY || isCheckable(reading, sentence, dates))
      claims.push(assertion(text, spanOf(reading, sentence), worth));
  }
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

function statements(
  reading: ClaimReading,
  sentence: Sentence,
  mentions: readonly Mention[],
  model: ClaimModel,
  worth: number,
  features: Features,
): Claim[] {
  return findCues(reading, sentence, model.cue, model.threshold, features).map((cue) => {
    const found = bestSource(scoreSource(reading, sentence, cue, model.source, features), cue, model.least);
    const content = contentOf(reading, sentence, cue, found);
    const source = found === null ? null : withoutSigns(reading, found);
    const spans = [spanOf(reading, cue), ...content, ...(source === null ? [] : [source])];
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end));
    const speaker = source === null ? undefined : speakerOf(reading, source, mentions);
    return {
      start,
      end,
      text: reading.text.slice(start, end),
      kind: 'statement',
      source,
      cue: spanOf(reading, cue),
      content,
      record: null,
      differs: [],
      dates: [],
      worth,
      ...(speaker === undefined ? {} : { speaker }),
    };
  });
}

/** A source without the quotation marks and commas at its edges; null when nothing else is left. */
function withoutSigns(reading: ClaimReading, { first, end }: Sentence): Span | null {
  let from = first;
  let to = end;
  const isSign = (at: number): boolean => !/[\p{L}\p{N}]/u.test(reading.words[at] ?? '');
  while (from < to && isSign(from)) from += 1;
  while (to > from && isSign(to - 1)) to -= 1;
  return from === to ? null : spanOf(reading, { first: from, end: to });
}

function withMore(text: string, claim: Claim, more: Span, worth: number): Claim {
  const end = Math.max(claim.end, more.end);
  return {
    ...claim,
    end,
    text: text.slice(claim.start, end),
    content: [...claim.content, more],
    worth: Math.max(claim.worth, worth),
  };
}

const assertion = (text: string, { start, end }: Span, worth: number): Claim => ({
  start,
  end,
  text: text.slice(start, end),
  kind: 'assertion',
  source: null,
  cue: null,
  content: [],
  record: null,
  differs: [],
  dates: [],
  worth,
});

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
    const host = inOrder.slice(Math.max(0, after - 8), after).find((one) => start < one.end && !taken.has(one));
    if (host !== undefined) taken.add(host);
    recorded.push({
      ...(host ?? assertion(text, { start, end }, worthAt(start))),
      start,
      end,
      text: text.slice(start, end),
      record: { pack, claim },
      differs,
    });
  }
  return [...inOrder.filter((one) => !taken.has(one)), ...recorded];
}
