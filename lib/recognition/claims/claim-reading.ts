import type { Token } from '../../text/segment.ts';
import type { Span } from '../../text/span.ts';
import { hashText } from '../names/hash.ts';
import type { Reading } from '../names/reading.ts';
import { MENTION_TYPES, type Mention } from '../types.ts';
import { speechClass } from './speech-words.ts';

/** Where a token stands to quotation marks. */
export const QUOTE = { inside: 1, opens: 2, closes: 4 } as const;

/** An article as claims are read from it; arrays run parallel to `tokens`. */
export interface ClaimReading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly hashes: Int32Array;
  readonly suffixes: Int32Array;
  readonly speech: Uint8Array;
  /** 0 for no name, else 1 + the type's place in `MENTION_TYPES`; 8 is added on a name's first token. */
  readonly names: Uint8Array;
  readonly quotes: Uint8Array;
  readonly sentences: readonly Sentence[];
}

/** First token and end token (exclusive) of a sentence. */
export interface Sentence {
  readonly first: number;
  readonly end: number;
}

/** Most tokens of a sentence that are looked at together: without full stops a page is one sentence. */
const LONGEST_SENTENCE = 160;

/** Sees a text that was read for names as claims are read from it. Linear in its length. */
export function readForClaims(text: string, reading: Reading, mentions: readonly Mention[]): ClaimReading {
  const { tokens, sentences: bounds } = reading;
  const sentences: Sentence[] = [];
  for (let at = 0; at < bounds.length; at += 2) {
    const end = bounds[at + 1] ?? 0;
    for (let first = bounds[at] ?? 0; first < end; first += LONGEST_SENTENCE)
      sentences.push({ first, end: Math.min(end, first + LONGEST_SENTENCE) });
  }
  const words = tokens.map((token) => token.text.toLowerCase());
  // Loops, since `from` with a function goes through an iterator and costs three times as much.
  const suffixes = new Int32Array(words.length);
  const speech = new Uint8Array(words.length);
  words.forEach((word, at) => {
    suffixes[at] = hashText(word, Math.max(0, word.length - 3));
    speech[at] = speechClass(word);
  });
  return {
    text,
    tokens,
    words,
    hashes: reading.lower,
    suffixes,
    speech,
    names: namesOf(tokens, mentions),
    quotes: quotesOf(text, tokens),
    sentences,
  };
}

function namesOf(tokens: readonly Token[], mentions: readonly Mention[]): Uint8Array {
  const names = new Uint8Array(tokens.length);
  let at = 0;
  for (const { start, end, type } of mentions) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at += 1;
    let bit = 8;
    for (; at < tokens.length && (tokens[at]?.start ?? end) < end; at += 1) {
      names[at] = 1 + MENTION_TYPES.indexOf(type) + bit;
      bit = 0;
    }
  }
  return names;
}

/** Straight quotation marks open and close in turn; every mark is closed at the end of its line. */
function quotesOf(text: string, tokens: readonly Token[]): Uint8Array {
  const quotes = new Uint8Array(tokens.length);
  let isOpen = false;
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    if (before !== undefined && text.slice(before.end, token.start).includes('\n')) isOpen = false;
    const sign = token.text[0] ?? '';
    if (sign === '“' || sign === '«' || (sign === '"' && !isOpen)) {
      isOpen = true;
      quotes[at] = QUOTE.opens;
    } else if (sign === '”' || sign === '»' || sign === '"') {
      isOpen = false;
      quotes[at] = QUOTE.closes;
    } else quotes[at] = isOpen ? QUOTE.inside : 0;
  });
  return quotes;
}

/** The stretch of text of some tokens, in UTF-16 units. */
export const spanOf = ({ tokens }: ClaimReading, { first, end }: Sentence): Span => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[end - 1]?.end ?? 0,
});
