import { describe, expect, test } from 'vitest';
import type { Span } from '../../../lib/text/span.ts';
import { chaptersOf, leadOf, type ChapterBlock } from '../../../lib/recognition/chapters.ts';

const blocksOf = (count: number, length: number): ChapterBlock[] =>
  Array.from({ length: count }, (_, at) => ({ element: { at }, text: String(at % 10).repeat(length) }));

const spansOf = (count: number, length: number): Span[] =>
  Array.from({ length: count }, (_, at) => ({ start: at * (length + 1), end: at * (length + 1) + length }));

describe('chaptersOf', () => {
  test('an article of ordinary length is one chapter', () => {
    expect(chaptersOf(blocksOf(40, 500), new WeakMap())).toEqual([{ from: 0, to: 40 }]);
  });

  test('a long one is cut into whole blocks that cover it without a gap', () => {
    const blocks = blocksOf(500, 400);
    const chapters = chaptersOf(blocks, new WeakMap());
    expect(chapters.length).toBeGreaterThan(5);
    expect(chapters[0]?.from).toBe(0);
    expect(chapters.at(-1)?.to).toBe(500);
    chapters.slice(1).forEach(({ from }, at) => expect(from).toBe(chapters[at]?.to));
  });

  test('a block put first makes the first chapter longer and leaves all others as they were', () => {
    const blocks = blocksOf(500, 400);
    const places = new WeakMap<object, object>();
    const before = chaptersOf(blocks, places);
    const after = chaptersOf([{ element: {}, text: 'new' }, ...blocks], places);
    expect(after).toHaveLength(before.length);
    expect(after[0]).toEqual({ from: 0, to: (before[0]?.to ?? 0) + 1 });
    expect(after.slice(1)).toEqual(before.slice(1).map(({ from, to }) => ({ from: from + 1, to: to + 1 })));
  });

  test('however much is put first, no chapter outgrows twice its length', () => {
    const places = new WeakMap<object, object>();
    let blocks = blocksOf(100, 400);
    for (let posts = 0; posts < 200; posts++) {
      blocks = [{ element: {}, text: 'x'.repeat(600) }, ...blocks];
      for (const { from, to } of chaptersOf(blocks, places)) {
        const length = blocks.slice(from, to).reduce((sum, { text }) => sum + text.length, 0);
        expect(length).toBeLessThanOrEqual(49_000);
      }
    }
  });

  test('the lead is whole blocks of the beginning', () => {
    expect(leadOf(spansOf(10, 400))).toBe(3);
    expect(leadOf(spansOf(2, 100))).toBe(2);
  });
});
