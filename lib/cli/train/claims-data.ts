import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { readForClaims, type ClaimReading } from '../../recognition/claims/claim-reading.ts';
import { mergeMentions } from '../../recognition/merge.ts';
import type { NameModel } from '../../recognition/names/model.ts';
import { tagArticle } from '../../recognition/names/tag.ts';
import type { Span } from '../../text/span.ts';

const span = v.object({ start: v.number(), end: v.number() });
const pair = v.pipe(
  v.tuple([v.number(), v.number()]),
  v.transform(([start, end]) => ({ start, end })),
);
const spans = v.array(v.union([span, pair]));
const attribution = v.object({ source: spans, cue: spans, content: spans });
const goldSchema = v.object({
  doc: v.string(),
  text: v.string(),
  attributions: v.array(attribution),
  sentences: v.array(v.object({ start: v.number(), end: v.number(), worth: v.number() })),
});
const pressSchema = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  attributions: v.array(attribution),
});
const debateSchema = v.object({ id: v.number(), text: v.string(), checkworthy: v.number() });

export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface ClaimText {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Attribution[];
  readonly sentences: readonly (Span & { readonly worth: number })[];
}

export interface Debated {
  readonly id: string;
  readonly text: string;
  readonly worthy: boolean;
}

function lines<S extends v.GenericSchema>(folder: string, file: string, schema: S): v.InferOutput<S>[] {
  const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => v.parse(schema, JSON.parse(line)));
}

export const readGold = (folder: string): ClaimText[] =>
  lines(folder, 'news-gold.jsonl.gz', goldSchema).map(({ doc, ...rest }) => ({ id: doc, ...rest }));

/** The development part of another press corpus: scored only, never trained on. */
export const readPress = (folder: string): ClaimText[] =>
  lines(folder, 'attribution-dev.jsonl.gz', pressSchema).map(({ id, ...rest }) => ({
    id: String(id),
    ...rest,
    sentences: [],
  }));

export const readDebates = (folder: string): Debated[] =>
  lines(folder, 'claimbuster-dev.jsonl.gz', debateSchema).map(({ id, text, checkworthy }) => ({
    id: String(id),
    text,
    worthy: checkworthy === 1,
  }));

/** A text as claims are read from it in the extension: with the tagger's names, not the annotators'. */
export function readingOf(text: string, model: NameModel): ClaimReading {
  const { names, reading } = tagArticle(model, text);
  return readForClaims(text, reading, mergeMentions(text, [], names));
}

/** Tokens that a span touches: first and end, or null. */
export function tokensOf({ tokens }: ClaimReading, { start, end }: Span): { first: number; end: number } | null {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  let to = low;
  while (to < tokens.length && (tokens[to]?.start ?? end) < end) to += 1;
  return to > low ? { first: low, end: to } : null;
}
