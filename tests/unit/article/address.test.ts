import { describe, expect, test } from 'vitest';
import { readAddress } from '../../../lib/article/signals/address.ts';

const signs = (url: string): string[] =>
  Object.entries({ ...readAddress(url), ...readAddress(url).signs })
    .filter(([, holds]) => holds === true)
    .map(([name]) => name)
    .toSorted();

describe('readAddress', () => {
  test.each([
    ['https://paper.example/', ['root']],
    ['https://paper.example/index.html', ['root']],
    ['https://paper.example/home/old-bridge-to-be-rebuilt', ['slug']],
    ['https://paper.example/?p=123', []],
    ['https://paper.example/politics/', ['shallow']],
    ['https://paper.example/old-bridge-to-be-rebuilt', ['slug']],
    ['https://paper.example/2026/03/02/bridge', ['date']],
    ['https://paper.example/news/bridge-20260302.html', ['number', 'date']],
    ['https://paper.example/a/1234567', ['number']],
    ['https://paper.example/tag/bridges', ['list']],
    ['https://paper.example/product-category/lamps', ['list']],
    ['https://paper.example/privacy-policy/', ['shallow', 'legal']],
    ['https://forum.paper.example/bridges/rebuild', ['discussion']],
    ['https://paper.example/threads/bridge/', ['list', 'discussion']],
    ['https://paper.example/comment/bridge', []],
    ['https://www.paper.example/docs/start', ['manual']],
    ['https://learn.paper.example/stories/bridge', ['helpHost']],
  ])('%s', (url, expected) => {
    expect(signs(url)).toEqual(expected.toSorted());
  });

  test('says nothing of what is no address', () => {
    expect(signs('no address')).toEqual([]);
  });
});
