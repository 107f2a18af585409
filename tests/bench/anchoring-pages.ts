import { describe } from '../../lib/anchoring/describe.ts';
import type { Sought } from '../../lib/anchoring/match-all.ts';
import { linesOf } from './anchoring-score.ts';

/** A page as it was when its notes were made and as it is now. */
export interface SyntheticPage {
  readonly before: string;
  readonly after: string;
  readonly notes: readonly Sought<string>[];
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu al en or is'.split(' ');

/**
 * A page of about `length` UTF-16 units in paragraphs, whose words are as unevenly spread as those of a language
 * (Zipf), with `count` notes of one to six words; then edited as a newsroom edits, only more: one word in `rarity` replaced,
 * one paragraph in twenty taken out, one in twenty put in, every fourth note's words corrected.
 */
export function syntheticPage(length: number, count: number, rarity: number, seed: number): SyntheticPage {
  const random = randomFrom(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const vocabulary = Array.from({ length: 6_000 }, (_, rank) => {
    const syllables = 1 + Math.floor(Math.log10(rank + 1) + random());
    return Array.from({ length: syllables }, () => pick(SYLLABLES)).join('');
  });
  const word = (): string => vocabulary[Math.floor(Math.exp(random() * Math.log(vocabulary.length)))] ?? 'ba';
  const paragraph = (): string[] => Array.from({ length: 60 + Math.floor(random() * 80) }, word);

  const paragraphs: string[][] = [];
  let size = 0;
  while (size < length) {
    const words = paragraph();
    paragraphs.push(words);
    size += words.join(' ').length + 1;
  }
  const before = paragraphs.map((words) => words.join(' ')).join('\n');
  const starts: number[] = [];
  let at = 0;
  for (const words of paragraphs) {
    starts.push(at);
    at += words.join(' ').length + 1;
  }
  const blocks = linesOf(before);
  const corrected = new Set<string>();
  const notes = Array.from({ length: count }, (_, i) => {
    const p = Math.floor(random() * paragraphs.length);
    const words = paragraphs[p] ?? [];
    const first = Math.floor(random() * (words.length - 6));
    const last = first + Math.floor(random() * 6);
    const start = (starts[p] ?? 0) + words.slice(0, first).reduce((sum, each) => sum + each.length + 1, 0);
    const quote = words.slice(first, last + 1).join(' ');
    if (i % 4 === 0) corrected.add(`${p}:${first}`);
    const target = describe({ text: before, blocks }, { start, end: start + quote.length });
    return { id: `note${i}`, target, suggestion: i % 8 === 0 ? 'corrected' : null };
  });
  const after = paragraphs
    .flatMap((words, p) => {
      const edited = words.map((each, w) => {
        if (corrected.has(`${p}:${w}`)) return 'corrected';
        return random() * rarity < 1 ? word() : each;
      });
      const luck = random();
      if (luck < 0.05) return [];
      return luck > 0.95 ? [edited, paragraph()] : [edited];
    })
    .map((words) => words.join(' '))
    .join('\n');
  return { before, after, notes };
}
