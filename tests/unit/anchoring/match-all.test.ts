import { describe, expect, test, vi } from 'vitest';
import { matchAll, type Found, type Sought } from '../../../lib/anchoring/match-all.ts';
import { match } from '../../../lib/anchoring/match.ts';
import { createTextIndex } from '../../../lib/anchoring/text-index.ts';
import { articleOf, STORY, targetOf } from './articles.ts';

const WORDS = ['Harbour', 'Pilots', 'greesed', 'northern pier', 'sugar', 'chamber of commerce'];
const notes: Sought<string>[] = WORDS.map((words) => ({ id: words, target: targetOf(STORY, words), suggestion: null }));
const index = createTextIndex(articleOf(`Update\n${STORY.replace('sugar', 'honey')}`));
const rest = (): Promise<void> => Promise.resolve();

describe('matchAll', () => {
  test('answers every note as match does, in the order asked', async () => {
    const { signal } = new AbortController();
    const found = await matchAll(index, notes, { signal, pause: rest });
    expect([...found.keys()]).toEqual(WORDS);
    for (const { id, target } of notes) expect(found.get(id)).toEqual(match(index, target));
  });

  test('looks for what the reader sees first, and tells as it goes', async () => {
    const told: string[] = [];
    const progress: number[] = [];
    const sugar = STORY.indexOf('sugar');
    await matchAll(index, notes, {
      signal: new AbortController().signal,
      pause: rest,
      viewport: { start: sugar, end: sugar + 20 },
      sliceMs: 0,
      onProgress: (found, done, total) => {
        told.push(...found.map(({ id }) => id));
        progress.push(done / total);
      },
    });
    expect(told.slice(0, 2)).toEqual(['sugar', 'chamber of commerce']);
    expect(told.at(-1)).toBe('Harbour');
    expect(progress).toEqual([1, 2, 3, 4, 5, 6].map((done) => done / 6));
  });

  test('gives the page a turn between two slices', async () => {
    const pause = vi.fn<() => Promise<void>>(rest);
    await matchAll(index, notes, { signal: new AbortController().signal, pause, sliceMs: 0 });
    expect(pause).toHaveBeenCalledTimes(notes.length);
  });

  test('stops at the signal; what was told stays told', async () => {
    const life = new AbortController();
    const told: Found<string>[] = [];
    const running = matchAll(index, notes, {
      signal: life.signal,
      pause: rest,
      sliceMs: 0,
      onProgress: (found) => {
        told.push(...found);
        if (told.length === 2) life.abort(new Error('the reader left'));
      },
    });
    await expect(running).rejects.toThrow('the reader left');
    expect(told).toHaveLength(2);
  });

  test('no notes, no work', async () => {
    expect(await matchAll(index, [], { signal: new AbortController().signal, pause: rest })).toEqual(new Map());
  });
});
