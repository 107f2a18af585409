import { expect, test } from 'vitest';
import { findDates } from '../../../lib/recognition/claims/dates.ts';

const TUESDAY = '2024-12-31';
const datesIn = (text: string, published: string | null = TUESDAY): string[] =>
  findDates(text, published).map(({ from, to }) => (from === to ? from : `${from}..${to}`));

test.each([
  ['He spoke on Monday.', '2024-12-30'],
  ['He spoke on Tuesday.', '2024-12-31'],
  ['He spoke last Tuesday.', '2024-12-24'],
  ['They meet next Friday.', '2025-01-03'],
  ['It fell on Dec. 8.', '2024-12-08'],
  ['It fell on 8 December.', '2024-12-08'],
  ['It fell on December 8, 2023, at dawn.', '2023-12-08'],
  ['On 3 January they meet.', '2025-01-03'],
  ['It happened yesterday.', '2024-12-30'],
  ['It happened last week.', '2024-12-23..2024-12-29'],
  ['It happened last month.', '2024-11-01..2024-11-30'],
  ['It happened last year.', '2023-01-01..2023-12-31'],
  ['In May 2015 it began.', '2015-05-01..2015-05-31'],
  ['Since 2017 it stood.', '2017-01-01..2017-12-31'],
])('%s', (text, date) => {
  expect(datesIn(text)).toEqual([date]);
});

test.each([
  'They may march 5 miles.',
  'He paid $2015 for it.',
  'It weighs 2000 tons.',
  'On 31 February nothing happened.',
  'It may 8 times fail.',
])('no date: %s', (text) => {
  expect(datesIn(text)).toEqual([]);
});

test('without a day of publication only dates with a year are known', () => {
  expect(datesIn('On Monday, on Dec. 8 and on 8 December 2024.', null)).toEqual(['2024-12-08']);
});
