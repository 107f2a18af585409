import type { PackEntity } from '../../knowledge/pack-schema.ts';
import { nameWords } from '../../text/fold.ts';
import { nameStem } from '../../text/inflection.ts';
import type { Span } from '../../text/span.ts';
import type { AliasRow } from './alias-table.ts';
import type { Hit } from './hits.ts';
import { firstWhere } from './intervals.ts';

/** How near, in UTF-16 units, a word of context has to stand to decide by itself: about two sentences. */
const NEAR = 300;
/** What it takes for a doubtful name to be linked; see `Sense.support`. */
const ENOUGH = 2;

/** A bearer of a surname named in full somewhere in the article; `row` is null for one that no pack knows. */
interface Bearer {
  readonly at: number;
  readonly row: AliasRow | null;
}

/** A person's full name that the tagger found and no pack explains. */
export interface FullName extends Span {
  readonly lastWord: string;
}

/** By entity, the stems of what it and those related to it are called; the same for every article. */
const familiarWords = new WeakMap<PackEntity, ReadonlySet<string>>();

/**
 * What the article as a whole says about whom its short and general names mean. Whoever is named in full keeps the
 * surname; a general name ("interim government", "Sparta") needs words of context nearby.
 */
export class Sense {
  /** Where each entity that the article names for certain stands, in UTF-16 offsets in order. */
  readonly #named = new Map<PackEntity, number[]>();
  readonly #context = new Map<PackEntity, Hit[]>();
  readonly #phrases = new Map<PackEntity, number>();
  readonly #related = new Map<PackEntity, readonly PackEntity[]>();
  readonly #bearers = new Map<string, Bearer[]>();
  /** For each surname its first bearer and the first one that is somebody else. */
  readonly #firsts = new Map<string, readonly [Bearer, Bearer | undefined]>();
  readonly #entities: readonly PackEntity[];

  /** `strong`: hits that stand for their entity wherever they are; `context`: hits of context words, in order. */
  constructor(
    strong: readonly Hit[],
    context: readonly Hit[],
    strangers: readonly FullName[],
    entities: readonly PackEntity[],
  ) {
    this.#entities = entities;
    for (const hit of strong) {
      const { entity } = hit.row;
      push(this.#named, entity, hit.from);
      if (entity.type === 'person' && hit.end - hit.first > 1)
        this.#addBearer(hit.row.surname, { at: hit.from, row: hit.row });
    }
    for (const hit of context) push(this.#context, hit.row.entity, hit);
    for (const [entity, hits] of this.#context)
      this.#phrases.set(entity, new Set(hits.map(({ row }) => row.text)).size);
    for (const { start, lastWord } of strangers) this.#addBearer(nameStem(lastWord), { at: start, row: null });
    for (const places of this.#named.values()) places.sort((a, b) => a - b);
    for (const [surname, bearers] of this.#bearers) {
      bearers.sort((a, b) => a.at - b.at);
      const [first] = bearers;
      if (first !== undefined)
        this.#firsts.set(surname, [first, bearers.find(({ row }) => row?.entity !== first.row?.entity)]);
    }
  }

  isNamed(entity: PackEntity): boolean {
    return this.#named.has(entity);
  }

  /**
   * Evidence that a doubtful name at `hit` means its entity: 3 when the article names it otherwise, 2 for a word of its
   * context or a related entity near by, 1 for each farther one and each related entity that the article names, at most 2
   * each.
   */
  support(hit: Hit): number {
    const { entity } = hit.row;
    const context = this.#context.get(entity) ?? [];
    let isNear = false;
    let own = 0;
    for (let at = firstWhere(context, ({ from }) => from > hit.from - NEAR); at < context.length; at += 1) {
      const word = context[at];
      if (word === undefined || word.to >= hit.to + NEAR) break;
      if (word.from < hit.to && hit.from < word.to) own += 1;
      else isNear = true;
      if (isNear) break;
    }
    isNear ||= this.#relatedOf(entity).some((other) => this.#standsNear(other, hit));
    const far = Math.max(0, (this.#phrases.get(entity) ?? 0) - own);
    return (
      (this.isNamed(entity) ? 3 : 0) + (isNear ? 2 : Math.min(2, far)) + Math.min(2, this.#relatedOf(entity).length)
    );
  }

  /** Whether a word, as a stem, belongs to the names or the context of the entity or of those that the pack relates to it. */
  isFamiliar(entity: PackEntity, stem: string): boolean {
    let words = familiarWords.get(entity);
    if (words === undefined) {
      const targets = new Set(entity.relations.map(({ target }) => target));
      const related = this.#entities.filter(
        ({ id, relations }) => targets.has(id) || relations.some(({ target }) => target === entity.id),
      );
      const texts = [entity, ...related].flatMap(({ names }) =>
        Object.values(names).flatMap((aliases) => aliases.map(({ text }) => text)),
      );
      words = new Set([...texts, ...entity.context].flatMap((text) => nameWords(text).map(({ key }) => nameStem(key))));
      familiarWords.set(entity, words);
    }
    return words.has(stem);
  }

  isSupported(hit: Hit): boolean {
    return this.support(hit) >= ENOUGH;
  }

  /**
   * Whom a bare surname means: rows to link, several if the article leaves it open, none if it means somebody else.
   * The hit's own row is the one that the surname belongs to in the pack.
   */
  bearersOf(hit: Hit): readonly AliasRow[] {
    const owner = hit.row;
    const { surname } = owner;
    const bearers = this.#bearers.get(surname) ?? [];
    const isOther = (bearer: Bearer): boolean => bearer.row?.entity !== owner.entity;
    // Found once a surname, not once a hit: an article may name one bearer ten thousand times.
    const other = this.#firsts.get(surname)?.find((bearer) => bearer !== undefined && isOther(bearer));
    if (other === undefined) {
      if (this.isNamed(owner.entity)) return [owner];
      return owner.role === 'surname' && this.isSupported(hit) ? [owner] : [];
    }
    const before = bearers[firstWhere(bearers, ({ at }) => at >= hit.from) - 1];
    if (!this.isNamed(owner.entity)) {
      const meant = before ?? other;
      return meant.row === null ? [] : [meant.row];
    }
    if (owner.role === 'surname' && (before === undefined || isOther(before))) {
      const isRecent = before !== undefined && hit.from - before.at <= NEAR;
      return isRecent && before.row !== null ? [owner, before.row] : [owner];
    }
    return before === undefined || !isOther(before) ? [owner] : [];
  }

  #addBearer(surname: string, bearer: Bearer): void {
    push(this.#bearers, surname, bearer);
  }

  /** The entities that the article names and the pack relates to this one. */
  #relatedOf(entity: PackEntity): readonly PackEntity[] {
    let related = this.#related.get(entity);
    if (related === undefined) {
      const targets = new Set(entity.relations.map(({ target }) => target));
      related = [...this.#named.keys()].filter(
        ({ id, relations }) => targets.has(id) || relations.some(({ target }) => target === entity.id),
      );
      this.#related.set(entity, related);
    }
    return related;
  }

  #standsNear(entity: PackEntity, { from }: Hit): boolean {
    const places = this.#named.get(entity) ?? [];
    const next = places[firstWhere(places, (at) => at > from - NEAR)];
    return next !== undefined && next < from + NEAR;
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
