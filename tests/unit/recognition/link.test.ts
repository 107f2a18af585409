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

  test.each([
    ['Moscow, Idaho, has a mayor. Farmers drive into Moscow on Saturdays.', {}],
    ['Talks in Moscow, Texas and Ohio went on.', { Moscow: 'moscow' }],
    ['Shells hit Homs and Hama provinces and the countryside of Idlib.', {}],
    ['В провинциях Хомс и Латакия прошёл дождь.', {}],
    ['هطل المطر في محافظتي حمص وحماة.', {}],
    ['Лівія Друзілла була дружиною Августа. Лівія пережила його.', {}],
    ['В Дамаске Иванов встретил посла.', { Дамаске: 'damascus' }],
    ['Spartak Moscow beat Dynamo Kyiv.', {}],
  ])('what stands around a place tells another one of its name: %s', (text, links) => {
    expect(linksOf(text)).toEqual(links);
  });

  test('a general name that belongs to somebody else is left alone', () => {
    expect(linksOf('In Damascus Ahmed al-Sharaa received Lebanon’s caretaker government.')).toEqual({
      Damascus: 'damascus',
      'Ahmed al-Sharaa': 'ahmed-al-sharaa',
      Lebanon: 'lebanon',
    });
    expect(linksOf('In Damascus, Syria, the Nepalese interim government was praised.')).toEqual({
      Damascus: 'damascus',
      Syria: 'syria',
    });
    expect(linksOf('In Damascus, Syria, the interim government of Mali was praised.')).not.toHaveProperty(
      'interim government',
    );
    expect(linksOf('In Damascus, Syria, the interim government was praised.')).toHaveProperty('interim government');
  });

  test('any romanisation of the article is the article', () => {
    expect(linksOf('Bashar el-Assad, Asaad ash-Shaibani and Deir al-Zor.')).toEqual({
      'Bashar el-Assad': 'bashar-al-assad',
      'Asaad ash-Shaibani': 'asaad-al-shaibani',
      'Deir al-Zor': 'deir-ez-zor',
    });
  });

  test('a broadcaster is linked with the word that says what it is', () => {
    expect(linksOf('He hinted at it in an interview with the Al-Arabiya TV channel.')).toEqual({
      'Al-Arabiya TV': 'al-arabiya',
    });
  });

  test('a possessive parts no name', () => {
    expect(linksOf('Assad’s government fell.')).toEqual({ 'Assad’s government': 'assad-regime' });
  });

  test('a first word of a sentence is no given name of a surname that the article knows', () => {
    expect(linksOf('В Ливии их ждал Халифа Хафтар. Люди Хафтара закрыли дорогу.')).toMatchObject({
      Хафтара: 'khalifa-haftar',
    });
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
