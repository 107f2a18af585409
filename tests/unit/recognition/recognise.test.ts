import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readShippedPacks } from '../../../lib/cli/read-packs.ts';
import { shippedModels } from '../../../lib/cli/shipped-models.ts';
import { recogniseByChapter } from '../../../lib/recognition/by-chapter.ts';
import { createRecogniser, type ArticleInput } from '../../../lib/recognition/recognise.ts';
import type { Recognition } from '../../../lib/recognition/types.ts';
import { blocksOf } from '../../../lib/text/plain-blocks.ts';
import type { Span } from '../../../lib/text/span.ts';

const recogniser = createRecogniser({ packs: readShippedPacks(), ...shippedModels() });
const articleOf = (text: string): ArticleInput => ({ text, blocks: blocksOf(text), lang: 'en', date: '2031-03-04' });
const recognise = (text: string): Recognition => recogniser.recognise(articleOf(text));

/** What holds for any text: spans inside it and not empty, words equal to the text at their place, names apart and in order. */
function expectSound(text: string, { mentions, claims }: Recognition): void {
  const wrong: unknown[] = [];
  const isInside = ({ start, end }: Span): boolean => start >= 0 && start < end && end <= text.length;
  const isShare = (value: number): boolean => value >= 0 && value <= 1;
  const isSound = (span: Span & { readonly text: string }): boolean =>
    isInside(span) && span.text === text.slice(span.start, span.end);
  let at = 0;
  for (const mention of mentions) {
    if (mention.start < at || !isSound(mention) || !isShare(mention.confidence)) wrong.push(mention);
    at = mention.end;
  }
  for (const claim of claims) {
    const parts = [claim.source, claim.cue, ...claim.content].filter((part) => part !== null);
    if (!isSound(claim) || !parts.every(isInside) || !isShare(claim.worth)) wrong.push(claim);
  }
  expect(wrong).toEqual([]);
}

const fill = (piece: string, length = 20_000): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

describe('any text', () => {
  test('has exact offsets, whatever stands in it', { timeout: 30_000 }, () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        'Bashar al-Assad',
        'Damascus',
        '"We will return," ',
        ' said Omar Haddad, ',
        'According to the Ministry of Health, ',
        ' 12 per cent since 2017',
        ' on Monday',
        '. ',
        '\n',
        '“',
        '”',
        '👩‍👩‍👧',
        'e\u0301\u0302',
        '\ud800',
        '\udc00',
        '\u202e',
        'Дамаск',
        'دمشق',
        'US$5',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        expectSound(text, recognise(text));
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['blanks', fill(' \u00a0\t')],
    ['line feeds', fill('\n')],
    ['one endless word', fill('a')],
    ['one endless word in capitals', fill('A')],
    ['a word without end in combining marks', `A${fill('\u0301')}`],
    ['capitals', fill('WORD ')],
    ['no punctuation', fill('the leader of Norway said the price of bread rose by 12 per cent since 2017 and ')],
    ['emoji and joiners', fill('😀👩‍👩‍👧🇸🇾 Oslo ')],
    ['mixed scripts', fill('Dамаск دمشق Damascus 大馬士革 ')],
    ['lone surrogates', fill('\udc00Assad\ud800 ')],
    ['surrogates alone', fill('\ud800')],
    ['signs', fill('+.-')],
    ['addresses', fill('a.b@c.d www.x http://')],
    ['quotation marks that never close', fill('“Haddad said ')],
    ['brackets', fill('(WFP) (')],
    ['initials', fill('A.B. ')],
    ['hyphens', fill('Al-Al-')],
    ['figures', fill('1,000.5 % ')],
    ['one name', fill('Bashar al-Assad said. ')],
  ])('%s by the ten thousand ends with exact offsets', (_, text) => {
    expectSound(text, recognise(text));
  });

  test('a name stands at the same place with emoji and marks of more than one unit before it', () => {
    const before = '👩‍👩‍👧 e\u0301 \ud800 ';
    const text = `${before}Anna Lindqvist met Omar Haddad in Damascus.`;
    const found = recognise(text).mentions.map(({ start, text: words }) => [start - before.length, words]);
    expect(found).toEqual([
      [0, 'Anna Lindqvist'],
      [19, 'Omar Haddad'],
      [34, 'Damascus'],
    ]);
  });

  test('days, months, peoples and the words of a menu are no names', () => {
    const text =
      'Home\nSubscribe\nSign in\nMost read\nShare this article\nOn Monday French and Syrian envoys met in December, the Foreign Minister said.';
    expect(recognise(text).mentions).toEqual([]);
  });
});

describe('a text chapter by chapter', () => {
  const FILLER = 'The road was closed for most of the week, and nobody could say when the buses would run again.\n';
  const byChapter = (text: string): Recognition => recogniseByChapter(recogniser, articleOf(text));

  test('is the same as in one piece where it is no longer than a chapter', () => {
    const text = `\n\nA bridge for Osh\nOn Monday Ruta Bakaite said that 12 per cent of it was built.\n\n${fill(FILLER, 9000)}`;
    expect(byChapter(text)).toEqual(recognise(text));
    expect(byChapter(text).claims).not.toEqual([]);
  });

  test('whoever the beginning introduced is known in every chapter, and every offset is exact', () => {
    const last = '“We begin on Monday,” Bakaite said.';
    const text = `Ruta Bakaite, the mayor, spoke in Osh.\n\n${fill(FILLER, 70_000)}\n👩‍👩‍👧 ${last}\n${FILLER}${last}`;
    const found = byChapter(text);
    expectSound(text, found);
    const later = found.mentions.filter(({ start }) => start > 70_000);
    expect(later.map(({ text: words, type, refersTo }) => [words, type, refersTo])).toEqual([
      ['Bakaite', 'person', 'Ruta Bakaite'],
      ['Bakaite', 'person', 'Ruta Bakaite'],
    ]);
    expect(found.claims.filter(({ speaker }) => speaker === 'Ruta Bakaite')).toHaveLength(2);
    const dates = found.claims.flatMap((claim) => claim.dates.map(({ start, end }) => text.slice(start, end)));
    expect(new Set(dates)).toEqual(new Set(['Monday']));
  });
});
