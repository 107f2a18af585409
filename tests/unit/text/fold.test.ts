import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, gapBetween, nameWords } from '../../../lib/text/fold.ts';

test.each([
  ['Shaʿbānī', 'shabani'],
  ['Ba’ath', 'baath'],
  ["Ba'ath", 'baath'],
  ['Erdoğan', 'erdogan'],
  ['Łódź', 'lodz'],
  ['Київ', 'київ'],
  ['Фёдор', 'федор'],
  ['أحمد', 'احمد'],
  ['اللاذقيّة', 'اللاذقيه'],
  ['حمــص', 'حمص'],
  ['U.S.', 'us'],
  ['La\u00adta\u200bkia', 'latakia'],
])('%s folds to %s', (word, folded) => {
  expect(fold(word)).toBe(folded);
});

test('hyphens divide words, possessives belong to none, offsets are those of the text', () => {
  const text = 'Assad’s al-Sharaa, U.S. “Khmeimim”';
  expect(nameWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Assad',
    'al',
    'Sharaa',
    'U.S.',
    'Khmeimim',
  ]);
});

test.each([
  ['el-Assad', 'al assad'],
  ['Ash-Sharaa', 'al sharaa'],
  ['Deir ez-Zor', 'deir al zor'],
  ['аш-Шараа', 'аль шараа'],
  ['as Sharaa', 'as sharaa'],
  ['en route', 'en route'],
])('the article in %s has one key', (text, keys) => {
  expect(
    nameWords(text)
      .map(({ key }) => key)
      .join(' '),
  ).toBe(keys);
});

test('any text gives words in order whose offsets lie inside it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let at = 0;
      for (const { start, end, key } of nameWords(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        if (key !== 'al' && key !== 'аль') expect(fold(text.slice(start, end))).toBe(key);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
  );
});

test.each([
  ['al-Sharaa', 2, 3, 0],
  ['Tartus Base', 6, 7, 0],
  ['Moscow, Idaho', 6, 8, 1],
  ['St. Petersburg', 2, 4, 1],
  ['gone. Assad', 4, 6, 1],
  ['vanished. Assad', 8, 10, 2],
  ['one\ntwo', 3, 4, 2],
  ['Lebanon’s government', 7, 10, 0],
  ["Assad's, government", 5, 9, 1],
  ['al-\u200bSharaa', 2, 4, 0],
])('the gap in %j', (text, end, start, gap) => {
  expect(gapBetween(text, end, start)).toBe(gap);
});
