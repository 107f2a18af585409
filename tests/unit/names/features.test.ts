import { expect, test } from 'vitest';
import { FEATURE_LIMIT, featuresOf } from '../../../lib/recognition/names/features.ts';
import { buildLexicon } from '../../../lib/recognition/names/lexicon.ts';
import { remember } from '../../../lib/recognition/names/memory.ts';
import { read } from '../../../lib/recognition/names/reading.ts';

test('no two templates of a token meet in one key, though their values are small numbers', () => {
  const reading = read('The Omani Ministry of Health said Dr. Salim Haddad left London in May.', buildLexicon([]));
  const memory = remember(reading);
  const keys = new Int32Array(FEATURE_LIMIT);
  const doubled = reading.tokens.flatMap(({ text }, i) => {
    const count = featuresOf(reading, memory, i, 0, reading.tokens.length, keys);
    return new Set(keys.subarray(0, count)).size === count ? [] : [text];
  });
  expect(doubled).toEqual([]);
});
