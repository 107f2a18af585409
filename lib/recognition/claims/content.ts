import type { Span } from '../../text/span.ts';
import { QUOTE, type ClaimReading, type Sentence } from './claim-reading.ts';
import type { Cue } from './cue.ts';
import type { Source } from './source.ts';

/**
 * What is said: the quotations of the sentence, each with the clause it stands in, else the clause on the other side of
 * the cue from the source. Spans are in order and leave out source and cue.
 */
export function contentOf(reading: ClaimReading, sentence: Sentence, cue: Cue, source: Source | null): Span[] {
  const taken = new Set<number>();
  for (let at = cue.first; at < cue.end; at += 1) taken.add(at);
  for (let at = source?.first ?? 0; at < (source?.end ?? 0); at += 1) taken.add(at);
  const after = clause(
    reading,
    sentence,
    taken,
    Math.max(cue.end, source !== null && source.first >= cue.end ? source.end : 0),
    sentence.end,
  );
  const before = clause(
    reading,
    sentence,
    taken,
    sentence.first,
    Math.min(cue.first, source !== null && source.end <= cue.first ? source.first : cue.first),
  );
  const isFronted = before !== null && hasQuote(reading, before);
  const parts = isFronted ? [before, after !== null && hasQuote(reading, after) ? after : null] : [after ?? before];
  return parts.flatMap((part) => (part === null ? [] : [spanOf(reading, part)]));
}

/**
 * Whether a sentence is nothing but a quotation: `closed` goes on with what the sentence before it says, `open` goes on
 * into the next sentence. Null when other words stand in it.
 */
export function quotedWhole({ quotes, words }: ClaimReading, { first, end }: Sentence): 'closed' | 'open' | null {
  const last = /^[.!?…,]+$/u.test(words[end - 1] ?? '') ? end - 2 : end - 1;
  const begins = ((quotes[first] ?? 0) & (QUOTE.inside | QUOTE.opens)) !== 0;
  if (end - first < 2 || !begins) return null;
  for (let at = first + 1; at < last; at += 1) if (((quotes[at] ?? 0) & QUOTE.inside) === 0) return null;
  if (((quotes[last] ?? 0) & QUOTE.closes) !== 0) return 'closed';
  return ((quotes[end - 1] ?? 0) & QUOTE.inside) !== 0 ? 'open' : null;
}

const LEADING = /^(?:[,:;–—-]|that|[.!?])$/u;
const TRAILING = /^[,:;–—.!?-]$/u;

/** The tokens between two places without the signs around them; null when no word is left. */
function clause(
  reading: ClaimReading,
  { first, end }: Sentence,
  taken: ReadonlySet<number>,
  from: number,
  to: number,
): Sentence | null {
  let start = Math.max(first, from);
  let stop = Math.min(end, to);
  while (start < stop && (taken.has(start) || LEADING.test(reading.words[start] ?? ''))) start += 1;
  while (stop > start && (taken.has(stop - 1) || TRAILING.test(reading.words[stop - 1] ?? ''))) stop -= 1;
  const hasWord = reading.words.slice(start, stop).some((word) => /\p{L}/u.test(word));
  return stop - start < 2 || !hasWord ? null : { first: start, end: stop };
}

const hasQuote = ({ quotes }: ClaimReading, { first, end }: Sentence): boolean =>
  quotes.slice(first, end).some((quote) => quote !== 0);

const spanOf = ({ tokens }: ClaimReading, { first, end }: Sentence): Span => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[end - 1]?.end ?? 0,
});
