import { expect, test } from 'vitest';
import { snippetOf } from '../../../lib/text/snippet.ts';

const text =
  'Head\nThe new mayor of the small town of Ostrava, Anna Bell, opened the old bridge over the river with a short speech.\nEnd';
const block = { start: 5, end: text.length - 4 };
const at = (words: string): { start: number; end: number } => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

test('shows words with whole words around them, inside their block', () => {
  expect(snippetOf(text, block, at('Anna Bell'))).toEqual({
    before: '… mayor of the small town of Ostrava, ',
    words: 'Anna Bell',
    after: ', opened the old bridge over the river …',
  });
  expect(snippetOf(text, block, at('The new'))).toMatchObject({
    before: '',
    after: ' mayor of the small town of Ostrava, …',
  });
  expect(snippetOf(text, block, at('speech.'))).toMatchObject({ after: '' });
});
