import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEXICON_CLASSES, type LexiconClass } from '../../recognition/names/lexicon.ts';

/**
 * Names that any newspaper reader knows and no free word list holds, a file a class, a name a line. Written for this
 * project after general knowledge and not after any corpus; all without a judgement: parties and armed groups stand side by
 * side as "organization".
 */
const LISTS = join(import.meta.dirname, 'lists');

const fileOf = (name: LexiconClass): string => join(LISTS, `${name.replaceAll(' ', '-')}.txt`);

/** The classes that have a list. */
export const KNOWN_CLASSES = LEXICON_CLASSES.filter((name) => existsSync(fileOf(name)));

/** The names of a class; none where it has no list. */
export const knownNames = (name: LexiconClass): string[] =>
  KNOWN_CLASSES.includes(name)
    ? readFileSync(fileOf(name), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];
