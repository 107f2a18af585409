import type { Card } from '../../lib/knowledge/card-schema.ts';
import { send } from '../../lib/messages.ts';
import { chapterInput, moveClaim, moveMention, ownPart } from '../../lib/recognition/by-chapter.ts';
import { chaptersOf, type Chapter } from '../../lib/recognition/chapters.ts';
import type { Claim, Mention, Recognition } from '../../lib/recognition/types.ts';
import type { BlockText } from '../../lib/text/block-text.ts';
import type { TextMap } from '../../lib/text/text-map.ts';

export interface Article {
  readonly lang: string | null;
  readonly date: string | null;
}

/**
 * What the background knows about the names and claims of the text, asked for chapter by chapter: a long article's
 * beginning need not wait for its end, and one whose text stayed is not asked for again.
 */
export class Reading {
  /** Of each chapter's text, offsets from its beginning. */
  #known = new Map<string, Recognition>();
  /** Of each block, offsets from its beginning: what stays marked while the rest of its chapter is asked for again. */
  readonly #ofBlock = new WeakMap<BlockText, Recognition>();
  readonly #places = new WeakMap<object, object>();
  #chapters: readonly Chapter[] = [];
  #map: TextMap | null = null;
  readonly cards = new Map<string, Card>();

  /** Takes in the text of today. Gives the chapters still to be asked for, those nearest to the block `from` first. */
  plan(map: TextMap, from: number): Chapter[] {
    this.#map = map;
    this.#chapters = chaptersOf(map.parts, this.#places);
    const texts = new Set(this.#chapters.map((chapter) => this.#textOf(chapter)));
    this.#known = new Map([...this.#known].filter(([text]) => texts.has(text)));
    for (const chapter of this.#chapters) {
      const known = this.#known.get(this.#textOf(chapter));
      if (known !== undefined) this.#share(chapter, known);
    }
    const distance = ({ from: first, to }: Chapter): number =>
      from < first ? first - from : Math.max(0, from - to + 1);
    return this.#chapters
      .filter((chapter) => !this.#known.has(this.#textOf(chapter)))
      .toSorted((a, b) => distance(a) - distance(b));
  }

  /** Asks the background about a chapter. Rejects with `MessageError`. */
  async ask(chapter: Chapter, { lang, date }: Article): Promise<void> {
    const map = this.#map;
    const text = this.#textOf(chapter);
    if (map === null || text === '') return;
    const { leadEnd, ...input } = chapterInput(map.text, map.blocks, chapter);
    const answer = await send('recognise', { ...input, lang, date });
    const said = ownPart(answer, leadEnd);
    this.#known.set(text, said);
    // The text may have changed meanwhile; what was asked about is shared with its own blocks.
    if (map === this.#map) this.#share(chapter, said);
    for (const card of answer.cards) this.cards.set(card.key, card);
  }

  /** All that is known by now, in order, offsets in today's text. */
  said(): Recognition {
    const mentions: Mention[] = [];
    const claims: Claim[] = [];
    this.#map?.parts.forEach((part, at) => {
      const known = this.#ofBlock.get(part);
      const start = this.#map?.blocks[at]?.start;
      if (known === undefined || start === undefined) return;
      for (const mention of known.mentions) mentions.push(moveMention(mention, start));
      for (const claim of known.claims) claims.push(moveClaim(claim, start));
    });
    return { mentions, claims };
  }

  /** Gives each block of a chapter its own part of what is known. */
  #share({ from, to }: Chapter, { mentions, claims }: Recognition): void {
    const { parts = [], blocks = [] } = this.#map ?? {};
    const chapterStart = blocks[from]?.start ?? 0;
    let mention = 0;
    let claim = 0;
    for (let at = from; at < to; at++) {
      const part = parts[at];
      const block = blocks[at];
      if (part === undefined || block === undefined) return;
      const start = block.start - chapterStart;
      const end = block.end - chapterStart;
      const own: { mentions: Mention[]; claims: Claim[] } = { mentions: [], claims: [] };
      for (let next = mentions[mention]; next !== undefined && next.start < end; next = mentions[++mention])
        own.mentions.push(moveMention(next, -start));
      for (let next = claims[claim]; next !== undefined && next.start < end; next = claims[++claim])
        own.claims.push(moveClaim(next, -start));
      this.#ofBlock.set(part, own);
    }
  }

  #textOf({ from, to }: Chapter): string {
    const { text = '', blocks = [] } = this.#map ?? {};
    return text.slice(blocks[from]?.start ?? 0, blocks[to - 1]?.end ?? 0);
  }
}
