import { expect, test } from 'vitest';
import { readShippedPacks } from '../../../lib/cli/read-packs.ts';
import { shippedModels } from '../../../lib/cli/shipped-models.ts';
import { createRecogniser } from '../../../lib/recognition/recognise.ts';
import type { Claim } from '../../../lib/recognition/types.ts';
import { blocksOf } from '../../../lib/text/plain-blocks.ts';
import { MADE, NOT_MADE } from './paraphrases.ts';

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
