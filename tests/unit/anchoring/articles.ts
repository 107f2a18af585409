import { describe } from '../../../lib/anchoring/describe.ts';

import { match, type Match } from '../../../lib/anchoring/match.ts';
import type { Target } from '../../../lib/anchoring/selector.ts';
import { createTextIndex, type IndexedArticle } from '../../../lib/anchoring/text-index.ts';
import { blocksOf } from '../../../lib/text/plain-blocks.ts';

/** An article whose blocks are the lines of the text. */
export const articleOf = (text: string): IndexedArticle => ({ text, blocks: blocksOf(text) });

/** A story of four paragraphs in which the harbour words come back again and again. */
export const STORY = [
  'Harbour reopens after a quiet winter',
  'The harbour opened again on Sunday after eleven weeks in which hardly a ship had called. Pilots said the channel was clear, and the first freighter carried wheat.',
  'Dock workers waited since dawn. The port captain, a man of few words, said the cranes had been greesed twice and would hold. He thanked the engineers who had come from the capital.',
  'What happens to the naval base next door nobody would say. Two grey ships were still at the northern pier in the evening, and their crews were painting the railings.',
  'Traders in the old town expect prices to fall within a month. A sack of flour cost twice as much in January as it had a year before, the chamber of commerce said, and sugar was hardly to be had.',
].join('\n');

/** The target of the words as they stand in the text, the `nth` time (0 first). Throws when they do not. */
export function targetOf(text: string, words: string, nth = 0): Target {
  let start = -1;
  for (let i = 0; i <= nth; i += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" stands nowhere`);
  return describe(articleOf(text), { start, end: start + words.length });
}

/** What becomes of these words of the first text in the second: the state and the words that stand there now. */
export function fate(
  before: string,
  words: string,
  after: string,
  suggestion: string | null = null,
): { state: Match['state']; text: string | null; match: Match } {
  const found = match(createTextIndex(articleOf(after)), targetOf(before, words), suggestion);
  return {
    state: found.state,
    text: found.state === 'gone' ? null : after.slice(found.start, found.end),
    match: found,
  };
}
