import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TYPE_OF, type LabelledName, type LabelledText } from './labelled-text.ts';

/** Articles written for learning, with invented events; how they are marked stands in the folder's README. */
const TEXTS = join(import.meta.dirname, 'texts');

const MARK = /⟦([A-Z]+) ([^⟦⟧]+)⟧|[⟦⟧]/gu;

/**
 * One article with its marks taken out: `⟦PER Amina Bello⟧` is a name, all else is text.
 * @throws Error naming the article where a mark is open, nested or of no known type.
 */
export function parseMarked(id: string, marked: string): LabelledText {
  let text = '';
  let at = 0;
  const names: LabelledName[] = [];
  for (const mark of marked.matchAll(MARK)) {
    const [whole, label = '', name = ''] = mark;
    const type = Object.entries(TYPE_OF).find(([known]) => known === label)?.[1];
    if (type === undefined)
      throw new Error(`${id}: no name mark: ${marked.slice(mark.index, mark.index + 40).replaceAll('\n', ' ')}`);
    text += marked.slice(at, mark.index);
    names.push({ start: text.length, end: text.length + name.length, type });
    text += name;
    at = mark.index + whole.length;
  }
  return { id, text: text + marked.slice(at), names };
}

/** All articles of the folder, in the order of its files. */
export function readOwnTexts(): LabelledText[] {
  const files = readdirSync(TEXTS).filter((file) => file.endsWith('.txt'));
  return files.toSorted().flatMap((file) =>
    readFileSync(join(TEXTS, file), 'utf8')
      .split(/^---\n/mu)
      .map((article, at) => parseMarked(`own/${file.replace('.txt', '')}-${at + 1}`, article.trim())),
  );
}
