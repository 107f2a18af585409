import type { Span } from '../../text/span.ts';
import { firstWhere } from '../linking/intervals.ts';
import type { Claim, ClaimDate, Mention } from '../types.ts';
import { isCheckable } from './checkable.ts';
import { QUOTE, spanOf, type ClaimReading, type Sentence } from './claim-reading.ts';
import { contentOf, quotedWhole } from './content.ts';
import { findCues } from './cue.ts';
import type { Features } from './linear.ts';
import type { ClaimModel } from './model.ts';
import { bestSource, scoreSource } from './source.ts';
import { speakerOf } from './speaker.ts';

/** Sentences of a quotation that may wait for its speaker: a mark that never closes must not swallow a page. */
const MOST_WAITING = 12;
/** A line of fewer words ("Advertisement") asserts nothing. */
const FEWEST_WORDS = 3;
/** Check-worthiness from which a bare assertion is a claim though no figure, date or comparison stands in it. */
const WORTHY = 0.1;

/**
 * Statements and bare assertions, sentence by sentence. A quotation of several sentences belongs to one statement: the
 * sentences that it leaves open wait for the one that closes it, which names who speaks or goes on with the statement
 * before.
 */
export function statedClaims(
  reading: ClaimReading,
  mentions: readonly Mention[],
  model: ClaimModel,
  worths: readonly number[],
  dates: readonly ClaimDate[],
  features: Features,
): Claim[] {
  const { text } = reading;
  const claims: Claim[] = [];
  /** Place of the statement that a quotation may go on with, -1 when something else was said since. */
  let last = -1;
  let waiting: Quoted[] = [];
  const assert = (all: readonly Quoted[]): void => {
    for (const { sentence, worth } of all)
      if (sentence.end - sentence.first >= FEWEST_WORDS && (worth >= WORTHY || isCheckable(reading, sentence, dates)))
        claims.push(assertion(text, spanOf(reading, sentence), worth));
  };
  const join = (at: number, all: readonly Quoted[]): void => {
    const claim = claims[at];
    if (claim !== undefined)
      claims[at] = withMore(
        text,
        claim,
        all.map((one) => ({ ...spanOf(reading, one.sentence), worth: one.worth })),
      );
  };
  reading.sentences.forEach((sentence, at) => {
    const own = { sentence, worth: worths[at] ?? 0 };
    const said = statements(reading, sentence, mentions, model, own.worth, features);
    const quoted = quotedWhole(reading, sentence);
    if (said.length === 0 && quoted === 'open' && waiting.length < MOST_WAITING) {
      waiting.push(own);
      return;
    }
    if (said.length > 0) {
      const speaks = beginsInside(reading, sentence)
        ? said.findIndex(({ cue }) => cue !== null && !isQuoted(reading, cue))
        : -1;
      if (speaks < 0) assert(waiting);
      claims.push(...said);
      if (speaks >= 0) join(claims.length - said.length + speaks, waiting);
      last = claims.length - 1;
    } else if (quoted === 'closed' && last >= 0) join(last, [...waiting, own]);
    else {
      assert([...waiting, own]);
      last = -1;
    }
    waiting = [];
  });
  assert(waiting);
  return claims;
}

/** A sentence within a quotation, and its worth. */
interface Quoted {
  readonly sentence: Sentence;
  readonly worth: number;
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

const beginsInside = ({ quotes }: ClaimReading, { first }: Sentence): boolean => quotes[first] === QUOTE.inside;

const isQuoted = ({ tokens, quotes }: ClaimReading, { start }: Span): boolean =>
  (quotes[firstWhere(tokens, ({ end }) => end > start)] ?? 0) !== 0;

/** A source without the quotation marks and commas at its edges; null when nothing else is left. */
function withoutSigns(reading: ClaimReading, { first, end }: Sentence): Span | null {
  let from = first;
  let to = end;
  const isSign = (at: number): boolean => !/[\p{L}\p{N}]/u.test(reading.words[at] ?? '');
  while (from < to && isSign(from)) from += 1;
  while (to > from && isSign(to - 1)) to -= 1;
  return from === to ? null : spanOf(reading, { first: from, end: to });
}

function withMore(text: string, claim: Claim, more: readonly (Span & { readonly worth: number })[]): Claim {
  const start = Math.min(claim.start, ...more.map((one) => one.start));
  const end = Math.max(claim.end, ...more.map((one) => one.end));
  return {
    ...claim,
    start,
    end,
    text: text.slice(start, end),
    content: [...claim.content, ...more.map((one) => ({ start: one.start, end: one.end }))].toSorted(
      (a, b) => a.start - b.start,
    ),
    worth: Math.max(claim.worth, ...more.map((one) => one.worth)),
  };
}

/** A claim that nobody is named for. */
export const assertion = (text: string, { start, end }: Span, worth: number): Claim => ({
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
