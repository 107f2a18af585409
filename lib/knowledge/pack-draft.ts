import { fold } from '../text/fold.ts';
import { ENTITY_TYPES, type EntityType } from './kinds.ts';
import { PACK_FORMAT } from './pack-schema.ts';
import { TableError, type Row } from './table.ts';

export { TableError } from './table.ts';

/** The files of a drafted pack, by path, and what its author has to look at. */
export interface PackDraft {
  readonly files: ReadonlyMap<string, unknown>;
  readonly notes: readonly string[];
}

const NATIVE = ['ar', 'uk', 'ru'];
const SOURCE = 'table';

const isType = (text: string): text is EntityType => (ENTITY_TYPES as readonly string[]).includes(text);

/** A value under one of several column names, or "". */
const cell = (row: Row, ...names: readonly string[]): string =>
  names.map((name) => row[name]?.trim() ?? '').find((value) => value !== '') ?? '';

/**
 * Drafts a pack from table rows. A row without a name is left out and noted; rows of one name become one entity.
 * `name` names the pack; `today` is the day the table was read. Throws `TableError` when no row has a name.
 */
export function draftPack(rows: readonly Row[], name: string, today: Date): PackDraft {
  const day = today.toISOString().slice(0, 10);
  const notes: string[] = [];
  const entities = new Map<string, Record<string, unknown>>();
  rows.forEach((row, at) => {
    const label = cell(row, 'name', 'itemLabel', 'label');
    if (label === '' || /^Q\d+$/u.test(label)) {
      notes.push(`row ${at + 2}: no name, left out`);
      return;
    }
    const id = idOf(label);
    if (entities.has(id)) {
      notes.push(`row ${at + 2}: "${label}" comes again, only the first row counts`);
      return;
    }
    const kind = cell(row, 'type', 'typeLabel').toLowerCase();
    const type = KINDS[kind] ?? kind;
    if (!isType(type))
      notes.push(`${id}: type "${type}" is none of ${ENTITY_TYPES.join(', ')}; drafted as organization`);
    entities.set(id, entityOf(id, label, isType(type) ? type : 'organization', row, day));
  });
  if (entities.size === 0) throw new TableError('no row has a name: a column has to be called name or itemLabel');
  notes.push('Facts carry one source, the table itself: put the real sources in before you share the pack.');
  const id = idOf(name.split(/[/\\]/u).filter(Boolean).at(-1) ?? 'pack');
  const files = new Map<string, unknown>([
    ['pack.yaml', { format: PACK_FORMAT, id, title: id, description: 'Drafted from a table.', version: '0.1.0', lang: 'en', licence: 'CC BY 4.0' }],
    ['sources.yaml', { [SOURCE]: { title: 'Table this pack was drafted from', publisher: 'own table', accessed: day, lang: 'en', kind: 'dataset' } }],
  ]); // prettier-ignore
  for (const [key, entity] of entities) files.set(`entities/${key}.yaml`, entity);
  return { files, notes };
}

function entityOf(id: string, label: string, type: EntityType, row: Row, day: string): Record<string, unknown> {
  const description = cell(row, 'description', 'itemDescription', 'summary');
  const aliases = [
    ...cell(row, 'aliases').split('|'),
    // The query service joins them so; a name with a comma in it falls apart, which the author sees in the draft.
    ...cell(row, 'itemAltLabel').split(/,\s/u),
  ].map((alias) => alias.trim());
  const names = [...new Set([label, ...aliases.filter((alias) => alias !== '')])].slice(0, 60);
  const native = NATIVE.flatMap((lang) => {
    const text = cell(row, `name_${lang}`, `${lang}Label`);
    return text === '' ? [] : [[lang, [text]] as const];
  });
  const summary = (description === '' ? label : `${label}: ${description}`).slice(0, 240);
  return {
    id,
    type,
    name: label.slice(0, 120),
    summary,
    asOf: day,
    names: { en: names.map((alias) => flagged(alias, label, type)), ...Object.fromEntries(native) },
    ...(native.length === 0 ? { noNativeName: 'the table gives none' } : {}),
    facts: [{ id: 'f1', text: summary, asOf: day, status: 'attributed', attributedTo: 'the table', sources: [SOURCE] }],
  };
}

/** One word of a person's name stands for too many people: the surname needs its bearer, any other word the context. */
function flagged(alias: string, label: string, type: EntityType): string | Record<string, unknown> {
  if (type !== 'person' || alias === label || /\s/u.test(alias)) return alias;
  return label.endsWith(` ${alias}`) ? { text: alias, surname: true } : { text: alias, contextual: true };
}

/** What Wikidata calls the kinds of things. */
const KINDS: Readonly<Record<string, EntityType>> = {
  human: 'person',
  town: 'city',
  village: 'city',
  'human settlement': 'city',
  'sovereign state': 'country',
  'air base': 'facility',
  port: 'facility',
  organisation: 'organization',
};

/** "Port Nara (old)" is `port-nara-old`; names without Latin letters keep their code points. */
function idOf(label: string): string {
  const plain = label
    .split(/[^\p{L}\p{N}]+/u)
    .map(fold)
    .join('-')
    .replaceAll(/[^a-z0-9-]/gu, (letter) => (letter.codePointAt(0) ?? 0).toString(36))
    .replaceAll(/-+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  return (plain === '' ? 'entity' : plain).slice(0, 80).replace(/-$/u, '');
}
