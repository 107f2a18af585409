import { expect, test } from 'vitest';
import { CHARACTER, characterOf } from '../../../lib/text/character.ts';

test('the bits of every character are those of its Unicode properties, asked once or again', () => {
  const properties = [
    [/\p{L}/u, CHARACTER.letter],
    [/\p{M}/u, CHARACTER.mark],
    [/\p{N}/u, CHARACTER.number],
    [/\p{Lu}/u, CHARACTER.upper],
    [/\p{Ll}/u, CHARACTER.lower],
    [/\s/u, CHARACTER.space],
  ] as const;
  const wrong: string[] = [];
  for (let code = 0; code < 0x20000; code += 1) {
    const text = String.fromCodePoint(code);
    const bits = properties.reduce((sum, [property, bit]) => sum | (property.test(text) ? bit : 0), 0);
    if (characterOf(code) !== bits || characterOf(code) !== bits) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});
