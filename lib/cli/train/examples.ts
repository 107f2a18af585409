import { candidates } from '../../recognition/names/candidates.ts';
import { FEATURE_LIMIT, featuresOf } from '../../recognition/names/features.ts';
import { CUE } from '../../recognition/names/cue-words.ts';
import {
  BEGIN,
  continues,
  END,
  INSIDE,
  leavesOpen,
  NAME_TYPES,
  OUTSIDE,
  SINGLE,
  TAG_COUNT,
  tagOf,
} from '../../recognition/names/labels.ts';
import type { Lexicon } from '../../recognition/names/lexicon.ts';
import { remember } from '../../recognition/names/memory.ts';
import { read, type Reading } from '../../recognition/names/reading.ts';
import type { Corpus } from './corpora.ts';
import type { LabelledText } from './labelled-text.ts';

/** A chain to learn from: feature keys of each token and the tags it may have. */
export interface Chain {
  readonly length: number;
  /** Keys of all tokens one after the other; token `i` has those from `starts[i]` to `starts[i + 1]`. */
  readonly keys: Int32Array;
  readonly starts: Int32Array;
  /** The gold tag of each token, or -1 where several are allowed. */
  readonly gold: Int8Array;
  /** Bit set of allowed tags a token. */
  readonly allowed: Int32Array;
  /** Whether every token has exactly one. */
  readonly certain: boolean;
  readonly weight: number;
  readonly domain: number;
}

export interface ExampleOptions {
  readonly weight: number;
  readonly domain: number;
  readonly eventsAreOther: boolean;
  readonly onlyMainTypes: boolean;
}

/** How a corpus enters learning. */
export const exampleOptions = (corpus: Corpus, domain: number): ExampleOptions => ({
  weight: corpus.weight,
  domain,
  eventsAreOther: corpus.eventsAreOther,
  onlyMainTypes: corpus.onlyMainTypes,
});

const EVENT = NAME_TYPES.indexOf('event');
const OTHER = NAME_TYPES.indexOf('other');
const bitsOf = (type: number): number =>
  [BEGIN, INSIDE, END, SINGLE].reduce((sum, p) => sum | (1 << tagOf(type, p)), 0);
const ANY = (1 << TAG_COUNT) - 1;

/** Gold tags of a reading: one bit set of allowed tags a token. */
export function allowedTags(reading: Reading, text: LabelledText, options: ExampleOptions): Int32Array {
  const outside = options.onlyMainTypes ? (1 << OUTSIDE) | bitsOf(EVENT) | bitsOf(OTHER) : 1 << OUTSIDE;
  const allowed = new Int32Array(reading.tokens.length).fill(outside);
  const { tokens } = reading;
  for (const span of text.open ?? []) {
    tokens.forEach((token, i) => {
      if (token.start >= span.start && token.end <= span.end) allowed[i] = ANY;
    });
  }
  let at = 0;
  for (const name of [...text.names].toSorted((a, b) => a.start - b.start)) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= name.start) at += 1;
    let end = at;
    while (end < tokens.length && (tokens[end]?.start ?? 0) < name.end) end += 1;
    if (end === at) continue;
    const exact = tokens[at]?.start === name.start && tokens[end - 1]?.end === name.end;
    const type = NAME_TYPES.indexOf(name.type);
    let mayBeEvent = false;
    for (let i = at; i < end; i += 1) if ((reading.cues[i] ?? 0) & CUE.event) mayBeEvent = true;
    for (let i = at; i < end; i += 1) {
      if (!exact) {
        allowed[i] = ANY;
        continue;
      }
      const position = end - at === 1 ? SINGLE : i === at ? BEGIN : i === end - 1 ? END : INSIDE;
      let mask = 1 << tagOf(type, position);
      if (type === OTHER && options.eventsAreOther && mayBeEvent) mask |= 1 << tagOf(EVENT, position);
      allowed[i] = mask;
    }
    at = end;
  }
  return allowed;
}

const single = (mask: number): number => ((mask & (mask - 1)) === 0 ? 31 - Math.clz32(mask) : -1);
const OPENING = [EVENT, OTHER].reduce((sum, type) => sum | (1 << tagOf(type, BEGIN)) | (1 << tagOf(type, INSIDE)), 0);
const CLOSING = [EVENT, OTHER].reduce((sum, type) => sum | (1 << tagOf(type, END)) | (1 << tagOf(type, INSIDE)), 0);
const isOpen = (mask: number): boolean => (single(mask) >= 0 ? leavesOpen(single(mask)) : (mask & ~OPENING) === 0);
const goesOn = (mask: number): boolean => (single(mask) >= 0 ? continues(single(mask)) : (mask & ~CLOSING) === 0);

/** A name that sticks out of its chain (it holds words in lower case) has no valid tags there: leave its tokens open. */
export function freeCutNames(allowed: Int32Array): void {
  for (let i = 0; i < allowed.length && goesOn(allowed[i] ?? 0); i += 1) allowed[i] = ANY;
  for (let i = allowed.length - 1; i >= 0 && isOpen(allowed[i] ?? 0); i -= 1) allowed[i] = ANY;
}

/** The chains of a labelled text. */
export function chainsOf(text: LabelledText, lexicon: Lexicon, options: ExampleOptions): Chain[] {
  const reading = read(text.text, lexicon);
  const memory = remember(reading);
  const allowed = allowedTags(reading, text, options);
  if (text.also) {
    const other = allowedTags(reading, { ...text, names: text.also }, options);
    for (let i = 0; i < allowed.length; i += 1) allowed[i] = (allowed[i] ?? 0) | (other[i] ?? 0);
  }
  const stretches = candidates(reading);
  const keys = new Int32Array(FEATURE_LIMIT);
  const chains: Chain[] = [];
  for (let c = 0; c < stretches.length; c += 2) {
    const from = stretches[c] ?? 0;
    const to = stretches[c + 1] ?? 0;
    const sentence = reading.sentenceOf[from] ?? 0;
    const sentenceStart = reading.sentences[sentence * 2] ?? 0;
    const sentenceEnd = reading.sentences[sentence * 2 + 1] ?? 0;
    const all: number[] = [];
    const starts = new Int32Array(to - from + 1);
    for (let i = from; i < to; i += 1) {
      const count = featuresOf(reading, memory, i, sentenceStart, sentenceEnd, keys);
      for (let k = 0; k < count; k += 1) all.push(keys[k] ?? 0);
      starts[i - from + 1] = all.length;
    }
    const own = allowed.slice(from, to);
    freeCutNames(own);
    const gold = Int8Array.from(own, single);
    chains.push({
      length: to - from,
      keys: Int32Array.from(all),
      starts,
      gold,
      allowed: own,
      certain: gold.every((tag) => tag >= 0),
      weight: options.weight,
      domain: options.domain,
    });
  }
  return chains;
}
