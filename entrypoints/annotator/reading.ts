import type { Card } from '../../lib/knowledge/card-schema.ts';
import { send, type RecogniseResponse } from '../../lib/messages.ts';
import { chaptersOf, leadOf, type Chapter } from '../../lib/recognition/chapters.ts';
import type { Claim, Mention } from '../../lib/recognition/types.ts';
import type { BlockText } from '../../lib/text/block-text.ts';
import type { Span } from '../../lib/text/span.ts';
import type { TextMap } from '../../lib/text/text-map.ts';

type Said = Pick<RecogniseResponse, 'mentions' | 'claims'>;

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
  #known = new Map<string, Said>();
  /** Of each block, offsets from its beginning: what stays marked while the rest of its chapter is asked for again. */
  readonly #ofBlock = new WeakMap<BlockText, Said>();
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
    const lead = chapter.from === 0 ? 0 : leadOf(map.parts.slice(0, chapter.from));
    const leadEnd = lead === 0 ? 0 : (map.blocks[lead - 1]?.end ?? -1) + 1;
    const start = map.blocks[chapter.from]?.start ?? 0;
    const blocks = [
      ...map.blocks.slice(0, lead),
      ...map.blocks.slice(chapter.from, chapter.to).map((block) => ({ ...block, ...shifted(block, leadEnd - start) })),
    ];
    const answer = await send('recognise', { text: map.text.slice(0, leadEnd) + text, blocks, lang, date });
    const own = <T extends Span>(spans: readonly T[]): T[] => spans.filter((span) => span.start >= leadEnd);
    const said = {
      mentions: own(answer.mentions).map((mention) => moveMention(mention, -leadEnd)),
      claims: own(answer.claims).map((claim) => moveClaim(claim, -leadEnd)),
    };
    this.#known.set(text, said);
    // The text may have changed meanwhile; what was asked about is shared with its own blocks.
    if (map === this.#map) this.#share(chapter, said);
    for (const card of answer.cards) this.cards.set(card.key, card);
  }

  /** All that is known by now, in order, offsets in today's text. */
  said(): Said {
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
  #share({ from, to }: Chapter, { mentions, claims }: Said): void {
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

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
const moveMention = (mention: Mention, by: number): Mention => ({ ...mention, ...shifted(mention, by) });
const moveClaim = (claim: Claim, by: number): Claim => ({
  ...claim,
  ...shifted(claim, by),
  source: claim.source === null ? null : shifted(claim.source, by),
  cue: claim.cue === null ? null : shifted(claim.cue, by),
  content: claim.content.map((span) => shifted(span, by)),
  dates: claim.dates.map((date) => ({ ...date, ...shifted(date, by) })),
});
