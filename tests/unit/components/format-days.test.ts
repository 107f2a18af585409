import { expect, test } from 'vitest';
import { formatDays } from '../../../components/i18n.ts';

test.each([
  ['2024-12-30', '2024-12-30', 'Monday, 30 December 2024'],
  ['2024-11-01', '2024-11-30', 'November 2024'],
  ['2023-01-01', '2023-12-31', '2023'],
  ['2024-02-01', '2024-02-29', 'February 2024'],
])('%s to %s', (from, to, words) => {
  expect(formatDays(from, to, 'en')).toBe(words);
});

test('a week names its first and last day', () => {
  expect(formatDays('2024-12-23', '2024-12-29', 'en')).toMatch(/^23\D+29 December 2024$/u);
  expect(formatDays('2024-12-30', '2025-01-05', 'en')).toMatch(/^30 December 2024\D+5 January 2025$/u);
});
