import { expect, test } from 'vitest';
import {
  characterOf,
  JOINER,
  LETTER,
  LOW_LINE,
  LOWER,
  MARK,
  NUMBER,
  SPACE,
  UPPER,
} from '../../../lib/text/character.ts';

test('the bits of every character are those of its Unicode properties, asked once or again', () => {
  const properties = [
    [/\p{L}/u, LETTER],
    [/\p{M}/u, MARK],
    [/\p{N}/u, NUMBER],
    [/\p{Lu}/u, UPPER],
    [/\p{Ll}/u, LOWER],
    [/\s/u, SPACE],
    [/_/u, LOW_LINE],
    [/[\u200c\u200d]/u, JOINER],
  ] as const;
  const wrong: string[] = [];
  for (let code = 0; code < 0x20000; code += 1) {
    const text = String.fromCodePoint(code);
    for (let time = 0; time < 2; time += 1)
      if (properties.some(([property, bits]) => property.test(text) !== ((characterOf(code) & bits) !== 0)))
        wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});
