import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences, tokenise } from '../../../lib/text/segment.ts';

const words = (text: string): string[] => tokenise(text).map((token) => token.text);
const cut = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('tokenise', () => {
  it('splits possessives off and keeps inner apostrophes', () => {
    expect(words("Syria's O'Neill doesn’t")).toEqual(['Syria', "'s", "O'Neill", 'doesn’t']);
    expect(words('Assad’s')).toEqual(['Assad', '’s']);
  });

  it('keeps abbreviations with their full stop', () => {
    expect(words('The U.S. and the U.N. met on Dec. 8 at 10.30 a.m.')).toEqual(
      'The U.S. and the U.N. met on Dec. 8 at 10.30 a.m.'.split(' '),
    );
    expect(words('J. K. Rowling')).toEqual(['J.', 'K.', 'Rowling']);
  });

  it('keeps names with hyphens whole and cuts names out of compounds', () => {
    expect(words('al-Sharaa')).toEqual(['al-Sharaa']);
    expect(words('Jean-Claude flew an F-16')).toEqual(['Jean-Claude', 'flew', 'an', 'F-16']);
    expect(words('UK-based pro-Russian non-U.S. U.S.-led')).toEqual([
      'UK',
      '-',
      'based',
      'pro',
      '-',
      'Russian',
      'non',
      '-',
      'U.S.',
      'U.S.',
      '-',
      'led',
    ]);
  });

  it('reads numbers, money, addresses and other scripts', () => {
    expect(words('$1,234.5m, 40%')).toEqual(['$', '1,234.5m', ',', '40', '%']);
    expect(words('See https://example.org/a?b=1.')).toEqual(['See', 'https://example.org/a?b=1', '.']);
    expect(words('Шойгу прибыл')).toEqual(['Шойгу', 'прибыл']);
    expect(words('وصل الوزير إلى دمشق؟')).toEqual(['وصل', 'الوزير', 'إلى', 'دمشق', '؟']);
  });

  it('reads a part of a text with offsets into the whole', () => {
    const text = 'One two three';
    expect(tokenise(text, { start: 4, end: 7 })).toEqual([{ start: 4, end: 7, text: 'two' }]);
  });

  it('gives tokens in order, apart, equal to their slices and covering all but white space', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'U.S.',
        "al-Sharaa's",
        '\ud800',
        '\udc00',
        '\n',
        ' ',
        '“',
        '.',
        'UK-based-Group',
        '🇸🇾',
        'e\u0301',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const token of tokenise(text)) {
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(at, token.start)).toMatch(/^\s*$/);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          at = token.end;
        }
        expect(text.slice(at)).toMatch(/^\s*$/);
      }),
    );
  });

  it('cuts plain words, which have a way of their own, as the one expression for all tokens does', () => {
    const piece = fc.oneof(
      fc.stringMatching(/^[abEU.,:;!?()"_@&/1-]{0,8}$/),
      fc.constantFrom('www.', 'http:', 'etc.', 'al', 'a.m', 'J.', 'St', "Syria's", '...', 'x@y.org', '\n', 'Dec'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        // A word before a no-break space never goes the short way, and the expression takes both blanks alike.
        const places = (text: string): number[][] => tokenise(text).map(({ start, end }) => [start, end]);
        expect(places(parts.join(' '))).toEqual(places(parts.join('\u00a0')));
      }),
    );
  });

  it('takes one endless word, sign or chain of hyphens as it comes', () => {
    expect(tokenise('a'.repeat(300_000))).toHaveLength(1);
    expect(tokenise('-'.repeat(300_000))).toHaveLength(1);
    expect(tokenise('a-'.repeat(100_000)).at(-1)?.end).toBe(200_000);
    // What may begin a mail address must not be searched for its sign from every place.
    expect(tokenise('+.-'.repeat(100_000))).toHaveLength(300_000);
  });
});

describe('sentences', () => {
  it('is not misled by abbreviations and initials', () => {
    expect(cut('Mr. Shibani met Gen. J. Smith of the U.S. Army on Dec. 8. They spoke.')).toEqual([
      'Mr. Shibani met Gen. J. Smith of the U.S. Army on Dec. 8.',
      'They spoke.',
    ]);
    expect(cut('He left the U.S. The trip was short.')).toEqual(['He left the U.S.', 'The trip was short.']);
  });

  it('closes quotations with their sentence and lets the speaker follow', () => {
    expect(cut('“We won. They lost.” Nobody spoke.')).toEqual(['“We won.', 'They lost.”', 'Nobody spoke.']);
    expect(cut('"Stop!" he said. "Why?" Lena Holt asked.')).toEqual(['"Stop!" he said.', '"Why?" Lena Holt asked.']);
  });

  it('always ends at a line feed', () => {
    expect(cut('A headline without a stop\nBy Ana Ruiz\n\nText (in part.)')).toEqual([
      'A headline without a stop',
      'By Ana Ruiz',
      'Text (in part.)',
    ]);
  });

  it('keeps numbers, ellipses and web addresses in one piece', () => {
    expect(cut('It rose 3.5 percent... and fell. See example.org. Done')).toEqual([
      'It rose 3.5 percent... and fell.',
      'See example.org.',
      'Done',
    ]);
  });

  it('covers everything but white space, in order, without line feeds inside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('. ', '."', '\n', 'U.S. ', '! A'))),
        (parts) => {
          const text = parts.join('');
          let at = 0;
          for (const { start, end } of sentences(text)) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(text.slice(at, start)).toMatch(/^\s*$/);
            expect(text.slice(start, end)).not.toMatch(/^\s|\s$|\n/);
            at = end;
          }
          expect(text.slice(at)).toMatch(/^\s*$/);
        },
      ),
    );
  });
});
