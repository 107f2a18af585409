import { expect, test } from 'vitest';
import { withoutTitles } from '../../../lib/cli/train/corpora.ts';

const peopleOf = (marked: string): string[] => {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replaceAll(/[[\]]/g, '');
  return withoutTitles({ id: 'a', text, names: [{ start, end, type: 'person' }] }).names.map((name) =>
    text.slice(name.start, name.end),
  );
};

test('titles are left out of names of people, however many', () => {
  expect(peopleOf('They met [Mr. Haddad] twice.')).toEqual(['Haddad']);
  expect(peopleOf('They met [Vice President Anna Lindqvist].')).toEqual(['Anna Lindqvist']);
  expect(peopleOf('A letter to [Grand Ayatollah Karimi].')).toEqual(['Karimi']);
});

test('names that only look like titles, and titles without a name, stay', () => {
  expect(peopleOf('They met [Prince Rogers Nelson].')).toEqual(['Prince Rogers Nelson']);
  expect(peopleOf('They met [General] there.')).toEqual(['General']);
  expect(peopleOf('They met [Generalov].')).toEqual(['Generalov']);
});

test('titles in names of other kinds stay', () => {
  const text = 'General Electric fell.';
  const names = [{ start: 0, end: 16, type: 'organization' as const }];
  expect(withoutTitles({ id: 'a', text, names }).names).toEqual(names);
});
