import type { PackEntity } from '../../knowledge/pack-schema.ts';
import type { NameWord } from '../../text/fold.ts';
import { nameStem } from '../../text/inflection.ts';
import type { NameMention } from '../names/tag.ts';
import type { AliasRow } from './alias-table.ts';
import type { Hit } from './hits.ts';

/** How near, in UTF-16 units, a word of context has to stand to decide by itself: about two sentences. */
const NEAR = 300;
/** What it takes for a doubtful name to be linked; see `Sense.support`. */
const ENOUGH = 2;

/** A bearer of a surname named in full somewhere in the article; `entity` is null for one that no pack knows. */
interface Bearer {
  readonly at: number;
  readonly row: AliasRow | null;
  readonly surname: string;
}

/**
 * What the article as a whole says about whom its short and general names mean. Whoever is named in full keeps the
 * surname; a general name ("interim government", "Sparta") needs words of context nearby.
 */
export class Sense {
  readonly #named = new Map<PackEntity, number>();
  readonly #context = new Map<PackEntity, Hit[]>();
  readonly #bearers: Bearer[] = [];

  /** `strong`: hits that stand for their entity wherever they are; `context`: hits of context words. */
  constructor(
    strong: readonly Hit[],
    context: readonly Hit[],
    words: readonly NameWord[],
    names: readonly (NameMention & { readonly lastWord: string; readonly words: number })[],
  ) {
    for (const hit of strong) {
      const { entity } = hit.row;
      this.#named.set(entity, (this.#named.get(entity) ?? 0) + 1);
      const last = words[hit.end - 1];
      if (entity.type === 'person' && hit.end - hit.first > 1 && last !== undefined)
        this.#bearers.push({ at: hit.from, row: hit.row, surname: nameStem(last.key) });
    }
    for (const hit of context) this.#context.set(hit.row.entity, [...(this.#context.get(hit.row.entity) ?? []), hit]);
    for (const name of names) {
      if (name.type !== 'person' || name.words < 2) continue;
      if (strong.some((hit) => hit.from < name.end && name.start < hit.to)) continue;
      this.#bearers.push({ at: name.start, row: null, surname: nameStem(name.lastWord) });
    }
    this.#bearers.sort((a, b) => a.at - b.at);
  }

  isNamed(entity: PackEntity): boolean {
    return this.#named.has(entity);
  }

  /**
   * Evidence that a doubtful name at `hit` means its entity: 3 when the article names it otherwise, 2 for a word of its
   * context near by, 1 for each farther one and each related entity that the article names, at most 2 each.
   */
  support(hit: Hit): number {
    const { entity } = hit.row;
    let score = this.isNamed(entity) ? 3 : 0;
    const far = new Set<string>();
    let near = 0;
    for (const { from, to, row } of this.#context.get(entity) ?? []) {
      if (from < hit.to && hit.from < to) continue;
      far.add(row.text);
      if (from > hit.from - NEAR && to < hit.to + NEAR) near = 2;
    }
    score += Math.max(near, Math.min(2, far.size));
    const related = new Set(entity.relations.map(({ target }) => target));
    let count = 0;
    for (const [named] of this.#named) if (related.has(named.id) || refersTo(named, entity)) count += 1;
    return score + Math.min(2, count);
  }

  isSupported(hit: Hit): boolean {
    return this.support(hit) >= ENOUGH;
  }

  /**
   * Whom a bare surname means: rows to link, several if the article leaves it open, none if it means somebody else.
   * `owner` is the row that the surname belongs to in the pack.
   */
  bearersOf(hit: Hit, surname: string): readonly AliasRow[] {
    const owner = hit.row;
    const others = this.#bearers.filter((bearer) => bearer.surname === surname && bearer.row?.entity !== owner.entity);
    if (others.length === 0) {
      if (this.isNamed(owner.entity)) return [owner];
      return owner.role === 'surname' && this.isSupported(hit) ? [owner] : [];
    }
    const before = this.#bearers.findLast((bearer) => bearer.surname === surname && bearer.at < hit.from);
    if (!this.isNamed(owner.entity)) {
      const meant = before ?? others[0];
      return meant?.row === null || meant === undefined ? [] : [meant.row];
    }
    if (owner.role === 'surname' && before?.row?.entity !== owner.entity) {
      const other = before?.row ?? null;
      return other === null || hit.from - (before?.at ?? 0) > NEAR ? [owner] : [owner, other];
    }
    return before === undefined || before.row?.entity === owner.entity ? [owner] : [];
  }
}

const refersTo = (from: PackEntity, to: PackEntity): boolean => from.relations.some(({ target }) => target === to.id);
