import { CardBuilder } from '../knowledge/cards.ts';
import type { Card } from '../knowledge/card-schema.ts';
import type { PackMaps } from '../knowledge/map-schema.ts';
import type { Pack } from '../knowledge/pack-schema.ts';
import type { Block } from '../text/span.ts';
import { findClaims } from './claims/find-claims.ts';
import type { ClaimModel } from './claims/model.ts';
import { ClaimRecords } from './claims/records.ts';
import { createLinker } from './link.ts';
import { mergeMentions } from './merge.ts';
import type { NameModel } from './names/model.ts';
import { tagArticle } from './names/tag.ts';
import type { Recognition } from './types.ts';

export interface ArticleInput {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Language tag of the article, null when unknown. */
  readonly lang: string | null;
  /** ISO date of publication, null when unknown. */
  readonly date: string | null;
}

export interface RecogniserInput {
  readonly packs: readonly Pack[];
  /** The trained tables for names, opened by `loadNameModel`. */
  readonly names: NameModel;
  /** The trained tables for claims, opened by `loadClaimModel`. */
  readonly claims: ClaimModel;
  /** Alias indexes compiled ahead, by pack id. */
  readonly indexes?: ReadonlyMap<string, ArrayBuffer>;
  /** Maps drawn ahead, by pack id. */
  readonly maps?: ReadonlyMap<string, PackMaps>;
}

export interface Recogniser {
  /** Names and claims of an article; mentions are in order and never overlap. */
  recognise(article: ArticleInput): Recognition;
  /** The cards that the mentions and claims point at, each once; `lang` is the article's language tag, if known. */
  cards(recognition: Recognition, lang: string | null): Card[];
}

/** The one way from text to marks: extension, command line and benchmarks all go through here. */
export function createRecogniser({
  packs,
  names: nameModel,
  claims: claimModel,
  indexes,
  maps,
}: RecogniserInput): Recogniser {
  const linker = createLinker(packs, indexes);
  const records = new ClaimRecords(packs);
  const builders = new Map(packs.map((pack) => [pack.id, new CardBuilder(pack, maps?.get(pack.id))]));
  return {
    recognise({ text, date }) {
      const { names, reading } = tagArticle(nameModel, text);
      const mentions = mergeMentions(text, linker.link({ text, names }), names);
      const claims = findClaims({ text, reading, mentions, records, model: claimModel, published: date });
      return { mentions, claims };
    },
    cards({ mentions, claims }, lang) {
      const cards = new Map<string, Card>();
      const add = (card: Card | null | undefined): void => {
        if (card !== null && card !== undefined) cards.set(card.key, card);
      };
      for (const { links } of mentions)
        for (const link of links) add(builders.get(link.pack)?.entity(link.entity, lang));
      for (const { record } of claims) if (record !== null) add(builders.get(record.pack)?.claim(record.claim));
      return [...cards.values()];
    },
  };
}
