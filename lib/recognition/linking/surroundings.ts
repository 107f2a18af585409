import type { PackEntity } from '../../knowledge/pack-schema.ts';
import { beginsWithCapital, gapBetween, nameWords, type NameWord } from '../../text/fold.ts';
import { nameStem } from '../../text/inflection.ts';
import type { Span } from '../../text/span.ts';
import type { NameMention } from '../names/tag.ts';
import type { Hit } from './hits.ts';
import { firstWhere } from './intervals.ts';
import { mentionTypeOf } from './types.ts';
import {
  isAnd,
  isFunctionWord,
  isPreposition,
  isProvinceAfter,
  isProvinceBefore,
  isProvinces,
  isState,
  leavesSurnameAlone,
  PARTICLES,
} from './word-lists.ts';

/** From this confidence on the tagger's reading of a longer name overrules a name inside it. */
const SURE = 0.6;
/** The same where the name only ends in the hit: "Spartak Moscow" is no place, however unsure the tagger is what it is. */
const LIKELY = 0.3;
/** Most towns in a row that one word makes provinces: "in Homs, Hama and Idlib provinces". */
const ROW = 4;
/** Share of words in capitals from which a line is a line of capitals, where "IS" and "HUR" are no abbreviations. */
const CAPITALS = 0.7;

const ownWords = new WeakMap<PackEntity, ReadonlySet<string>>();

/** All words of an entity's names, as stems. */
function wordsOf(entity: PackEntity): ReadonlySet<string> {
  let words = ownWords.get(entity);
  if (words === undefined) {
    const aliases = Object.values(entity.names).flat();
    words = new Set(aliases.flatMap(({ text }) => nameWords(text).map(({ key }) => nameStem(key))));
    ownWords.set(entity, words);
  }
  return words;
}

/** What stands directly around a hit and makes it mean something else. */
export class Surroundings {
  readonly #text: string;
  readonly #words: readonly NameWord[];
  readonly #names: readonly NameMention[];
  readonly #capitalLines: ReadonlySet<number>;
  readonly #isKnown: (word: number) => boolean;

  /** `isKnown` tells whether a name that some pack knows begins at the word of this number. */
  constructor(
    text: string,
    words: readonly NameWord[],
    names: readonly NameMention[],
    isKnown: (word: number) => boolean,
  ) {
    this.#isKnown = isKnown;
    this.#text = text;
    this.#words = words;
    this.#names = names;
    this.#capitalLines = capitalWords(text, words);
  }

  /**
   * Whether the words may name the entity at all, as far as their neighbours tell. `other` when they name something else
   * that is called alike, so that the same words elsewhere in the article are doubtful too.
   */
  verdict(hit: Hit): 'allowed' | 'refused' | 'other' {
    const { entity, caseSensitive, capitals } = hit.row;
    if (caseSensitive && capitals && this.#capitalLines.has(hit.first)) return 'refused';
    if (entity.type === 'city' && this.#isProvince(hit)) return 'refused';
    if (mentionTypeOf(entity.type) === 'place') {
      if (this.#isTitle(hit)) return 'refused';
      if (this.#isInState(hit) || this.#isFirstName(hit)) return 'other';
    }
    return this.#partOfOther(hit) ?? 'allowed';
  }

  /**
   * Whether a general name ("caretaker government") is said to be somebody else's: "Lebanon’s", "Nepalese", "of Mali".
   * `familiar` tells the words that belong to the entity and those related to it.
   */
  isOthers({ row, first, end }: Hit, familiar: (stem: string) => boolean): boolean {
    if (row.capital >= 0) return false;
    const isStrange = (at: number): boolean => {
      const word = this.#words[at];
      return (
        word !== undefined &&
        beginsWithCapital(word.cased) &&
        !isFunctionWord(word.key) &&
        !familiar(nameStem(word.key))
      );
    };
    const before = this.#words[first - 1];
    if (
      before !== undefined &&
      this.#touches(first - 1, first) &&
      isStrange(first - 1) &&
      !this.#opensSentence(before, first)
    )
      return true;
    const after = this.#words[end];
    if (after === undefined || !this.#touches(end - 1, end)) return false;
    if (/^\p{Script=Cyrillic}/u.test(after.key)) return isStrange(end);
    return (after.key === 'of' || after.key === 'in') && this.#touches(end, end + 1) && isStrange(end + 1);
  }

  /** A word that has its capital from the beginning of its sentence; a possessive is a name all the same. */
  #opensSentence({ start, end }: NameWord, next: number): boolean {
    const follower = this.#words[next];
    if (follower !== undefined && /['’]/u.test(this.#text.slice(end, follower.start))) return false;
    return this.#startsSentence(start);
  }

  /** Whether a name of two words, in letters other than Latin, may be the first word of its sentence and a surname. */
  opensBySurname({ start, end }: Span): boolean {
    const words = this.#text.slice(start, end);
    return !/^\p{Script=Latin}/u.test(words) && nameWords(words).length === 2 && this.#startsSentence(start);
  }

  #startsSentence(at: number): boolean {
    return /(?:^|[.!?\n]["»”]?\s*)$/u.test(this.#text.slice(Math.max(0, at - 4), at));
  }

  /**
   * Whether a bare surname is the end of another person's full name: "Farouk al-Sharaa", "Maher Assad". `isNamed` tells
   * whether the article names the surname's bearer in full: then a word that only begins its sentence is no given name.
   */
  isOthersSurname(hit: Hit, isNamed: boolean): boolean {
    let at = hit.first - 1;
    let next = hit.first;
    while (this.#touches(at, next) && PARTICLES.has(this.#words[at]?.key ?? '')) {
      next = at;
      at -= 1;
    }
    if (!this.#touches(at, next)) return false;
    const before = this.#words[at];
    if (before === undefined || !beginsWithCapital(before.cased) || leavesSurnameAlone(before.key)) return false;
    const own = wordsOf(hit.row.entity);
    if (own.has(before.key) || own.has(nameStem(before.key))) return false;
    const isOpener = !/^\p{Script=Latin}/u.test(before.key) && this.#startsSentence(before.start);
    if (isNamed && isOpener) return false;
    // A headline in title case ("Will Moscow Let Assad Go") and names run together by a table: only the tagger can tell.
    const name = this.#nameAround(hit);
    return name === undefined || name.start <= before.start;
  }

  /** «Москва» in quotation marks of its own is a cruiser or a hotel. */
  #isTitle({ from, to }: Hit): boolean {
    return this.#text[from - 1] === '«' && this.#text[to] === '»';
  }

  #touches(at: number, next: number): boolean {
    const left = this.#words[at];
    const right = this.#words[next];
    return left !== undefined && right !== undefined && gapBetween(this.#text, left.end, right.start) === 0;
  }

  /** "Moscow, Idaho": another town, unless the state is one of a list ("Moscow, Texas and Ohio"). */
  #isInState({ end, to }: Hit): boolean {
    const state = this.#words[end];
    if (state === undefined || !isState(state.key) || this.#text.slice(to, state.start) !== ', ') return false;
    const next = this.#words[end + 1];
    return next === undefined || !isAnd(next.key) || !this.#touches(end, end + 1);
  }

  /** «Лівія Друзілла», «Израиль Моисеевич»: a nominative that no preposition asks for, before a word with a capital. */
  #isFirstName({ first, end, row }: Hit): boolean {
    const word = this.#words[first];
    const next = this.#words[end];
    if (end - first !== 1 || word === undefined || next === undefined || !/^\p{Script=Cyrillic}/u.test(word.key))
      return false;
    if (!row.keys.includes(word.key) || !this.#touches(first, end)) return false;
    const before = this.#words[first - 1];
    if (before !== undefined && isPreposition(before.key) && this.#touches(first - 1, first)) return false;
    return beginsWithCapital(next.cased) && !isFunctionWord(next.key) && !this.#isKnown(end);
  }

  #isProvince({ first, end }: Hit): boolean {
    const after = this.#words[end];
    if (after !== undefined && this.#touches(end - 1, end) && isProvinceAfter(after.key)) return true;
    if (this.#isOneOfProvinces(end - 1, 1) || this.#isOneOfProvinces(first, -1)) return true;
    const of = this.#words[first - 1];
    if (of === undefined || !this.#touches(first - 1, first)) return false;
    if (isProvinceBefore(of.key) && !/^\p{Script=Latin}/u.test(of.key)) return true;
    const before = this.#words[first - 2];
    return (
      of.key === 'of' && before !== undefined && this.#touches(first - 2, first - 1) && isProvinceBefore(before.key)
    );
  }

  /** Walks over a row of towns, joined by commas or "and", to a word for several provinces. */
  #isOneOfProvinces(from: number, step: 1 | -1): boolean {
    for (let at = from, towns = 1; towns <= ROW; at += step) {
      const here = this.#words[at];
      const next = this.#words[at + step];
      if (here === undefined || next === undefined) return false;
      const [left, right] = step === 1 ? [here, next] : [next, here];
      if (gapBetween(this.#text, left.end, right.start) === 2) return false;
      if (isProvinces(next.key)) return true;
      if (isAnd(next.key) || (step === -1 && next.key === 'of')) continue;
      // Arabic writes "and" on the word that it joins.
      if (!beginsWithCapital(next.cased) && !/^و?\p{Script=Arabic}/u.test(next.key)) return false;
      const isJoined =
        /[,،]/u.test(this.#text.slice(left.end, right.start)) || isAnd(here.key) || right.key.startsWith('و');
      if (!isJoined) return false;
      towns += 1;
    }
    return false;
  }

  /**
   * "Israel Katz", "Damascus University", "Trump Tower": the tagger is sure of a longer name of another kind. Null when it
   * is not; `refused` for what is named after its place, which stays the same place elsewhere in the article.
   */
  #partOfOther(hit: Hit): 'refused' | 'other' | null {
    const type = mentionTypeOf(hit.row.entity.type);
    const name = this.#nameAround(hit);
    if (name === undefined || name.end - name.start <= hit.to - hit.from || name.type === type) return null;
    if (type === 'place' && this.#isLastWord(hit, name)) return name.confidence >= LIKELY ? 'other' : null;
    if (name.confidence < SURE) return null;
    if (type === 'place' && name.type === 'person') return 'other';
    if (type === 'place') return name.type !== 'event' && name.start === hit.from ? 'refused' : null;
    return type === 'person' && name.start === hit.from && hit.row.role !== 'name' ? 'other' : null;
  }

  /** Whether a phrase that the pack rules out is an organisation named after the place: "Kyiv Independent", not "Hama beads". */
  isOrganization(hit: Hit): boolean {
    const name = this.#nameAround(hit);
    return name?.type === 'organization' && name.start === hit.from && name.end > hit.to;
  }

  /** "Spartak Moscow", "Tishreen Latakia": a person or club, not "the University of Damascus". */
  #isLastWord(hit: Hit, name: NameMention): boolean {
    const before = this.#words[hit.first - 1];
    // In Slavic languages the word before is as likely a title: «Представитель США».
    if (!/^\p{Script=Latin}/u.test(before?.key ?? '')) return false;
    if (name.type === 'event' || name.end !== hit.to || before === undefined || before.start < name.start) return false;
    return beginsWithCapital(before.cased) && this.#touches(hit.first - 1, hit.first) && !isFunctionWord(before.key);
  }

  /** The tagger's name that holds the whole hit. Its names are in order and never overlap. */
  #nameAround({ from, to }: Hit): NameMention | undefined {
    const name = this.#names[firstWhere(this.#names, ({ end }) => end > from)];
    return name !== undefined && name.start <= from && to <= name.end ? name : undefined;
  }
}

const LETTER = /\p{L}/u;
const isSmall = (unit: number): boolean => unit >= 97 && unit <= 122;
const hasLetter = (word: string): boolean => isSmall(word.charCodeAt(0)) || LETTER.test(word);

/** Numbers of the words that stand in lines of capitals. */
function capitalWords(text: string, words: readonly NameWord[]): ReadonlySet<number> {
  const out = new Set<number>();
  let line: number[] = [];
  let capitals = 0;
  let end = text.indexOf('\n');
  const close = (): void => {
    if (line.length >= 3 && capitals >= line.length * CAPITALS) for (const at of line) out.add(at);
    line = [];
    capitals = 0;
  };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    while (end >= 0 && word.start > end) {
      close();
      end = text.indexOf('\n', end + 1);
    }
    const { cased } = word;
    if (!hasLetter(cased)) continue;
    line.push(at);
    if (
      cased.length > 1 &&
      !isSmall(cased.charCodeAt(1)) &&
      cased === cased.toUpperCase() &&
      cased !== cased.toLowerCase()
    )
      capitals += 1;
  }
  close();
  return out;
}
