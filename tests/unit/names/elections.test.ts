import { expect, test } from 'vitest';
import { findElections, withElections } from '../../../lib/recognition/names/elections.ts';
import type { NameMention } from '../../../lib/recognition/names/tag.ts';

const electionsIn = (text: string): string[] => findElections(text).map(({ start, end }) => text.slice(start, end));

test('a vote named by its year is one event, with whose it is and what it is about', () => {
  expect(
    electionsIn(
      'He won the 2008 United States presidential election, the 2018 midterm elections and the 2020 Groom by-election. ' +
        'After the 2017 Catalan independence referendum came the 2011 House of the People election.',
    ),
  ).toEqual([
    '2008 United States presidential election',
    '2018 midterm elections',
    '2020 Groom by-election',
    '2017 Catalan independence referendum',
    '2011 House of the People election',
  ]);
});

test('a vote without a year, a year alone and words between are no name', () => {
  expect(
    electionsIn('In the general election and in the 2010 elections he stood; in 2010 after elections he left.'),
  ).toEqual([]);
  expect(electionsIn('A 22016 presidential election; the 2016 presidential selection.')).toEqual([]);
});

test('two words for a vote in a row are one event', () => {
  expect(electionsIn('The 2020 House Election Election Committee met.')).toEqual(['2020 House Election']);
});

test('it stands in place of the names inside it, in order with the others', () => {
  const text = 'Biden won the 2020 United States presidential election, Trump did not.';
  const name = (words: string, type: NameMention['type']): NameMention => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, type, confidence: 0.8 };
  };
  const found = withElections(text, [name('Biden', 'person'), name('United States', 'place'), name('Trump', 'person')]);
  expect(found.map(({ start, end, type }) => [text.slice(start, end), type])).toEqual([
    ['Biden', 'person'],
    ['2020 United States presidential election', 'event'],
    ['Trump', 'person'],
  ]);
});
