import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readShippedPacks } from '../../../lib/cli/read-packs.ts';
import { shippedModels } from '../../../lib/cli/shipped-models.ts';
import { createRecogniser } from '../../../lib/recognition/recognise.ts';
import type { Mention } from '../../../lib/recognition/types.ts';
import { blocksOf } from '../../../lib/text/plain-blocks.ts';

const models = shippedModels();
const recogniser = createRecogniser({ packs: readShippedPacks(), ...models });
const mentionsOf = (text: string): readonly Mention[] =>
  recogniser.recognise({ text, blocks: blocksOf(text), lang: null, date: null }).mentions;
const linksOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    mentionsOf(text).flatMap(({ text: words, links }) =>
      links.length === 0 ? [] : [[words, links.map(({ entity }) => entity).join(',')]],
    ),
  );

describe('linking', () => {
  test('spellings of one name and its surname lead to one card', () => {
    expect(linksOf('Asaad Hassan al-Shibani met Andrii Sybiha. Al-Shaybani agreed, Shibani said.')).toEqual({
      'Asaad Hassan al-Shibani': 'asaad-al-shaibani',
      'Andrii Sybiha': 'andrii-sybiha',
      'Al-Shaybani': 'asaad-al-shaibani',
      Shibani: 'asaad-al-shaibani',
    });
  });

  test('a known slip says what was meant', () => {
    expect(mentionsOf('The base near Lakatia is quiet.').find(({ text }) => text === 'Lakatia')).toMatchObject({
      links: [{ entity: 'latakia' }],
      slip: 'Latakia',
    });
  });

  test('the longest name wins, and what merely holds a name is not it', () => {
    expect(linksOf('The Assad regime fell.')).toEqual({ 'Assad regime': 'assad-regime' });
    expect(linksOf('They met Farouk al-Sharaa twice.')).toEqual({ 'Farouk al-Sharaa': 'farouk-al-sharaa' });
    expect(linksOf('Aid reached Idlib governorate.')).toEqual({});
  });

  test('a surname needs its bearer or context', () => {
    expect(linksOf('Bogdanov won the race.')).toEqual({});
    expect(linksOf('Alexander Bogdanov bakes. Bogdanov sells bread in Moscow to Russian diplomats.')).toEqual({
      Moscow: 'moscow',
    });
    expect(linksOf('Mikhail Bogdanov came. Bogdanov left.')).toMatchObject({ Bogdanov: 'mikhail-bogdanov' });
  });

  test('a general name needs context', () => {
    expect(linksOf('The interim government of Bangladesh resigned.')).toEqual({});
    expect(linksOf('Sparta was a city of soldiers.')).toEqual({});
  });

  test('cases and proclitics of other languages are seen through', () => {
    expect(linksOf('Втеча Башара Асада з Дамаска.')).toEqual({
      'Башара Асада': 'bashar-al-assad',
      Дамаска: 'damascus',
    });
    expect(linksOf('وصل إلى دمشق وموسكو')).toEqual({ دمشق: 'damascus', موسكو: 'moscow' });
  });

  test('names of two packs that know one entity carry both', () => {
    const [pack] = readShippedPacks();
    if (pack === undefined) throw new Error('no pack ships');
    const both = createRecogniser({ packs: [pack, { ...pack, id: 'other' }], ...models });
    const text = 'In Damascus.';
    const [mention] = both.recognise({ text, blocks: blocksOf(text), lang: null, date: null }).mentions;
    expect(mention?.links).toEqual([
      { pack: pack.id, entity: 'damascus' },
      { pack: 'other', entity: 'damascus' },
    ]);
    expect(mention?.confidence).toBeGreaterThan(0.9);
  });

  test('a surname that no pack knows refers to the full name', () => {
    const found = mentionsOf('Maria Kowalczyk, a doctor in Gdansk, spoke. Later Kowalczyk flew home.');
    expect(found.find(({ text }) => text === 'Kowalczyk')?.refersTo).toBe('Maria Kowalczyk');
  });
});

test(
  'any text gives mentions in order, without overlaps, whose words stand at their offsets',
  { timeout: 60_000 },
  () => {
    const words = fc.constantFrom(
      'Assad',
      'al-',
      'Sharaa ',
      'Tartus ',
      '«',
      '\ud800',
      '\u202e',
      'Асада ',
      'وبدمشق ',
      '\n',
      '. ',
      'é',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 }),
        (parts) => {
          const text = parts.join('');
          let at = 0;
          for (const mention of mentionsOf(text)) {
            expect(mention.start).toBeGreaterThanOrEqual(at);
            expect(text.slice(mention.start, mention.end)).toBe(mention.text);
            expect(mention.end).toBeGreaterThan(mention.start);
            at = mention.end;
          }
        },
      ),
    );
  },
);
