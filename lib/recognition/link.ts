import { MAX_PHRASE_WORDS } from '../knowledge/alias-index.ts';
import type { Pack, PackEntity } from '../knowledge/pack-schema.ts';
import { nameWords, type NameWord } from '../text/fold.ts';
import { nameStem } from '../text/inflection.ts';
import type { Span } from '../text/span.ts';
import { createAliasTable, type AliasRow, type AliasTable } from './linking/alias-table.ts';
import { findHits, type Hit } from './linking/hits.ts';
import { Coverage, firstWhere } from './linking/intervals.ts';
import { Sense, type FullName } from './linking/sense.ts';
import { slipOf } from './linking/slip.ts';
import { nameSpellingKey } from './linking/spelling.ts';
import { Surroundings } from './linking/surroundings.ts';
import { mentionTypeOf, typesAgree } from './linking/types.ts';
import { leavesSurnameAlone, PARTICLES } from './linking/word-lists.ts';
import type { NameMention } from './names/tag.ts';
import type { Mention } from './types.ts';

export interface LinkInput {
  readonly text: string;
  /** Names that the tagger found: they tell a surname from somebody else's and a town from a university. */
  readonly names: readonly NameMention[];
}

export interface Linker {
  /** The names in the text that the packs know, in order and without overlaps. */
  link(input: LinkInput): Mention[];
}

/** Confidence by the kind of evidence; calibrated on the labelled linking set (`bench:linking`). */
const CONFIDENCE = {
  name: 0.97,
  slip: 0.9,
  surname: 0.93,
  derived: 0.9,
  contextual: 0.85,
  several: 0.5,
  spelling: 0.8,
  never: 0,
  context: 0,
};

/** A stretch of words with everything it may stand for. */
interface Choice {
  readonly hit: Hit;
  readonly rows: readonly AliasRow[];
}

/**
 * Links names to the entities of packs: longest match on folded text, then the sense of the whole article. Precision
 * before recall: what the article does not decide is left alone or says "could be". `indexes` holds, by pack id, a table
 * of aliases that was compiled ahead and opens in less than a millisecond; without one, compiling costs about 50 ms a
 * thousand entities.
 */
export function createLinker(packs: readonly Pack[], indexes: ReadonlyMap<string, ArrayBuffer> = new Map()): Linker {
  const tables = packs.map((pack) => createAliasTable(pack, indexes.get(pack.id)));
  return {
    link({ text, names }) {
      const words = nameWords(text);
      const persons = fullNames(text, names);
      const hits = tables.map((table) => findHits(text, words, table));
      const begins = new Uint8Array(words.length);
      for (const found of hits) for (const { row, first } of found) if (!isPhrase(row)) begins[first] = 1;
      const surroundings = new Surroundings(text, words, names, (word) => begins[word] === 1);
      const choices = hits.flatMap((found, at) =>
        choose(tables[at]?.pack.entities ?? [], found, surroundings, persons),
      );
      const mentions = selectLongest(choices).map((group) => mentionOf(text, words, group));
      // What a pack spells so and the article does not mean is no other spelling of it.
      const spoken = hits.map((found) => new Coverage(found.map(spanOf)));
      const unknown = names.filter((name) => !spoken.some((of) => of.touches(name)));
      return withSpellings(text, mentions, unknown, tables).toSorted((a, b) => a.start - b.start);
    },
  };
}

/** Rows that name nothing: they only say what another name means. */
const isPhrase = ({ role }: AliasRow): boolean => role === 'never' || role === 'context';

const spanOf = ({ from, to }: Hit): Span => ({ start: from, end: to });

/** People whom the tagger found with more than one word, titles, function words and particles not counted. */
const fullNames = (text: string, names: readonly NameMention[]): FullName[] =>
  names.flatMap(({ start, end, type }) => {
    if (type !== 'person') return [];
    const words = nameWords(text.slice(start, end));
    const own = words.filter(({ key }) => !PARTICLES.has(key));
    const first = own.findIndex(({ key }) => !leavesSurnameAlone(key));
    const last = own.at(-1);
    if (first < 0 || own.length - first < 2 || last === undefined) return [];
    return [{ start: start + (own[first]?.start ?? 0), end, lastWord: last.key }];
  });

/** The hits of one pack that hold, each with what it may stand for. */
function choose(
  entities: readonly PackEntity[],
  all: readonly Hit[],
  surroundings: Surroundings,
  persons: readonly FullName[],
): Choice[] {
  const never = Map.groupBy(
    all.filter(({ row }) => row.role === 'never'),
    ({ row }) => row.entity,
  );
  const context = all.filter(({ row }) => row.role === 'context');
  const doubted = new Set<string>();
  const hits = all.filter((hit) => {
    if (isPhrase(hit.row)) return false;
    const isNever = isExcluded(hit, never.get(hit.row.entity) ?? []);
    const ruledOut = (): 'refused' | 'other' => (surroundings.isOrganization(hit) ? 'refused' : 'other');
    const verdict = isNever ? ruledOut() : surroundings.verdict(hit);
    if (verdict === 'other' && hit.end - hit.first === 1) doubted.add(hit.row.sense);
    return verdict === 'allowed';
  });
  // "Moscow, Idaho" in an article makes its other "Moscow" doubtful, as long as nothing else speaks for the capital.
  const isCertain = (hit: Hit): boolean =>
    (hit.row.role === 'name' || hit.row.role === 'slip') && !doubted.has(hit.row.sense);
  const strong = withoutCovered(hits.filter(isCertain));
  const known = new Coverage(strong.map(spanOf));
  // «Люди Хафтара»: the first word of a sentence is no given name where the article names the surname's bearer in full.
  const surnames = new Set(
    strong.flatMap(({ row, first, end }) => (row.entity.type === 'person' && end - first > 1 ? [row.surname] : [])),
  );
  const strangers = persons.filter(
    (person) =>
      !known.touches(person) && !(surnames.has(nameStem(person.lastWord)) && surroundings.opensBySurname(person)),
  );
  const sense = new Sense(strong, context, strangers, entities);
  const choices: Choice[] = [];
  for (const hit of hits) {
    const { role } = hit.row;
    if (isCertain(hit)) choices.push({ hit, rows: [hit.row] });
    else if (role === 'contextual' || role === 'name' || role === 'slip') {
      const isMeant =
        sense.isSupported(hit) && !surroundings.isOthers(hit, (stem) => sense.isFamiliar(hit.row.entity, stem));
      if (isMeant) choices.push({ hit, rows: [hit.row] });
    } else if (!surroundings.isOthersSurname(hit, sense.isNamed(hit.row.entity))) {
      const rows = sense.bearersOf(hit);
      if (rows.length > 0) choices.push({ hit, rows });
    }
  }
  return preferNamed(choices, sense);
}

/** Where two entities share a general name, the one the article speaks for more; both when it does not decide. */
function preferNamed(choices: readonly Choice[], sense: Sense): Choice[] {
  const bySpan = Map.groupBy(choices, ({ hit }) => wordsKey(hit));
  return [...bySpan.values()].flatMap((group) => {
    if (group.length === 1) return group;
    const rank = ({ hit }: Choice): number =>
      (hit.row.role === 'name' || hit.row.role === 'slip' ? 10 : 0) + sense.support(hit);
    const best = Math.max(...group.map(rank));
    return group.filter((choice) => rank(choice) > best - 2);
  });
}

/** Whether the hit stands inside a phrase that its entity is never meant by; `phrases` are in order of their first word. */
function isExcluded({ first, end }: Hit, phrases: readonly Hit[]): boolean {
  for (let at = firstWhere(phrases, (phrase) => phrase.first > first) - 1; at >= 0; at -= 1) {
    const phrase = phrases[at];
    if (phrase === undefined || phrase.first < first - MAX_PHRASE_WORDS) return false;
    if (end <= phrase.end) return true;
  }
  return false;
}

const wordCount = ({ first, end }: Hit): number => end - first;
/** A stretch of words as one number; never 0. */
const wordsKey = ({ first, end }: Hit): number => first * (MAX_PHRASE_WORDS + 1) + (end - first);

/** Without hits that stand inside a longer one. */
function withoutCovered(hits: readonly Hit[]): Hit[] {
  const taken = new Cover(hits);
  return longestFirst(hits, (hit) => hit).filter((hit) => taken.add(hit, true));
}

/** Longest first, leftmost among equals; every group holds the choices of one stretch of words. */
function selectLongest(choices: readonly Choice[]): Choice[][] {
  const taken = new Cover(choices.map(({ hit }) => hit));
  const groups = new Map<number, Choice[]>();
  for (const choice of longestFirst(choices, ({ hit }) => hit)) {
    const key = wordsKey(choice.hit);
    const group = groups.get(key);
    if (group !== undefined) group.push(choice);
    else if (taken.add(choice.hit, false)) groups.set(key, [choice]);
  }
  return [...groups.values()];
}

/** By number of words, then by place: sorted a length at a time, since those of one length are in order already. */
function longestFirst<T>(list: readonly T[], hitOf: (item: T) => Hit): T[] {
  const byLength: T[][] = [];
  for (const item of list) (byLength[wordCount(hitOf(item))] ??= []).push(item);
  return byLength
    .filter((items) => items !== undefined)
    .toReversed()
    .flatMap((items) => items.toSorted((a, b) => hitOf(a).first - hitOf(b).first));
}

/** Words already spoken for. */
class Cover {
  /** The stretch that has each word; 0 for none. */
  readonly #owners: Float64Array;

  /** For hits among these. */
  constructor(hits: readonly Hit[]) {
    this.#owners = new Float64Array(hits.reduce((last, { end }) => Math.max(last, end), 0));
  }

  /** Takes a hit's words unless one is taken; with `sameAgain`, several hits may share exactly the same words. */
  add(hit: Hit, sameAgain: boolean): boolean {
    const key = wordsKey(hit);
    for (let at = hit.first; at < hit.end; at += 1) {
      const owner = this.#owners[at] ?? 0;
      if (owner !== 0 && !(sameAgain && owner === key)) return false;
    }
    this.#owners.fill(key, hit.first, hit.end);
    return true;
  }
}

function mentionOf(text: string, words: readonly NameWord[], group: readonly Choice[]): Mention {
  const rows = group.flatMap((choice) => choice.rows);
  const unique = rows.length === 1 ? rows : eachOnce(rows);
  const hit = group[0]?.hit;
  const row = unique[0];
  if (hit === undefined || row === undefined) throw new RangeError('a mention stands for something');
  const isOpen = new Set(unique.map(({ pack }) => pack.id)).size < unique.length;
  const { role } = hit.row;
  const confidence = isOpen ? CONFIDENCE.several : CONFIDENCE[role];
  const start = role === 'surname' || role === 'derived' ? withArticle(text, words, hit) : hit.from;
  return {
    start,
    end: hit.to,
    text: text.slice(start, hit.to),
    type: mentionTypeOf(row.entity.type),
    links: unique.map(({ pack, entity }) => ({ pack: pack.id, entity: entity.id })),
    confidence,
    ...(role === 'slip' ? { slip: slipOf(hit.row) } : {}),
  };
}

/** One row an entity, the last of each, in order of the first. */
const eachOnce = (rows: readonly AliasRow[]): AliasRow[] => [
  ...new Map(rows.map((row) => [`${row.pack.id}/${row.entity.id}`, row])).values(),
];

const ARTICLES = /^(?:al|el|ash|as|ad|ar|an|at|az|аль|аш|ас|ад|ар|эль|ель)$/u;

/** Where a surname begins with the article that stands before it: "al-Shaybani", "Al Sharaa". */
function withArticle(text: string, words: readonly NameWord[], { first, from }: Hit): number {
  const before = words[first - 1];
  const isArticle = before !== undefined && ARTICLES.test(before.key) && /^[-‐‑ ]$/u.test(text.slice(before.end, from));
  return isArticle ? before.start : from;
}

/** Adds names that the tagger found, no pack spells so, and the romanisation key of one entity of a pack explains. */
function withSpellings(
  text: string,
  mentions: readonly Mention[],
  names: readonly NameMention[],
  tables: readonly AliasTable[],
): Mention[] {
  const out = [...mentions];
  // An article repeats its names.
  const keys = new Map<string, string | null>();
  for (const name of names) {
    const spelled = text.slice(name.start, name.end);
    let key = keys.get(spelled);
    if (key === undefined) {
      key = nameSpellingKey(spelled);
      keys.set(spelled, key);
    }
    if (key === null) continue;
    const targets = tables.flatMap((table) => {
      const [entity, ...others] = table.spelled(key);
      const isOne = entity !== undefined && others.length === 0;
      return isOne && typesAgree(mentionTypeOf(entity.type), name.type) ? [{ pack: table.pack, entity }] : [];
    });
    const [first] = targets;
    if (first === undefined) continue;
    const links = targets.map(({ pack, entity }) => ({ pack: pack.id, entity: entity.id }));
    const type = mentionTypeOf(first.entity.type);
    out.push({ start: name.start, end: name.end, text: spelled, type, links, confidence: CONFIDENCE.spelling });
  }
  return out;
}
