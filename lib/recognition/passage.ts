import { entityCardKey } from '../knowledge/card-keys.ts';
import type { Card, CardSource, EntityCard } from '../knowledge/card-schema.ts';
import { latestDay } from '../knowledge/partial-date.ts';
import type { Claim, Mention } from './types.ts';

/** Entities shown for a claim, facts for each of them, and events of the period: a card is read in one glance. */
const MOST_NAMES = 3;
const MOST_FACTS = 2;
const MOST_EVENTS = 2;
/** A longer period than this ("since 2017") does not tell which events belong to it; in days. */
const LONGEST_PERIOD = 31;
const DAY_MS = 86_400_000;

export interface PassageFact {
  readonly date: string | null;
  readonly text: string;
  readonly refs: readonly number[];
}

/** What a pack knows about one name of the claim. */
export interface PassageName {
  readonly name: string;
  readonly summary: string;
  readonly asOf: string;
  readonly refs: readonly number[];
  /** Facts of the period that the claim names. */
  readonly facts: readonly PassageFact[];
}

/** A claim that no record knows: who says it, and what is known about the names and the period in it. */
export interface PassageCard {
  readonly kind: 'passage';
  readonly key: string;
  /** Who says it, null when the text names nobody. */
  readonly speaker: string | null;
  readonly names: readonly PassageName[];
  /** Events of the period that the article names as well. */
  readonly events: readonly PassageFact[];
  /** How late the evidence reaches, null when no pack knows any of the names. */
  readonly asOf: string | null;
  readonly sources: readonly CardSource[];
}

/** Numbers the sources of several cards in order of first use. */
class Numbers {
  readonly sources: CardSource[] = [];

  of(card: EntityCard, refs: readonly number[]): number[] {
    return refs.flatMap((ref) => {
      const source = card.sources[ref - 1];
      if (source === undefined) return [];
      const known = this.sources.findIndex(
        ({ title, publisher }) => title === source.title && publisher === source.publisher,
      );
      return [known < 0 ? this.sources.push(source) : known + 1];
    });
  }
}

/**
 * The card of a claim without a record, from the cards of the names that stand in it: `mentions` are those of the
 * article, in order; names that could be several things are left out. It says what the packs know and judges nothing.
 */
export function passageOf(
  claim: Claim,
  mentions: readonly Mention[],
  cards: ReadonlyMap<string, Card>,
  speakerWords: string | null,
): PassageCard {
  const numbers = new Numbers();
  const named = new Map<string, EntityCard>();
  for (const { start, end, links } of mentions) {
    const [link] = links;
    if (start >= claim.end || end <= claim.start || link === undefined || links.length > 1) continue;
    const card = cards.get(entityCardKey(link.pack, link.entity));
    if (card?.kind === 'entity') named.set(card.key, card);
  }
  const periods = claim.dates.map(({ from, to }) => ({ from, to }));
  const shown = [...named.values()].slice(0, MOST_NAMES);
  const names = shown.map((card) => nameOf(card, periods, numbers));
  const events = eventsOf(cards, named, periods, numbers);
  const last = [...names.map(({ asOf }) => asOf), ...events.flatMap(({ asOf }) => asOf)].toSorted((a, b) =>
    latestDay(a).localeCompare(latestDay(b)),
  );
  return {
    kind: 'passage',
    key: `passage/${claim.start}-${claim.end}`,
    speaker: claim.speaker ?? speakerWords,
    names,
    events,
    asOf: last.at(-1) ?? null,
    sources: numbers.sources,
  };
}

interface Period {
  readonly from: string;
  readonly to: string;
}

function nameOf(card: EntityCard, periods: readonly Period[], numbers: Numbers): PassageName {
  const facts = card.facts.filter(({ date }) => date !== null && isWithin(date, periods)).slice(0, MOST_FACTS);
  const latest = card.facts.find(({ asOf }) => asOf === card.asOf);
  return {
    name: card.name,
    summary: card.summary,
    asOf: card.asOf,
    refs: numbers.of(card, latest?.refs ?? card.facts[0]?.refs ?? []),
    facts: facts.map(({ date, text, refs }) => ({ date, text, refs: numbers.of(card, refs) })),
  };
}

function eventsOf(
  cards: ReadonlyMap<string, Card>,
  named: ReadonlyMap<string, EntityCard>,
  periods: readonly Period[],
  numbers: Numbers,
): (PassageFact & { readonly asOf: string })[] {
  const short = periods.filter(({ from, to }) => Date.parse(to) - Date.parse(from) <= LONGEST_PERIOD * DAY_MS);
  return [...cards.values()]
    .flatMap((card) =>
      card.kind === 'entity' &&
      (card.type === 'event' || card.type === 'agreement') &&
      !named.has(card.key) &&
      card.date !== null &&
      isWithin(card.date, short)
        ? [{ date: card.date, text: card.summary, asOf: card.asOf, refs: numbers.of(card, card.facts[0]?.refs ?? []) }]
        : [],
    )
    .slice(0, MOST_EVENTS);
}

/** Whether a date, as far as it is known, can fall into one of the periods. */
function isWithin(date: string, periods: readonly Period[]): boolean {
  const first = `${date}-01-01`.slice(0, 10);
  const last = latestDay(date);
  return periods.some(({ from, to }) => first <= to && last >= from);
}
