import type { Span } from '../text/span.ts';
import type { Reading } from './evidence.ts';
import type { Passage } from './passage.ts';
import type { TextIndex } from './text-index.ts';

/**
 * UTF-16 range of a reading's words in today's text. Where the quote began or ended inside a word, or took blanks
 * and invisible characters beside its words along, so does the range as far as today's text has them too.
 */
export function rangeOf({ text, starts, ends }: TextIndex, passage: Passage, reading: Reading): Span {
  const { words, first, next, quoteStart, quoteEnd } = passage;
  const { from, to, image } = reading;
  if (from >= to) {
    const at = from > 0 ? (ends[from - 1] ?? text.length) : 0;
    return { start: at, end: at };
  }
  let start = starts[from] ?? 0;
  let end = ends[to - 1] ?? start;
  const firstWord = words[first];
  const lastWord = words[next - 1];
  if (firstWord === undefined || lastWord === undefined) return { start, end };

  // What of the first word stood before the quote, or what of the quote stood before its first word.
  const outsideBefore = passage.text.slice(firstWord.start, quoteStart);
  const insideBefore = passage.text.slice(quoteStart, firstWord.start);
  if (outsideBefore !== '' && text.startsWith(outsideBefore, start)) start += outsideBefore.length;
  else if (insideBefore !== '' && image[first] === from && text.endsWith(insideBefore, start))
    start -= insideBefore.length;
  const outsideAfter = passage.text.slice(quoteEnd, lastWord.end);
  const insideAfter = passage.text.slice(lastWord.end, quoteEnd);
  if (outsideAfter !== '' && text.slice(start, end).endsWith(outsideAfter)) end -= outsideAfter.length;
  else if (insideAfter !== '' && image[next - 1] === to - 1 && text.startsWith(insideAfter, end))
    end += insideAfter.length;
  return { start, end: Math.max(start, end) };
}
