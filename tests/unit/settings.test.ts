import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseSettings } from '../../lib/settings-schema.ts';

const version1: unknown = JSON.parse(
  readFileSync(new URL('../fixtures/settings/settings-v1.json', import.meta.url), 'utf8'),
);

test('settings of version 1 keep what the reader chose', () => {
  expect(parseSettings(version1)).toEqual({
    version: 2,
    marks: 'all',
    hidden: [],
    claims: false,
    selectionButton: true,
    ctrlEnter: 'site',
    offHosts: ['news.example'],
  });
});

test('nothing stored gives the defaults, and so does what cannot be read', () => {
  expect(parseSettings(undefined).marks).toBe('few');
  expect(parseSettings({ version: 9, marks: 'loud' })).toEqual(parseSettings(undefined));
});

test('settings of today come back as they are', () => {
  const settings = { ...parseSettings(undefined), marks: 'none' as const, hidden: ['place' as const] };
  expect(parseSettings(settings)).toEqual(settings);
});
