import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../lib/cli/train/corpora.ts';
import { newsFolds } from '../../../lib/cli/train/folds.ts';

const corpus = (name: string, train: readonly string[], held: readonly string[]): Corpus => {
  const texts = (ids: readonly string[]): Corpus['train'] => ids.map((id) => ({ id, text: id, names: [] }));
  return { name, weight: 1, eventsAreOther: false, onlyMainTypes: false, train: texts(train), held: texts(held) };
};
const ids = (texts: Corpus['train']): string[] => texts.map(({ id }) => id);

describe('newsFolds', () => {
  it('holds out every article once, learns from no held one, and from all of the other corpora', () => {
    const folds = newsFolds([corpus('news', ['e', 'a', 'c'], ['d', 'b']), corpus('wire', ['x'], ['y'])], 2);
    expect(folds.map(([news]) => ids(news?.held ?? []))).toEqual([
      ['a', 'c', 'e'],
      ['b', 'd'],
    ]);
    expect(folds.map(([news]) => ids(news?.train ?? []))).toEqual([
      ['b', 'd'],
      ['a', 'c', 'e'],
    ]);
    expect(folds.map(([, wire]) => [ids(wire?.train ?? []), wire?.held.length])).toEqual([
      [['x', 'y'], 0],
      [['x', 'y'], 0],
    ]);
  });
});
