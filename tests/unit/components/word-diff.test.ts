import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesOf } from '../../../components/word-diff.tsx';

const shown = (before: string, after: string): string =>
  changesOf(before, after)
    .map(({ removed, added, kept }) => `${removed && `[-${removed}-]`}${added && `[+${added}+]`}${kept}`)
    .join('');

describe('the change as it is shown', () => {
  test.each([
    ['Lakatia', 'Latakia', '[-Lakatia-][+Latakia+]'],
    ['near Lakatia and', 'near Latakia and', 'near [-Lakatia-][+Latakia+] and'],
    ['full jurisdiction', 'joint use', '[-full jurisdiction-][+joint use+]'],
    ['since 2017', 'since 2015 and 2017', 'since [+2015 and +]2017'],
    ['the same', 'the same', 'the same'],
    ['gone', '', '[-gone-]'],
  ])('%s to %s', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  test('both texts can be read from it, always', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '.', 'ü', '\u200b', '\ud83d'), maxLength: 60 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = changesOf(before, after);
        expect(changes.map(({ removed, kept }) => removed + kept).join('')).toBe(before);
        expect(changes.map(({ added, kept }) => added + kept).join('')).toBe(after);
      }),
    );
  });
});
