import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadNameModel } from '../../../lib/recognition/names/model.ts';
import { tagNames } from '../../../lib/recognition/names/tag.ts';

const model = loadNameModel(readFileSync(new URL('../../../assets/models/names.bin', import.meta.url)));
const found = (text: string): string[] =>
  tagNames(model, text).map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`);

describe('tagNames', () => {
  it('leaves titles out of names of people', () => {
    const names = found(
      'Foreign Minister Anna Lindqvist met President Omar Haddad in Damascus. "We will return," Foreign Minister Lindqvist said.',
    );
    expect(names).toEqual(['person: Anna Lindqvist', 'person: Omar Haddad', 'place: Damascus', 'person: Lindqvist']);
  });

  it('leaves possessives out', () => {
    expect(found("Syria's government rejected Germany's offer, Merkel's spokesman said.")).toEqual([
      'place: Syria',
      'place: Germany',
      'person: Merkel',
    ]);
  });

  it('reads curly quotation marks and apostrophes as straight ones', () => {
    const text =
      "\"I'm going,\" said O'Neill's aide in Boston. \"It's Labour's and the People's Party's turn,\" he told 'The Herald'.";
    const curly = text
      .replaceAll(/(^|\s)"/g, '$1“')
      .replaceAll('"', '”')
      .replaceAll(/(\s)'/g, '$1‘')
      .replaceAll("'", '’');
    expect(curly).not.toMatch(/["']/);
    expect(tagNames(model, curly)).toEqual(tagNames(model, text));
  });

  it('keeps hyphenated names whole', () => {
    expect(found('Interim President Ahmed al-Sharaa spoke with Asaad al-Shibani in Aleppo.')).toEqual([
      'person: Ahmed al-Sharaa',
      'person: Asaad al-Shibani',
      'place: Aleppo',
    ]);
  });

  it('cuts a place out of a compound', () => {
    expect(found('The UK-based monitor said the fighters had left Idlib.')).toEqual(['place: UK', 'place: Idlib']);
  });

  it('tells clubs from cities', () => {
    const names = found(
      'Striker Marco Reus scored twice as Borussia Dortmund beat Bayern Munich 3-1 at home on Saturday.',
    );
    expect(names).toContain('organization: Borussia Dortmund');
    expect(names).toContain('organization: Bayern Munich');
    expect(names).toContain('person: Marco Reus');
  });

  it('finds organisations with their abbreviations', () => {
    const names = found('The World Food Programme (WFP) halted deliveries. The WFP said trucks had been looted.');
    expect(names).toEqual(['organization: World Food Programme', 'organization: WFP', 'organization: WFP']);
  });

  it('reads headlines in title case', () => {
    const text =
      'Rebel Leader Says Talks With Russia Will Resume\nThe leader of the rebels, Karim Nasser, said talks with Russia will resume in Geneva.';
    const names = found(text);
    expect(names.slice(0, 2)).toEqual(['place: Russia', 'person: Karim Nasser']);
  });

  it('reads lines in capitals', () => {
    const text = 'PRESIDENT VISITS MOSCOW\nThe president arrived in Moscow on Monday for talks.';
    const names = tagNames(model, text);
    expect(names.map(({ start, end }) => text.slice(start, end))).toEqual(['MOSCOW', 'Moscow']);
  });

  it('reads bylines', () => {
    const names = found('By Laura Mitchell\nLONDON (Reuters) - Shares in London fell on Tuesday.');
    expect(names).toContain('person: Laura Mitchell');
    expect(names).toContain('organization: Reuters');
    expect(names).toContain('place: London');
  });

  it('does not mark days, months and bare titles', () => {
    expect(found('On Monday the Foreign Minister said that December would be hard.')).toEqual([]);
  });

  it('gives calm text no names and higher confidence to clear names', () => {
    expect(found('the weather was fine and nothing happened in the afternoon.')).toEqual([]);
    const [clear] = tagNames(model, 'She was born in Germany in 1950.');
    expect(clear?.confidence).toBeGreaterThan(0.8);
  });

  it('takes any text: spans in order, apart, inside, with confidence from 0 to 1', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'Damascus',
        ' the ',
        'al-',
        ' of ',
        '(UN)',
        '\n',
        '. ',
        "'s",
        '\ud800',
        'ŠČ',
        'Владимир Путин',
        '2020 ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const { start, end, confidence } of tagNames(model, text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('ends on a megabyte of capitals and one endless word', () => {
    expect(tagNames(model, 'A'.repeat(1_000_000)).length).toBeLessThanOrEqual(1);
    const names = tagNames(model, 'Abc '.repeat(100_000));
    expect(names.every(({ end }) => end <= 400_000)).toBe(true);
  });
});
