import { expect, test } from 'vitest';
import type { Claim, Mention } from '../../../lib/recognition/types.ts';
import { visibleClaims, visibleMentions } from '../../../lib/recognition/visible-marks.ts';
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

test('marks of claims take room too', () => {
  const all = [name(0, 'Anna'), name(10, 'Bert')];
  expect(visibleMentions(all, blocks(720), FEW)).toHaveLength(2);
  expect(visibleMentions(all, blocks(720), FEW, 1)).toHaveLength(1);
  expect(visibleMentions(all, blocks(720), FEW, 5)).toEqual([]);
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

const claim = (start: number, end: number, more: Partial<Claim> = {}): Claim => ({
  start,
  end,
  text: '',
  kind: 'assertion',
  source: null,
  cue: null,
  content: [],
  record: null,
  differs: [],
  dates: [],
  worth: 0.9,
  ...more,
});
const linked = (start: number, end: number, id: string, more: Partial<Claim> = {}): Claim =>
  claim(start, end, { record: { pack: 'p', claim: id }, worth: 0, ...more });

test('by default a recorded claim once, and wherever its figure is another', () => {
  const all = [
    linked(0, 10, 'a'),
    linked(20, 30, 'a'),
    linked(40, 50, 'a', { differs: [{ text: '3', record: '5' }] }),
    linked(60, 70, 'b'),
    claim(80, 90),
  ];
  const shown = visibleClaims(all, { marks: 'few', claims: true });
  expect(shown.map(({ start }) => start)).toEqual([0, 40, 60]);
});

test('with all marks also claims without a record, if worth a check and under no other claim', () => {
  const all = [
    claim(0, 40),
    claim(10, 30),
    claim(50, 60, { worth: 0.2 }),
    claim(70, 100),
    linked(80, 90, 'a'),
    linked(110, 120, 'a'),
    claim(130, 140),
  ];
  const shown = visibleClaims(all, { marks: 'all', claims: true });
  expect(shown.map(({ start }) => start)).toEqual([0, 80, 110, 130]);
  expect(visibleClaims(all, { marks: 'all', claims: false })).toEqual([]);
  expect(visibleClaims(all, { marks: 'none', claims: true })).toEqual([]);
});
