import { HIGHLIGHTS, type HighlightName } from './names.ts';

/** How often the registry is looked at: pages share it, and some clear it when they redraw. Milliseconds. */
const WATCH_INTERVAL = 2_000;

/**
 * Paints ranges with the CSS Custom Highlight API, which changes no node of the page. Claims lie below names, notes
 * above both (priority). Until the signal aborts the marks are put back when the page clears the shared registry.
 */
export class Painter {
  readonly #registry: HighlightRegistry;
  readonly #highlights = new Map<HighlightName, Highlight>();

  constructor(view: Window & typeof globalThis, signal: AbortSignal) {
    this.#registry = view.CSS.highlights;
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
    });
  }

  /** Replaces all marks. Names without a range are not registered, so that an unmarked page looks untouched. */
  paint(ranges: ReadonlyMap<HighlightName, readonly Range[]>): void {
    for (const [name, highlight] of this.#highlights) {
      highlight.clear();
      for (const range of ranges.get(name) ?? []) highlight.add(range);
    }
    this.restore();
  }

  /** Registers what should be registered; cheap when nothing is missing. */
  restore(): void {
    for (const [name, highlight] of this.#highlights) {
      if (highlight.size === 0) {
        if (this.#registry.get(name) === highlight) this.#registry.delete(name);
      } else if (this.#registry.get(name) !== highlight) this.#registry.set(name, highlight);
    }
  }
}
