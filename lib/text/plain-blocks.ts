import type { Block } from './span.ts';

/** Longest line that may be a headline, in UTF-16 units. */
const HEADLINE = 160;

/** Blocks of plain text: one a line; the first of several, if short, is the headline. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  const hasLines = text.trim().includes('\n');
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      const isHeadline = blocks.length === 0 && line.length < HEADLINE && hasLines;
      blocks.push({ start, end: start + line.length, kind: isHeadline ? 'headline' : 'paragraph' });
    }
    start += line.length + 1;
  }
  return blocks;
}
