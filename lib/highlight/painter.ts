import type { BlockText } from '../text/block-text.ts';
import type { Span } from '../text/span.ts';
import type { TextMap } from '../text/text-map.ts';
import { HIGHLIGHTS, type HighlightName } from './names.ts';

/** How often the registry is looked at: pages share it, and some clear it when they redraw. Milliseconds. */
const WATCH_INTERVAL = 2_000;

/** A stretch of the article text to paint. */
export interface PaintedSpan extends Span {
  readonly name: HighlightName;
}

interface Painted {
  readonly name: HighlightName;
  readonly range: Range;
}

/** What is to stand in one block, by a key that says highlight and place. */
type Wanted = Map<string, PaintedSpan>;

/**
 * Paints spans with the CSS Custom Highlight API, which changes no node of the page. Claims lie below names, notes
 * above both (priority). Until the signal aborts the marks are put back when the page clears the shared registry.
 */
export class Painter {
  readonly #registry: HighlightRegistry;
  readonly #highlights = new Map<HighlightName, Highlight>();
  readonly #signal: AbortSignal;
  /** What is painted, by block: a block that did not change keeps its ranges. */
  readonly #painted = new Map<BlockText, Map<string, Painted>>();
  /** Marks over several blocks, few, painted anew each time. */
  #across: Painted[] = [];
  #run = 0;

  constructor(view: Window & typeof globalThis, signal: AbortSignal) {
    this.#registry = view.CSS.highlights;
    this.#signal = signal;
    for (const name of HIGHLIGHTS) {
      const highlight = new view.Highlight();
      highlight.priority = name === 'gloss-claim' ? 0 : name === 'gloss-note' ? 2 : 1;
      this.#highlights.set(name, highlight);
    }
    const timer = view.setInterval(() => {
      if (!view.document.hidden) this.restore();
    }, WATCH_INTERVAL);
    signal.addEventListener('abort', () => {
      view.clearInterval(timer);
      for (const [name, highlight] of this.#highlights) {
        highlight.clear();
        if (this.#registry.get(name) === highlight) this.#registry.delete(name);
      }
      this.#painted.clear();
      this.#across = [];
    });
  }

  /**
   * Makes the marks those of `spans`, offsets in the map's text. What is painted already and still wanted stays; the
   * rest goes at once and what is missing is added block by block, beginning with the block `from` and going outwards,
   * with a pause wherever `breathe` asks for one. A later call takes over from one that is still under way.
   */
  async paint(
    map: TextMap,
    spans: readonly PaintedSpan[],
    from: number,
    breathe: () => Promise<void> | undefined,
  ): Promise<void> {
    const run = ++this.#run;
    const { wanted, across } = sort(map, spans);
    this.#removeAllBut(wanted);
    for (const { name, start, end } of across) {
      const range = map.range({ start, end });
      if (range === null) continue;
      this.#highlights.get(name)?.add(range);
      this.#across.push({ name, range });
    }
    const order = map.parts
      .map((block, at) => ({ block, distance: Math.abs(at - from) }))
      .filter(({ block }) => wanted.has(block))
      .toSorted((a, b) => a.distance - b.distance);
    for (const { block } of order) {
      const pause = breathe();
      if (pause !== undefined) {
        this.restore();
        await pause;
        if (run !== this.#run || this.#signal.aborted) return;
      }
      this.#paintBlock(map, block, wanted.get(block) ?? new Map());
    }
    this.restore();
  }

  /** Registers what should be registered; cheap when nothing is missing. Names without a mark are not registered. */
  restore(): void {
    for (const [name, highlight] of this.#highlights) {
      if (highlight.size === 0) {
        if (this.#registry.get(name) === highlight) this.#registry.delete(name);
      } else if (this.#registry.get(name) !== highlight) this.#registry.set(name, highlight);
    }
  }

  #paintBlock(map: TextMap, block: BlockText, wanted: Wanted): void {
    const painted = this.#painted.get(block) ?? new Map<string, Painted>();
    this.#painted.set(block, painted);
    for (const [key, span] of wanted) {
      if (painted.has(key)) continue;
      const range = map.range(span);
      if (range === null) continue;
      this.#highlights.get(span.name)?.add(range);
      painted.set(key, { name: span.name, range });
    }
  }

  #removeAllBut(wanted: ReadonlyMap<BlockText, Wanted>): void {
    const remove = ({ name, range }: Painted): void => void this.#highlights.get(name)?.delete(range);
    for (const mark of this.#across) remove(mark);
    this.#across = [];
    for (const [block, painted] of this.#painted) {
      const keep = wanted.get(block);
      for (const [key, mark] of painted) {
        if (keep?.has(key) === true) continue;
        remove(mark);
        painted.delete(key);
      }
      if (painted.size === 0) this.#painted.delete(block);
    }
  }
}

/** The spans by block; those over several blocks apart. */
function sort(
  map: TextMap,
  spans: readonly PaintedSpan[],
): { wanted: Map<BlockText, Wanted>; across: readonly PaintedSpan[] } {
  const wanted = new Map<BlockText, Wanted>();
  const across: PaintedSpan[] = [];
  for (const span of spans) {
    const place = map.place(span);
    if (place === null) {
      across.push(span);
      continue;
    }
    const inBlock = wanted.get(place.block) ?? new Map<string, PaintedSpan>();
    // Several notes on the same words are several marks.
    let key = `${span.name} ${place.start} ${place.end}`;
    while (inBlock.has(key)) key += '+';
    inBlock.set(key, span);
    wanted.set(place.block, inBlock);
  }
  return { wanted, across };
}
