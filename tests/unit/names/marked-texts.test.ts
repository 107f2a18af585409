import { describe, expect, it } from 'vitest';
import { parseMarked, readOwnTexts } from '../../../lib/cli/train/marked-texts.ts';

describe('parseMarked', () => {
  it('takes the marks out and gives each name its place in the text', () => {
    const { text, names } = parseMarked('a', '⟦LOC Kano⟧ votes\n⟦PER Amina Bello⟧ of the ⟦ORG INEC⟧ spoke.');
    expect(text).toBe('Kano votes\nAmina Bello of the INEC spoke.');
    expect(names.map(({ start, end, type }) => [text.slice(start, end), type])).toEqual([
      ['Kano', 'place'],
      ['Amina Bello', 'person'],
      ['INEC', 'organization'],
    ]);
  });

  it.each(['⟦PER Amina Bello spoke.', 'Amina⟧ spoke.', '⟦PER ⟦ORG INEC⟧ head⟧', '⟦PLACE Kano⟧ votes'])(
    'refuses %s and says where it stands',
    (marked) => {
      expect(() => parseMarked('kano-3', marked)).toThrow(/^kano-3: no name mark: /u);
    },
  );
});

describe('the articles of the repository', () => {
  const articles = readOwnTexts();

  it('are many, each with an id of its own and with names', () => {
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
    expect(articles.length).toBeGreaterThan(400);
    expect(articles.filter(({ text }) => text.length < 200).map(({ id }) => id)).toEqual([]);
  });

  it('have no blank around a name, no name over two lines and no empty paragraph', () => {
    const wrong = articles.flatMap(({ id, text, names }) =>
      names
        .map(({ start, end }) => text.slice(start, end))
        .filter((name) => name !== name.trim() || name.includes('\n'))
        .concat(text.includes('\n\n') ? ['an empty paragraph'] : [])
        .map((what) => `${id}: ${what}`),
    );
    expect(wrong).toEqual([]);
  });
});
