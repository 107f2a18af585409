import type { PackEntity } from '../../knowledge/pack-schema.ts';
import { gapBetween, nameWords, type NameWord } from '../../text/fold.ts';
import { nameStem } from '../../text/inflection.ts';
import type { NameMention } from '../names/tag.ts';
import type { Hit } from './hits.ts';
import { firstWhere } from './intervals.ts';
import { mentionTypeOf } from './types.ts';
import { isProvinceAfter, isProvinceBefore, leavesSurnameAlone, PARTICLES } from './word-lists.ts';

/** From this confidence on the tagger's reading of a longer name overrules a name inside it. */
const SURE = 0.6;
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

  constructor(text: string, words: readonly NameWord[], names: readonly NameMention[]) {
    this.#text = text;
    this.#words = words;
    this.#names = names;
    this.#capitalLines = capitalWords(text, words);
  }

  /** Whether the words may name the entity at all, as far as their neighbours tell. */
  allow(hit: Hit): boolean {
    const { entity, caseSensitive } = hit.row;
    if (
      caseSensitive &&
      this.#capitalLines.has(hit.first) &&
      hit.row.cased.every((word) => word === word.toUpperCase())
    )
      return false;
    if (entity.type === 'city' && this.#isProvince(hit)) return false;
    if (mentionTypeOf(entity.type) === 'place' && this.#isTitle(hit)) return false;
    return !this.#isPartOfOther(hit);
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
    if (before === undefined || !/^\p{Lu}/u.test(before.cased) || leavesSurnameAlone(before.key)) return false;
    const own = wordsOf(hit.row.entity);
    if (own.has(before.key) || own.has(nameStem(before.key))) return false;
    const isOpener =
      !/^\p{Script=Latin}/u.test(before.key) &&
      /(?:^|[.!?\n]["»”]?\s*)$/u.test(this.#text.slice(Math.max(0, before.start - 4), before.start));
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

  #isProvince({ first, end }: Hit): boolean {
    const after = this.#words[end];
    if (after !== undefined && this.#touches(end - 1, end) && isProvinceAfter(after.key)) return true;
    const of = this.#words[first - 1];
    if (of === undefined || !this.#touches(first - 1, first)) return false;
    if (isProvinceBefore(of.key) && !/^\p{Script=Latin}/u.test(of.key)) return true;
    const before = this.#words[first - 2];
    return (
      of.key === 'of' && before !== undefined && this.#touches(first - 2, first - 1) && isProvinceBefore(before.key)
    );
  }

  /** "Israel Katz", "Damascus University", "Trump Tower": the tagger is sure of a longer name of another kind. */
  #isPartOfOther(hit: Hit): boolean {
    const type = mentionTypeOf(hit.row.entity.type);
    const name = this.#nameAround(hit);
    if (name === undefined || name.confidence < SURE) return false;
    if (name.end - name.start <= hit.to - hit.from || name.type === type) return false;
    if (type === 'place') return name.type === 'person' || (name.type !== 'event' && name.start === hit.from);
    return type === 'person' && name.start === hit.from && hit.row.role !== 'name';
  }

  /** The tagger's name that holds the whole hit. Its names are in order and never overlap. */
  #nameAround({ from, to }: Hit): NameMention | undefined {
    const name = this.#names[firstWhere(this.#names, ({ end }) => end > from)];
    return name !== undefined && name.start <= from && to <= name.end ? name : undefined;
  }
}

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
  words.forEach(({ start, cased }, at) => {
    while (end >= 0 && start > end) {
      close();
      end = text.indexOf('\n', end + 1);
    }
    if (!/\p{L}/u.test(cased)) return;
    line.push(at);
    if (cased.length > 1 && cased === cased.toUpperCase() && cased !== cased.toLowerCase()) capitals += 1;
  });
  close();
  return out;
}
