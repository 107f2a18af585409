import type { Span } from '../text/span.ts';

/** UTF-16 units of text that are read in one go: about 4,000 words, more than nearly every article has. */
const LENGTH = 24_000;
/** Units of the article's beginning that go along with every later chapter, so that it knows who was introduced there. */
const LEAD = 1_500;

/** A block as far as chapters go: its text, and an identity that stays while the page changes around it. */
export interface ChapterBlock {
  readonly element: object;
  readonly text: string;
}

/** Neighbouring blocks that are recognised together: `from` to `to` (exclusive) in the list of blocks. */
export interface Chapter {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts a text into chapters of whole blocks. `places` remembers each block's chapter from one call to the next, so that
 * a post put at the head of a live blog makes one chapter longer and leaves all others as they were. One that grew to
 * twice its length is cut. An article of ordinary length is one chapter.
 */
export function chaptersOf(blocks: readonly ChapterBlock[], places: WeakMap<object, object>): Chapter[] {
  const chapters: { from: number; to: number; place: object; length: number }[] = [];
  const nextKnown = (from: number): object | undefined => {
    for (let at = from; at < blocks.length; at++) {
      const place = places.get(blocks[at]?.element ?? blocks);
      if (place !== undefined) return place;
    }
    return undefined;
  };
  blocks.forEach(({ element, text }, at) => {
    const last = chapters.at(-1);
    const known = places.get(element);
    const goesOn =
      last !== undefined &&
      (known === undefined ? last.length + text.length <= LENGTH : known === last.place) &&
      last.length < 2 * LENGTH;
    if (goesOn) {
      last.to = at + 1;
      last.length += text.length;
      places.set(element, last.place);
      return;
    }
    // New blocks before the first known one join it.
    const taken = new Set(chapters.map(({ place }) => place));
    const wish = known ?? (last === undefined ? nextKnown(at) : undefined);
    const place = wish !== undefined && !taken.has(wish) ? wish : {};
    places.set(element, place);
    chapters.push({ from: at, to: at + 1, place, length: text.length });
  });
  return chapters.map(({ from, to }) => ({ from, to }));
}

/** How many blocks from the first on go along with a later chapter. */
export function leadOf(blocks: readonly Span[]): number {
  let length = 0;
  const end = blocks.findIndex(({ start, end: to }) => (length += to - start) > LEAD);
  return end < 0 ? blocks.length : end;
}
