import type { Span } from '../../text/span.ts';
import { firstWhere } from '../linking/intervals.ts';
import type { Reading } from '../names/reading.ts';
import type { Claim, Mention } from '../types.ts';
import { readForClaims, type ClaimReading, type Sentence } from './claim-reading.ts';
import { contentOf, isQuotedWhole } from './content.ts';
import { findCues } from './cue.ts';
import { Features } from './linear.ts';
import type { ClaimModel } from './model.ts';
import { spanOf, type ClaimRecords, type RecordHit } from './records.ts';
import { bestSource, scoreSource } from './source.ts';
import { speechClass, SPEECH } from './speech-words.ts';
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

/** Check-worthiness from which a bare assertion is a claim. */
const WORTHY = 0.5;

/**
 * Finds what the text claims: who says what (source, cue, content), sentences worth a check, and places where a pack's
 * record of a claim is made. In order of their first word. Offsets are UTF-16 units; linear in the text.
 */
export function findClaims({ text, reading: words, mentions, records, model, published }: ClaimInput): Claim[] {
  const reading = readForClaims(text, words, mentions);
  const features = new Features();
  const claims: Claim[] = [];
  let said: Claim[] = [];
  for (const sentence of reading.sentences) {
    const worth = worthOf(reading, sentence, model.worth, features);
    const before = claims.at(-1) === said.at(-1) ? said.at(-1) : undefined;
    said = statements(reading, sentence, mentions, model, worth, features);
    if (said.length > 0) claims.push(...said);
    else if (before !== undefined && isQuotedWhole(reading, sentence)) {
      said = [withMore(text, before, spanOf(reading, sentence), worth)];
      claims.splice(-1, 1, ...said);
    } else if (worth >= WORTHY) claims.push(assertion(text, spanOf(reading, sentence), worth));
  }
  return withRecords(text, claims, records.find(reading, mentions, published)).toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  );
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
    const speaker = source === null ? undefined : speakerOf(reading.text, source, mentions);
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
      worth,
      ...(speaker === undefined ? {} : { speaker }),
    };
  });
}

const PERSONAL = /^(?:he|she|his|her)$/iu;

/** A source without the quotation marks and commas at its edges; null when nothing else is left. */
function withoutSigns(reading: ClaimReading, { first, end }: Sentence): Span | null {
  let from = first;
  let to = end;
  const isSign = (at: number): boolean => !/[\p{L}\p{N}]/u.test(reading.words[at] ?? '');
  while (from < to && isSign(from)) from += 1;
  while (to > from && isSign(to - 1)) to -= 1;
  return from === to ? null : spanOf(reading, { first: from, end: to });
}

/** The name a source stands for: the one inside it, or for "he" and "she" the person named last before. */
function speakerOf(text: string, source: Span, mentions: readonly Mention[]): string | undefined {
  const words = text.slice(source.start, source.end);
  const after = firstWhere(mentions, ({ end }) => end > source.start);
  const inside = mentions.slice(
    after,
    firstWhere(mentions, ({ start }) => start >= source.end),
  );
  const named = inside.findLast(({ type }) => type === 'person') ?? inside.findLast(({ type }) => type !== 'place');
  if (named !== undefined) return named.refersTo ?? named.text;
  if (!PERSONAL.test(words) || (speechClass(words.toLowerCase()) & SPEECH.pronoun) === 0) return undefined;
  let before = after - 1;
  while (before >= 0 && after - before < 40 && mentions[before]?.type !== 'person') before -= 1;
  const last = mentions[before]?.type === 'person' ? mentions[before] : undefined;
  return last === undefined ? undefined : (last.refersTo ?? last.text);
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
  worth,
});

/** A recorded claim takes the place of the assertion it is, and the attribution of the statement it stands in. */
function withRecords(text: string, claims: readonly Claim[], hits: readonly RecordHit[]): Claim[] {
  // Statements of one sentence overlap, so the ends are not in order; a few neighbours before are looked at as well.
  const inOrder = claims.toSorted((a, b) => a.start - b.start);
  const taken = new Set<Claim>();
  const recorded: Claim[] = [];
  for (const { start, end, pack, claim, differs } of hits) {
    const after = firstWhere(inOrder, (one) => one.start >= end);
    const host = inOrder.slice(Math.max(0, after - 8), after).find((one) => start < one.end && !taken.has(one));
    if (host !== undefined) taken.add(host);
    recorded.push({
      ...(host ?? assertion(text, { start, end }, WORTHY)),
      start,
      end,
      text: text.slice(start, end),
      record: { pack, claim },
      differs,
    });
  }
  return [...inOrder.filter((one) => !taken.has(one)), ...recorded];
}
