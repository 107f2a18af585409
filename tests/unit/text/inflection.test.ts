import { expect, test } from 'vitest';
import { isCaseOf, nameStem, readings } from '../../../lib/text/inflection.ts';

const stemsOf = (word: string): string[] => readings(word, true).map(({ stem }) => stem);

test.each([
  ['асад', 'асада'],
  ['дамаск', 'дамаску'],
  ['хмеймім', 'хмеймімі'],
  ['сирія', 'сирії'],
  ['москва', 'москвою'],
  ['зеленський', 'зеленського'],
  ['лавров', 'лавровым'],
  ['кремль', 'кремлем'],
  ['київ', 'києва'],
  ['сибіга', 'сибізі'],
  ['россия', 'россией'],
  ['евгений', 'евгения'],
  ['дмитрий', 'дмитрием'],
  ['сергій', 'сергія'],
])('%s is found in %s', (name, form) => {
  expect(stemsOf(form)).toContain(nameStem(name));
  expect(isCaseOf(form, name)).toBe(true);
});

test.each([
  ['хама', 'хам'],
  ['зеленский', 'зеленская'],
])('%s is not found in %s', (name, form) => {
  expect(isCaseOf(form, name)).toBe(false);
});

test.each([
  ['وبدمشق', 'دمشق'],
  ['بالشام', 'الشام'],
  ['للشيباني', 'الشيباني'],
  ['وروسيا', 'روسيا'],
])('Arabic proclitics come off: %s holds %s', (word, name) => {
  expect(stemsOf(word)).toContain(name);
});

test('Latin words have one reading', () => {
  expect(readings('moscow', true)).toEqual([{ stem: 'moscow', skip: 0 }]);
});
