import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEXICON_CLASSES, type LexiconClass } from '../../recognition/names/lexicon.ts';

/**
 * Names that any newspaper reader knows and no free word list holds, a file a class, a name a line. Written for this
 * project after general knowledge and not after any corpus; all without a judgement: parties and armed groups stand side by
 * side as "organization".
 */
const LISTS = join(import.meta.dirname, 'lists');

/** The names of a class; none where it has no list. */
export function knownNames(name: LexiconClass): string[] {
  const file = `${name.replaceAll(' ', '-')}.txt`;
  if (!readdirSync(LISTS).includes(file)) return [];
  return readFileSync(join(LISTS, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

/** The classes that have a list. */
export const KNOWN_CLASSES = LEXICON_CLASSES.filter((name) => knownNames(name).length > 0);
