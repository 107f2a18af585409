import type { CardPosition, CardRelation, CardSource, CardTimeline, ClaimCard, EntityCard } from './card-schema.ts';
import { nameWords } from '../text/fold.ts';
import { claimCardKey, entityCardKey } from './card-keys.ts';
import type { CardMap, PackMaps } from './map-schema.ts';
import { latestDay } from './partial-date.ts';
import type { Pack, PackClaim, PackEntity, RelationType } from './pack-schema.ts';

const NATIVE_LANGUAGES = ['ar', 'uk', 'ru'] as const;
const UKRAINE = 'ukraine';
const RUSSIA = 'russia';
/** Entries of a timeline that an event's card shows around its own. */
const TIMELINE_ENTRIES = 5;

const RELATION_KEYS = {
  'child-of': 'child_of',
  'parent-of': 'parent_of',
  'sibling-of': 'sibling_of',
  'spouse-of': 'spouse_of',
  'leader-of': 'leader_of',
  'former-leader-of': 'former_leader_of',
  'minister-in': 'minister_in',
  'member-of': 'member_of',
  'spokesperson-of': 'spokesperson_of',
  'participant-in': 'participant_in',
  'succeeded-by': 'succeeded_by',
  'successor-of': 'successor_of',
  'followed-by': 'followed_by',
  follows: 'follows',
  'located-in': 'located_in',
  'part-of': 'part_of',
  'operated-by': 'operated_by',
  'governed-by': 'governed_by',
  'applies-to': 'applies_to',
  involves: 'involves',
  amends: 'amends',
  'used-in': 'used_in',
  'ally-of': 'ally_of',
  'party-to': 'party_to',
  'not-to-be-confused-with': 'not_to_be_confused_with',
} as const satisfies Record<RelationType, CardRelation>;

/** Numbers the sources of one card in order of first use. */
class References {
  readonly sources: CardSource[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #pack: Pack;

  constructor(pack: Pack) {
    this.#pack = pack;
  }

  of(ids: readonly string[]): number[] {
    return ids.flatMap((id) => {
      const known = this.#numbers.get(id);
      if (known !== undefined) return [known];
      const source = this.#pack.sources[id];
      if (source === undefined) return [];
      this.sources.push({
        title: source.title,
        publisher: source.publisher,
        url: source.url ?? null,
        published: source.published ?? null,
      });
      this.#numbers.set(id, this.sources.length);
      return [this.sources.length];
    });
  }

  positions(positions: readonly { who: string; says: string; sources: string[] }[]): CardPosition[] {
    return positions.map(({ who, says, sources }) => ({ who, says, refs: this.of(sources) }));
  }
}

/** Looks up records and builds the self-contained cards that a page shows without asking again. */
export class CardBuilder {
  readonly #pack: Pack;
  readonly #entities: ReadonlyMap<string, PackEntity>;
  readonly #claims: ReadonlyMap<string, PackClaim>;
  readonly #maps: PackMaps;

  /** `maps`: what was drawn for the pack's places, by entity id. */
  constructor(pack: Pack, maps: PackMaps = {}) {
    this.#pack = pack;
    this.#maps = maps;
    this.#entities = new Map(pack.entities.map((entity) => [entity.id, entity]));
    this.#claims = new Map(pack.claims.map((claim) => [claim.id, claim]));
  }

  /** The card of an entity, or null if the pack has none of that id. `lang`: language tag of the article, if known. */
  entity(id: string, lang: string | null = null): EntityCard | null {
    const entity = this.#entities.get(id);
    if (entity === undefined) return null;
    const references = new References(this.#pack);
    const facts = entity.facts
      .toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
      .map((fact) => ({
        date: fact.date ?? null,
        text: fact.text,
        status: fact.status,
        attributedTo: fact.attributedTo ?? null,
        asOf: fact.asOf,
        approximate: fact.approximate ?? false,
        refs: references.of(fact.sources),
      }));
    const contested = entity.contested.map(({ point, positions }) => ({
      point,
      positions: references.positions(positions),
    }));
    const timeline = this.#timeline(entity, references);
    const latest = entity.facts.find((fact) => fact.asOf === entity.asOf);
    return {
      kind: 'entity',
      key: entityCardKey(this.#pack.id, id),
      pack: { id: this.#pack.id, title: this.#pack.title },
      lang: this.#pack.lang,
      type: entity.type,
      name: entity.name,
      native: this.#nativeName(entity, lang),
      summary: entity.summary,
      asOf: entity.asOf,
      asOfApproximate: latest?.approximate ?? false,
      date: entity.date ?? null,
      endDate: entity.endDate ?? null,
      within: this.#within(entity),
      coordinates:
        entity.coordinates === undefined
          ? null
          : { lat: entity.coordinates.lat, lon: entity.coordinates.lon, precision: entity.coordinates.precision },
      map: this.#map(entity),
      facts,
      alsoWritten: alsoWritten(entity),
      related: entity.relations.flatMap((relation) => {
        const target = this.#entities.get(relation.target);
        return target === undefined
          ? []
          : [{ relation: RELATION_KEYS[relation.type], name: target.name, note: relation.note ?? null }];
      }),
      contested,
      timeline,
      sources: references.sources,
    };
  }

  /** The card of a claim, or null if the pack has none of that id. */
  claim(id: string): ClaimCard | null {
    const claim = this.#claims.get(id);
    if (claim === undefined) return null;
    const references = new References(this.#pack);
    const known = claim.known.map((item) => ({ text: item.text, asOf: item.asOf, refs: references.of(item.sources) }));
    const positions = references.positions(claim.positions);
    return {
      kind: 'claim',
      key: claimCardKey(this.#pack.id, id),
      pack: { id: this.#pack.id, title: this.#pack.title },
      lang: this.#pack.lang,
      topic: claim.topic,
      claim: claim.claim,
      speaker: claim.speaker,
      reportedBy: claim.reportedBy,
      status: claim.status,
      statusWording: claim.statusWording,
      known,
      positions,
      asOf:
        latestOf(claim.known.map((item) => item.asOf)) ??
        latestOf(references.sources.flatMap((s) => s.published ?? [])) ??
        '',
      asOfApproximate: false,
      correction:
        claim.correction === undefined
          ? null
          : { suggest: claim.correction.suggest, note: claim.correction.note ?? null },
      sources: references.sources,
    };
  }

  /** The map of a place, unless the pack has since been updated and puts it elsewhere. */
  #map({ id, coordinates }: PackEntity): CardMap | null {
    const map = this.#maps[id];
    return map !== undefined && map.lat === coordinates?.lat && map.lon === coordinates.lon ? map : null;
  }

  /**
   * The name in the article's language, if that is one of the story's; else in the script of the place it belongs to:
   * Arabic in this story, unless the entity is Ukrainian or Russian.
   */
  #nativeName(entity: PackEntity, article: string | null): { text: string; lang: string } | null {
    const own = NATIVE_LANGUAGES.filter((lang) => lang === article?.split('-')[0]?.toLowerCase());
    const related = new Set(this.#reach(entity, 3));
    const order =
      related.has(UKRAINE) && !related.has(RUSSIA)
        ? ['uk']
        : related.has(RUSSIA) && !related.has('syria')
          ? ['ru']
          : [];
    for (const lang of [...own, ...order, ...NATIVE_LANGUAGES]) {
      const first = entity.names[lang]?.find(
        (alias) => alias.surname !== true && alias.contextual !== true && alias.slip !== true,
      );
      if (first !== undefined) return { text: first.text, lang };
    }
    return null;
  }

  /** Ids of an entity and of what it is part of, belongs to or leads, up to a depth. */
  #reach(entity: PackEntity, depth: number): string[] {
    if (depth === 0) return [entity.id];
    const up = [
      'located-in',
      'part-of',
      'member-of',
      'minister-in',
      'leader-of',
      'former-leader-of',
      'spokesperson-of',
    ];
    return [
      entity.id,
      ...entity.relations
        .filter((relation) => up.includes(relation.type))
        .flatMap((relation) => {
          const target = this.#entities.get(relation.target);
          return target === undefined ? [] : this.#reach(target, depth - 1);
        }),
    ];
  }

  #within(entity: PackEntity): string[] {
    const names: string[] = [];
    let at: PackEntity | undefined = entity;
    for (let depth = 0; depth < 4 && at !== undefined; depth++) {
      const up: string | undefined = at.relations.find(
        (relation) => relation.type === 'located-in' || relation.type === 'part-of',
      )?.target;
      at = up === undefined ? undefined : this.#entities.get(up);
      if (at !== undefined) names.push(at.name);
    }
    return names;
  }

  /** For an event: the entries around its own in the timeline that mentions it. */
  #timeline(entity: PackEntity, references: References): CardTimeline | null {
    if (entity.type !== 'event' && entity.type !== 'agreement') return null;
    for (const timeline of this.#pack.timelines) {
      const current = timeline.entries.findIndex((entry) => entry.entities.includes(entity.id));
      if (current < 0) continue;
      const from = Math.max(
        0,
        Math.min(current - Math.floor(TIMELINE_ENTRIES / 2), timeline.entries.length - TIMELINE_ENTRIES),
      );
      return {
        title: timeline.title,
        entries: timeline.entries.slice(from, from + TIMELINE_ENTRIES).map((entry, at) => ({
          date: entry.date,
          text: entry.text,
          status: entry.status,
          asOf: entry.asOf,
          approximate: entry.approximate ?? false,
          current: from + at === current,
          refs: references.of(entry.sources),
        })),
      };
    }
    return null;
  }
}

/** Other spellings in print, each once: capitals, accents and hyphens make no other spelling. */
function alsoWritten(entity: PackEntity): string[] {
  const spelling = (text: string): string =>
    nameWords(text)
      .map(({ cased }) => cased.toLowerCase())
      .join(' ');
  const shown = new Set([spelling(entity.name)]);
  return (entity.names['en'] ?? [])
    .filter((alias) => alias.surname !== true && alias.contextual !== true && alias.slip !== true)
    .map((alias) => alias.text)
    .filter((text) => !shown.has(spelling(text)) && shown.add(spelling(text)))
    .slice(0, 6);
}

function latestOf(dates: readonly string[]): string | null {
  return dates.reduce<string | null>(
    (latest, date) => (latest === null || latestDay(date) > latestDay(latest) ? date : latest),
    null,
  );
}
