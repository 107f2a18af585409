import { buildAliasIndex, MAX_PHRASE_WORDS, openAliasIndex, type AliasIndex } from '../../knowledge/alias-index.ts';
import type { Alias, Pack, PackEntity } from '../../knowledge/pack-schema.ts';
import { nameWords, type NameWord } from '../../text/fold.ts';
import { nameStem } from '../../text/inflection.ts';
import { PARTICLES } from './word-lists.ts';

/**
 * What one phrase means to one entity. `derived`: the last word of a person's full name, which the pack does not list.
 * `never`: a phrase that holds the name but means something else. `context`: words that make a doubtful name likely.
 */
export type AliasRole = 'name' | 'surname' | 'derived' | 'contextual' | 'slip' | 'never' | 'context';

export interface AliasRow {
  readonly pack: Pack;
  readonly entity: PackEntity;
  readonly text: string;
  readonly role: AliasRole;
  readonly caseSensitive: boolean;
  /** The words of the alias, folded with their capitals and cut to their stems. */
  readonly cased: readonly string[];
  /** The words as the pack has them, folded in lower case. */
  readonly keys: readonly string[];
  /** Position of the first word that has to be a capital in the text too, or -1. */
  readonly capital: number;
  /** The name itself has a comma or quotation marks inside, so the text may have them too. */
  readonly loose: boolean;
}

/** All phrases of a pack, by their number in the index. */
export interface AliasTable {
  readonly index: AliasIndex;
  readonly rows: readonly (readonly AliasRow[])[];
}

/**
 * Draws up the phrases of a pack: its names, the phrases that are never meant and the words of context. With `ready`, an
 * index made earlier from the same pack, nothing is hashed again; a `BrokenIndex` is thrown if it is no index at all.
 */
export function createAliasTable(pack: Pack, ready?: ArrayBuffer): AliasTable {
  const numbers = new Map<string, number>();
  const phrases: string[][] = [];
  const rows: AliasRow[][] = [];
  const add = (entity: PackEntity, text: string, role: AliasRole, caseSensitive = false): void => {
    const words = nameWords(text);
    if (words.length === 0 || words.length > MAX_PHRASE_WORDS) return;
    const stems = words.map((word) => (caseSensitive && isAbbreviation(word) ? word.key : nameStem(word.key)));
    const phrase = stems.join(' ');
    let number = numbers.get(phrase);
    if (number === undefined) {
      number = phrases.length;
      numbers.set(phrase, number);
      phrases.push(stems);
      rows.push([]);
    }
    if (role === 'derived' && rows[number]?.some((row) => row.entity === entity) === true) return;
    const row: AliasRow = {
      pack,
      entity,
      text,
      role,
      caseSensitive,
      cased: words.map((word, at) => word.cased.slice(0, stems[at]?.length)),
      keys: words.map(({ key }) => key),
      capital: role === 'context' || role === 'never' ? -1 : words.findIndex(isCapital),
      loose: role === 'never' || role === 'context' || /[,"«»“”]/u.test(text),
    };
    rows[number]?.push(row);
  };
  for (const entity of pack.entities) {
    for (const aliases of Object.values(entity.names)) {
      for (const alias of aliases) add(entity, alias.text, roleOf(alias), alias.caseSensitive);
    }
    if (entity.type === 'person') for (const surname of derivedSurnames(entity)) add(entity, surname, 'derived');
    for (const phrase of entity.never) add(entity, phrase, 'never');
    for (const phrase of entity.context) add(entity, phrase, 'context');
  }
  const kept = ready === undefined ? undefined : openAliasIndex(ready);
  return { index: kept?.phrases === phrases.length ? kept : buildAliasIndex(phrases), rows };
}

const isAbbreviation = ({ cased }: NameWord): boolean => cased.length > 1 && cased === cased.toUpperCase();
const isCapital = ({ cased, key }: NameWord): boolean => /^\p{Lu}/u.test(cased) && !PARTICLES.has(key);

/** Shortest last word that is taken for a surname: "Ali" and "Kim" stand for too many. */
const SURNAME = 4;

function derivedSurnames(entity: PackEntity): string[] {
  const full = Object.values(entity.names).flatMap((aliases) => aliases.filter((alias) => roleOf(alias) === 'name'));
  const lasts = full.flatMap(({ text }) => {
    const words = nameWords(text);
    const last = words.at(-1);
    return words.length < 2 || last === undefined || last.key.length < SURNAME ? [] : [text.slice(last.start)];
  });
  return [...new Set(lasts)];
}

function roleOf(alias: Alias): AliasRole {
  if (alias.slip === true) return 'slip';
  if (alias.contextual === true) return 'contextual';
  return alias.surname === true ? 'surname' : 'name';
}
