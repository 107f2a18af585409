import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { nameLabel, TYPE_OF, withoutMarks, type LabelledText } from './labelled-text.ts';

/** Articles written for learning, with invented events; how they are marked stands in the folder's README. */
const TEXTS = join(import.meta.dirname, 'texts');

const MARK = /⟦([A-Z]+) ([^⟦⟧]+)⟧|[⟦⟧]/gu;

/**
 * One article with its marks taken out: `⟦PER Amina Bello⟧` is a name, all else is text.
 * @throws Error naming the article where a mark is open, nested or of no known type.
 */
export const parseMarked = (id: string, marked: string): LabelledText => ({
  id,
  ...withoutMarks(marked, MARK, (kind, at) => {
    const label = v.safeParse(nameLabel, kind);
    if (label.success) return TYPE_OF[label.output];
    throw new Error(`${id}: no name mark: ${marked.slice(at, at + 40).replaceAll('\n', ' ')}`);
  }),
});

/** All articles of the folder, in the order of its files. */
export function readOwnTexts(): LabelledText[] {
  const files = readdirSync(TEXTS).filter((file) => file.endsWith('.txt'));
  return files.toSorted().flatMap((file) =>
    readFileSync(join(TEXTS, file), 'utf8')
      .split(/^---\n/mu)
      .map((article, at) => parseMarked(`own/${file.replace('.txt', '')}-${at + 1}`, article.trim())),
  );
}
