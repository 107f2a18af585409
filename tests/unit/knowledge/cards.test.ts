import { describe, expect, test } from 'vitest';
import { readShippedPacks } from '../../../lib/cli/read-packs.ts';
import { CardBuilder } from '../../../lib/knowledge/cards.ts';
import type { EntityCard } from '../../../lib/knowledge/card-schema.ts';

const [pack] = readShippedPacks();
if (pack === undefined) throw new Error('a pack ships');
const builder = new CardBuilder(pack);
const cardOf = (id: string, lang?: string): EntityCard => {
  const card = builder.entity(id, lang);
  if (card === null) throw new Error(`the pack has no ${id}`);
  return card;
};

describe('cards of the shipped pack', () => {
  test.each(pack.entities.map(({ id }) => id))(
    '%s has a source and an as-of date, and each fact names its own',
    (id) => {
      const card = cardOf(id);
      expect(card.asOf).toMatch(/^\d{4}/u);
      expect(card.facts.length).toBeGreaterThan(0);
      for (const fact of card.facts) {
        expect(fact.refs.length).toBeGreaterThan(0);
        expect(fact.asOf).toMatch(/^\d{4}/u);
        for (const ref of fact.refs) expect(card.sources[ref - 1]).toBeDefined();
        if (fact.status === 'attributed') expect(fact.attributedTo).not.toBeNull();
      }
      for (const { positions } of card.contested) expect(positions.length).toBeGreaterThan(1);
    },
  );

  test('the native name is that of the article’s language, else of the place it belongs to', () => {
    expect(cardOf('damascus').native).toEqual({ text: 'دمشق', lang: 'ar' });
    expect(cardOf('damascus', 'uk-UA').native).toEqual({ text: 'Дамаск', lang: 'uk' });
    expect(cardOf('damascus', 'fr').native).toEqual({ text: 'دمشق', lang: 'ar' });
    expect(cardOf('kyiv').native).toEqual({ text: 'Київ', lang: 'uk' });
    expect(cardOf('kyiv', 'ar').native).toEqual({ text: 'كييف', lang: 'ar' });
  });

  test('whether Russia left Tartus is no settled matter', () => {
    const card = cardOf('tartus-naval-base');
    expect(card.facts.find(({ text }) => /left/u.test(text))?.status).toBe('disputed');
    expect(card.contested[0]?.positions.map(({ who }) => who).join()).toMatch(/TASS.*Reuters.*Lavrov/u);
  });

  test('an estimated as-of date is told from a known one', () => {
    expect(cardOf('bashar-al-assad').facts.map(({ approximate }) => approximate)).toContain(true);
    expect(cardOf('hafez-al-assad')).toMatchObject({ asOf: '2024-12', asOfApproximate: true });
    expect(cardOf('russia-syria-air-group-agreement-2015').timeline?.entries[0]).toMatchObject({
      date: '1971',
      approximate: true,
    });
  });

  test('other spellings are other in more than capitals and hyphens', () => {
    expect(cardOf('bashar-al-assad').alsoWritten).toEqual(['Bashar Assad', 'Bashar Hafez al-Assad', 'Bashar al-Asad']);
    expect(cardOf('latakia').alsoWritten).not.toContain('Lakatia');
  });

  test('relations have words', () => {
    expect(cardOf('bashar-al-assad').related[0]).toEqual({ relation: 'child_of', name: 'Hafez al-Assad', note: null });
  });
});
