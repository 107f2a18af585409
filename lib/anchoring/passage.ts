import type { Target } from './selector.ts';
import type { TextIndex } from './text-index.ts';
import { CONTEXT } from './describe.ts';
import { eachWord } from './words.ts';

/** A word of the note's passage: its number in the page's index, or a number of its own when the page lacks it. */
export interface PassageWord {
  readonly number: number;
  /** Place in the passage text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** The quote with the words around it as they stood when the note was made, in the numbers of today's index. */
export interface Passage {
  readonly text: string;
  /** Where the quote stands in `text`. */
  readonly quoteStart: number;
  readonly quoteEnd: number;
  readonly words: readonly PassageWord[];
  /** Words that the quote touches: `first` up to but not including `next`. Equal when it touches none. */
  readonly first: number;
  readonly next: number;
}

/** Text before the quote that the target kept, up to `limit` units: of prefix and block whichever reaches further. */
export function textBefore({ quote, block }: Target, limit: number): string {
  const inBlock = block.text.slice(Math.max(0, block.start - limit), block.start);
  const prefix = quote.prefix.slice(-limit);
  return inBlock.length >= prefix.length ? inBlock : prefix;
}

/** Text after the quote that the target kept, up to `limit` units. */
export function textAfter({ quote, block }: Target, limit: number): string {
  const from = block.start + quote.exact.length;
  const inBlock = block.text.slice(from, from + limit);
  const suffix = quote.suffix.slice(0, limit);
  return inBlock.length >= suffix.length ? inBlock : suffix;
}

/** The passage of a target: `quote` between up to `context` units on each side. */
export function createPassage(index: TextIndex, target: Target, quote: string, context = CONTEXT): Passage {
  const before = textBefore(target, context);
  const after = textAfter(target, context);
  const text = before + quote + after;
  const quoteStart = before.length;
  const quoteEnd = quoteStart + quote.length;
  const words: PassageWord[] = [];
  let first = -1;
  let next = -1;
  const strangers = new Map<string, number>();
  const add = (folded: string, start: number, end: number): void => {
    if (first < 0 && end > quoteStart) first = words.length;
    if (next < 0 && start >= quoteEnd) next = words.length;
    let number = index.numberOf(folded);
    if (number === undefined) {
      number = strangers.get(folded) ?? -1 - strangers.size;
      strangers.set(folded, number);
    }
    words.push({ number, start, end });
  };
  // A side shorter than asked for ends where the text ended.
  if (before.length < context) add('\n', 0, 0);
  eachWord(text, add);
  if (after.length < context) add('\n', text.length, text.length);
  if (first < 0) first = words.length;
  if (next < 0) next = words.length;
  return { text, quoteStart, quoteEnd, words, first: Math.min(first, next), next };
}
