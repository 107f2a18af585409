import { expect, test } from 'vitest';
import { readShippedPacks } from '../../../lib/cli/read-packs.ts';
import { shippedModels } from '../../../lib/cli/shipped-models.ts';
import { passageOf, type PassageCard } from '../../../lib/recognition/passage.ts';
import { createRecogniser } from '../../../lib/recognition/recognise.ts';
import { blocksOf } from '../../../lib/text/plain-blocks.ts';

const recogniser = createRecogniser({ packs: readShippedPacks(), ...shippedModels() });

/** The card of the first claim in the text that no record knows and that has these words. */
function cardIn(text: string, words: string, date = '2024-12-31'): PassageCard {
  const recognition = recogniser.recognise({ text, blocks: blocksOf(text), lang: 'en', date });
  const cards = new Map(recogniser.cards(recognition, 'en').map((card) => [card.key, card]));
  const claim = recognition.claims.find((one) => one.record === null && one.text.includes(words));
  if (claim === undefined) throw new Error(`no claim without a record has "${words}"`);
  const source = claim.source && text.slice(claim.source.start, claim.source.end);
  return passageOf(claim, recognition.mentions, cards, source);
}

test('who says it, what is known of the names, and facts of the day that is named', () => {
  const text = 'Andrii Sybiha told reporters in Damascus on Monday that trade with Syria had grown by 40 percent.';
  const card = cardIn(text, '40 percent');
  expect(card.speaker).toBe('Andrii Sybiha');
  expect(card.names.map(({ name }) => name)).toEqual(expect.arrayContaining(['Andrii Sybiha', 'Damascus', 'Syria']));
  const [minister] = card.names;
  expect(minister?.facts.map(({ date }) => date)).toEqual(minister?.facts.map(() => '2024-12-30'));
  expect(minister?.facts.length).toBeGreaterThan(0);
  expect(card.asOf).toMatch(/^\d{4}/u);
  for (const ref of card.names.flatMap(({ refs, facts }) => [...refs, ...facts.flatMap((fact) => fact.refs)]))
    expect(card.sources[ref - 1]).toBeDefined();
});

test('an event of the period comes along when the article names it elsewhere', () => {
  const text =
    'The fall of Damascus changed the region. Turkey said on Sunday that 40,000 refugees had gone home within 24 hours.';
  expect(cardIn(text, '40,000', '2024-12-10').events.map(({ date }) => date)).toEqual(['2024-12-08']);
});

test('names that no pack knows leave a card with the speaker alone, without sources or a day', () => {
  const card = cardIn('The mayor of Springfield said that crime had fallen by 12 percent.', '12 percent');
  expect(card).toMatchObject({ speaker: 'The mayor of Springfield', names: [], events: [], sources: [], asOf: null });
});
