import { expect, test } from 'vitest';
import { readShippedPacks } from '../../../lib/cli/read-packs.ts';
import { shippedModels } from '../../../lib/cli/shipped-models.ts';
import { createRecogniser } from '../../../lib/recognition/recognise.ts';
import type { Claim } from '../../../lib/recognition/types.ts';
import { blocksOf } from '../../../lib/text/plain-blocks.ts';
import { MADE, NOT_MADE } from './paraphrases.ts';
import { scoreRecords } from './records-score.ts';
import { UNSEEN } from './unseen-paraphrases.ts';

const recogniser = createRecogniser({ packs: readShippedPacks(), ...shippedModels() });
const recordedIn = (text: string): Claim[] =>
  recogniser
    .recognise({ text, blocks: blocksOf(text), lang: 'en', date: '2024-12-31' })
    .claims.filter(({ record }) => record !== null);

test.each(MADE)('$claim: $text', ({ claim, text, differs }) => {
  const found = recordedIn(text);
  expect(found.map(({ record }) => record?.claim)).toEqual([claim]);
  expect(found[0]?.differs.map(({ record }) => record)).toEqual(differs === undefined ? [] : [differs]);
});

test.each(NOT_MADE)('no record: %s', (text) => {
  expect(recordedIn(text)).toEqual([]);
});

test('words not chosen for the rules: no claim is taken for another, and most are found', () => {
  const { precision, recall, differencesWrong } = scoreRecords(UNSEEN, recordedIn);
  expect(precision).toBe(1);
  expect(recall).toBeGreaterThan(0.75);
  expect(differencesWrong).toEqual([]);
});

test('a figure that belongs to something else is no difference', () => {
  for (const text of [
    'Ukraine sent 500 tons of flour to Syria and 200 tons of sugar to Lebanon.',
    'In 2024 Moscow still had full jurisdiction over Khmeimim under its agreements with Assad.',
    'On Monday, Sybiha recalled that rebels had toppled Assad.',
  ])
    expect(recordedIn(text).map(({ differs }) => differs)).toEqual([[]]);
});

test('a "no" of another clause denies nothing', () => {
  const text =
    'The parties made no statements about the bases, where Moscow has maintained full jurisdiction over the Khmeimim Air Base.';
  expect(recordedIn(text).map(({ record }) => record?.claim)).toContain('c-jurisdiction-2017');
});

test('the record’s own words with another year link and say where they differ', () => {
  const text =
    'Moscow has maintained full jurisdiction over the Khmeimim Air Base since 2015 under agreements with Assad.';
  expect(recordedIn(text).map(({ differs }) => differs)).toEqual([[{ text: '2015', record: '2017' }]]);
});
