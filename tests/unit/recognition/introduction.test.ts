import { expect, test } from 'vitest';
import { introductionOf } from '../../../lib/recognition/introduction.ts';

const roleOf = (text: string, name: string): string | null | undefined => {
  const start = text.indexOf(name);
  return introductionOf(text, { start: 0, end: text.length }, { start, end: start + name.length })?.role;
};

test.each([
  ['It rained. Anna Bell, the mayor of Ostrava, opened the bridge.', 'Anna Bell', 'the mayor of Ostrava'],
  ['Anna Bell, 43, opened the bridge.', 'Anna Bell', null],
  ['The deputy defence minister Anna Bell spoke.', 'Anna Bell', 'deputy defence minister'],
  ['The mayor of Ostrava, Anna Bell, spoke.', 'Anna Bell', 'The mayor of Ostrava'],
  ['Then Anna Bell said nothing.', 'Anna Bell', null],
  ['Norvik (a trading company) sold it.', 'Norvik', 'a trading company'],
  ['Anna Bell, who had said nothing, spoke.', 'Anna Bell', null],
])('%s', (text, name, role) => {
  expect(roleOf(text, name)).toBe(role);
});

test('the sentence is the one that holds the name', () => {
  const text = 'It rained. Anna Bell came. All left.';
  const start = text.indexOf('Anna');
  const found = introductionOf(text, { start: 0, end: text.length }, { start, end: start + 9 });
  expect(found && text.slice(found.sentence.start, found.sentence.end)).toBe('Anna Bell came.');
});
