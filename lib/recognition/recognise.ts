import { CardBuilder } from '../knowledge/cards.ts';
import type { Card } from '../knowledge/card-schema.ts';
import type { Pack } from '../knowledge/pack-schema.ts';
import type { Block } from '../text/span.ts';
import { createLinker } from './link.ts';
import { findRecordedClaims } from './recorded-claims.ts';
import type { Recognition } from './types.ts';

export interface ArticleInput {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Language tag of the article, null when unknown. */
  readonly lang: string | null;
  /** ISO date of publication, null when unknown. */
  readonly date: string | null;
}

export interface Recogniser {
  /** Names and claims of an article; mentions are in order and never overlap. */
  recognise(article: ArticleInput): Recognition;
  /** The cards that the mentions and claims point at, each once. */
  cards(recognition: Recognition): Card[];
}

/** The one way from text to marks: extension, command line and benchmarks all go through here. */
export function createRecogniser({ packs }: { readonly packs: readonly Pack[] }): Recogniser {
  const linker = createLinker(packs);
  const builders = new Map(packs.map((pack) => [pack.id, new CardBuilder(pack)]));
  return {
    recognise({ text, blocks, lang }) {
      const mentions = linker.link({ text, blocks, ...(lang === null ? {} : { lang }) });
      const claims = findRecordedClaims(text, packs);
      return { mentions, claims };
    },
    cards({ mentions, claims }) {
      const cards = new Map<string, Card>();
      const add = (card: Card | null | undefined): void => {
        if (card !== null && card !== undefined) cards.set(card.key, card);
      };
      for (const { links } of mentions) for (const link of links) add(builders.get(link.pack)?.entity(link.entity));
      for (const { record } of claims) if (record !== null) add(builders.get(record.pack)?.claim(record.claim));
      return [...cards.values()];
    },
  };
}
