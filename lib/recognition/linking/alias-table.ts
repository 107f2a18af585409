import {
  BrokenIndex,
  buildAliasIndex,
  hashWord,
  MAX_PHRASE_WORDS,
  type AliasIndex,
} from '../../knowledge/alias-index.ts';
import type { Alias, Pack, PackEntity } from '../../knowledge/pack-schema.ts';
import { beginsWithCapital, nameWords, type NameWord } from '../../text/fold.ts';
import { nameStem } from '../../text/inflection.ts';
import { CompiledTable, encodeTable, type AliasRole, type CompiledRow } from './compiled-table.ts';
import { nameSpellingKey } from './spelling.ts';
import { PARTICLES } from './word-lists.ts';

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
  /** Every word of the alias is in capitals. */
  readonly capitals: boolean;
  /** The last word as a stem: what the cases of a surname share. */
  readonly surname: string;
  /** Entity and words in one: rows alike in it mean the same by the same words. */
  readonly sense: string;
}

/** All phrases of a pack and what each of them may mean. */
export interface AliasTable {
  readonly pack: Pack;
  readonly index: AliasIndex;
  /** The rows of the phrase with this number; made when a text first has it. */
  rows(number: number): readonly AliasRow[];
  /** The entities whose names have this romanisation key (`nameSpellingKey`), each once. */
  spelled(key: string): readonly PackEntity[];
}

/** First word of the phrases that are romanisation keys: no word of a text. */
const SPELLING = '~';

/**
 * Opens the phrases of a pack. With `ready`, what `compileAliasTable` made of the same pack earlier, that is no work;
 * without, or if `ready` belongs to another version, the table is compiled here.
 */
export function createAliasTable(pack: Pack, ready?: ArrayBuffer): AliasTable {
  const table = (ready === undefined ? null : openFor(pack, ready)) ?? openFor(pack, compileAliasTable(pack));
  if (table === null) throw new RangeError('a table just compiled opens');
  const known = new Map<number, readonly AliasRow[]>();
  const { index } = table;
  const rowsOf = (number: number): readonly AliasRow[] => {
    let rows = known.get(number);
    if (rows === undefined) {
      rows = table.rows(number).flatMap((row) => rowOf(pack, row));
      known.set(number, rows);
    }
    return rows;
  };
  return {
    pack,
    index,
    rows: rowsOf,
    spelled: (key) => {
      const number = index.find([SPELLING, ...key.split(' ')]);
      return number < 0 ? [] : [...new Set(rowsOf(number).map(({ entity }) => entity))];
    },
  };
}

function openFor(pack: Pack, bytes: ArrayBuffer): CompiledTable | null {
  try {
    return CompiledTable.open(bytes, fingerprintOf(pack));
  } catch (error) {
    // A kept table may be cut off by a full disk; the pack has all it was made of.
    if (error instanceof BrokenIndex) return null;
    throw error;
  }
}

/** A table belongs to one version of one pack with so many entities. */
const fingerprintOf = ({ id, version, entities }: Pack): number => hashWord(`${id}@${version} ${entities.length}`);

/** Draws up the phrases of a pack: its names, the phrases that are never meant and the words of context. */
export function compileAliasTable(pack: Pack): ArrayBuffer {
  const steps = aliasTableSteps(pack);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** `compileAliasTable` in steps: yields after each entity, so that a caller can breathe or leave. */
export function* aliasTableSteps(pack: Pack): Generator<undefined, ArrayBuffer> {
  const numbers = new Map<string, number>();
  const phrases: string[][] = [];
  const rows: CompiledRow[][] = [];
  const add = (row: CompiledRow, stems = stemsOf(nameWords(row.text), row.caseSensitive)): void => {
    if (stems.length === 0 || stems.length > MAX_PHRASE_WORDS) return;
    const phrase = stems.join(' ');
    let number = numbers.get(phrase);
    if (number === undefined) {
      number = phrases.length;
      numbers.set(phrase, number);
      phrases.push(stems);
      rows.push([]);
    }
    if (
      (row.role === 'derived' || row.role === 'spelling') &&
      rows[number]?.some(({ entity }) => entity === row.entity) === true
    )
      return;
    rows[number]?.push(row);
  };
  for (const [at, entity] of pack.entities.entries()) {
    const plain = (role: AliasRole, texts: readonly string[]): void => {
      for (const text of texts) add({ entity: at, role, caseSensitive: false, text });
    };
    for (const aliases of Object.values(entity.names))
      for (const alias of aliases)
        add({ entity: at, role: roleOf(alias), caseSensitive: alias.caseSensitive === true, text: alias.text });
    if (entity.type === 'person') plain('derived', derivedSurnames(entity));
    plain('never', entity.never);
    plain('context', entity.context);
    for (const { text, surname, contextual, caseSensitive, slip } of entity.names['en'] ?? []) {
      const isPlain = surname !== true && contextual !== true && caseSensitive !== true && slip !== true;
      const key = isPlain ? nameSpellingKey(text) : null;
      if (key !== null)
        add({ entity: at, role: 'spelling', caseSensitive: false, text: '' }, [SPELLING, ...key.split(' ')]);
    }
    yield;
  }
  return encodeTable(fingerprintOf(pack), buildAliasIndex(phrases), rows);
}

const stemsOf = (words: readonly NameWord[], caseSensitive: boolean): string[] =>
  words.map((word) => (caseSensitive && isAbbreviation(word) ? word.key : nameStem(word.key)));

function rowOf(pack: Pack, { entity: at, text, role, caseSensitive }: CompiledRow): AliasRow[] {
  const entity = pack.entities[at];
  if (entity === undefined) return [];
  const words = nameWords(text);
  const stems = stemsOf(words, caseSensitive);
  const isPhrase = role === 'context' || role === 'never';
  const cased = words.map((word, i) => word.cased.slice(0, stems[i]?.length));
  const keys = words.map(({ key }) => key);
  return [
    {
      pack,
      entity,
      text,
      role,
      caseSensitive,
      cased,
      keys,
      capital: isPhrase ? -1 : words.findIndex(isCapital),
      loose: isPhrase || /[,"«»“”]|\. /u.test(text),
      capitals: cased.every((word) => word === word.toUpperCase()),
      surname: nameStem(keys.at(-1) ?? ''),
      sense: `${entity.id} ${keys.join(' ')}`,
    },
  ];
}

const isAbbreviation = ({ cased }: NameWord): boolean => cased.length > 1 && cased === cased.toUpperCase();
const isCapital = ({ cased, key }: NameWord): boolean => beginsWithCapital(cased) && !PARTICLES.has(key);

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
