import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BrokenIndex, buildAliasIndex, hashWord, openAliasIndex } from '../../../lib/knowledge/alias-index.ts';

const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).map((text) => text.replaceAll(' ', '_'));
const phrases = fc.uniqueArray(fc.array(word, { minLength: 1, maxLength: 5 }), {
  maxLength: 200,
  selector: (words) => words.join(' '),
});

test('every phrase is found by its number, before and after it was kept', () => {
  fc.assert(
    fc.property(phrases, (all) => {
      const built = buildAliasIndex(all);
      for (const index of [built, openAliasIndex(built.bytes.slice(0))]) {
        all.forEach((words, number) => {
          expect(index.find(words)).toBe(number);
          expect(index.lengths(hashWord(words[0] ?? '')) & (1 << words.length)).not.toBe(0);
        });
      }
    }),
  );
});

test('what is not in it is not found', () => {
  const index = buildAliasIndex([['tartus'], ['tartus', 'naval', 'base']]);
  expect(index.find(['tartus', 'naval'])).toBe(-1);
  expect(index.find(['latakia'])).toBe(-1);
  expect(index.lengths(hashWord('latakia'))).toBe(0);
});

test('an empty index finds nothing', () => {
  expect(buildAliasIndex([]).find(['a'])).toBe(-1);
});

test('a cut-off, foreign or forged index is refused', () => {
  const { bytes } = buildAliasIndex([['a'], ['b', 'c']]);
  expect(() => openAliasIndex(bytes.slice(0, bytes.byteLength - 4))).toThrow(BrokenIndex);
  expect(() => openAliasIndex(new ArrayBuffer(2))).toThrow(BrokenIndex);
  expect(() => openAliasIndex(new ArrayBuffer(64))).toThrow(BrokenIndex);
  const forged = bytes.slice(0);
  new Int32Array(forged)[3] = -8;
  expect(() => openAliasIndex(forged)).toThrow(BrokenIndex);
});
