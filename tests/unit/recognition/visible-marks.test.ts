import { expect, test } from 'vitest';
import type { Mention } from '../../../lib/recognition/types.ts';
import { visibleMentions } from '../../../lib/recognition/visible-marks.ts';
import type { Block } from '../../../lib/text/span.ts';

const name = (start: number, text: string, more: Partial<Mention> = {}): Mention => ({
  start,
  end: start + text.length,
  text,
  type: 'person',
  links: [],
  confidence: 0.9,
  ...more,
});
const known = (start: number, entity: string, more: Partial<Mention> = {}): Mention =>
  name(start, entity, { links: [{ pack: 'p', entity }], ...more });
const blocks = (length: number): Block[] => [{ start: 0, end: length, kind: 'paragraph' }];
const FEW = { marks: 'few', hidden: [] } as const;

test('by default the first mention of an entity in each section, and every slip', () => {
  const sections: Block[] = [
    { start: 0, end: 50, kind: 'paragraph' },
    { start: 51, end: 60, kind: 'heading' },
    { start: 61, end: 200, kind: 'paragraph' },
  ];
  const all = [known(0, 'a'), known(20, 'a'), known(30, 'a', { slip: 'A' }), known(70, 'a'), known(90, 'a')];
  expect(visibleMentions(all, sections, FEW).map(({ start }) => start)).toEqual([0, 30, 70]);
});

test('names that no pack knows fill up to one mark in sixty words, the most frequent first', () => {
  const all = [name(0, 'Once'), name(10, 'Twice'), name(20, 'Twice'), name(30, 'Never')];
  expect(visibleMentions(all, blocks(360), FEW).map(({ text }) => text)).toEqual(['Twice']);
  expect(visibleMentions(all, blocks(100), FEW)).toEqual([]);
  expect(visibleMentions(all, blocks(10_000), FEW).map(({ start }) => start)).toEqual([0, 10, 30]);
});

test('a surname counts with the full name it refers to', () => {
  const all = [name(0, 'Anna Bell'), name(50, 'Bell', { refersTo: 'Anna Bell' })];
  expect(visibleMentions(all, blocks(10_000), FEW).map(({ start }) => start)).toEqual([0]);
});

test('all, none and hidden kinds', () => {
  const all = [known(0, 'a'), known(20, 'a'), known(40, 'b', { type: 'place' })];
  expect(visibleMentions(all, blocks(100), { marks: 'all', hidden: [] })).toHaveLength(3);
  expect(visibleMentions(all, blocks(100), { marks: 'none', hidden: [] })).toEqual([]);
  expect(visibleMentions(all, blocks(100), { marks: 'all', hidden: ['person'] })).toEqual([all[2]]);
});
