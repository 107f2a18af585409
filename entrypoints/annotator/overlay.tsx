import { render, type ComponentChild } from 'preact';
import { directionOf, WordsContext, type Words } from '../../components/i18n.ts';
import { placeBeside, type Alignment } from '../../lib/highlight/placement.ts';

/** Where an overlay stands: beside a place in the text, wherever that is on the screen right now. */
export interface Anchor {
  rect(): DOMRect;
}

/**
 * One floating panel (a card or a form) beside its anchor, in the closed shadow root. Showing another replaces it.
 */
export class Overlay {
  readonly #root: ShadowRoot;
  readonly #host: HTMLElement;
  readonly #words: Words;
  #panel: HTMLElement | null = null;
  #anchor: Anchor | null = null;
  #align: Alignment = 'start';
  /** A panel that grows as the reader types must not grow off the screen. */
  readonly #growth = new ResizeObserver(() => this.#place());

  constructor(host: HTMLElement, root: ShadowRoot, words: Words, signal: AbortSignal) {
    this.#host = host;
    this.#root = root;
    this.#words = words;
    const view = host.ownerDocument.defaultView;
    view?.addEventListener('resize', () => this.#place(), { signal, passive: true });
    view?.visualViewport?.addEventListener('resize', () => this.#place(), { signal, passive: true });
    view?.addEventListener('scroll', () => this.#place(), { signal, passive: true, capture: true });
    signal.addEventListener('abort', () => this.clear());
  }

  /** Shows the content beside the anchor; the same call with new content updates it in place. */
  show(content: ComponentChild, anchor: Anchor, align: Alignment = 'start'): void {
    if (this.#panel === null) {
      // Gloss speaks its own language, not the page's: in an Arabic article an English card runs from left to right.
      this.#host.lang = this.#words.locale;
      this.#host.dir = directionOf(this.#words.locale);
      this.#panel = this.#host.ownerDocument.createElement('div');
      this.#panel.className = 'floating';
      this.#root.append(this.#panel);
      this.#growth.observe(this.#panel);
    }
    this.#anchor = anchor;
    this.#align = align;
    render(<WordsContext.Provider value={this.#words}>{content}</WordsContext.Provider>, this.#panel);
    this.#place();
  }

  clear(): void {
    if (this.#panel === null) return;
    this.#growth.disconnect();
    render(null, this.#panel);
    this.#panel.remove();
    this.#panel = null;
    this.#anchor = null;
  }

  get open(): boolean {
    return this.#panel !== null;
  }

  /** The panel's box on the screen, null when nothing is open. */
  rect(): DOMRect | null {
    return this.#panel?.getBoundingClientRect() ?? null;
  }

  /** Whether the event happened on Gloss's own interface. */
  isOwn(event: Event): boolean {
    return event.composedPath().includes(this.#host);
  }

  #place(): void {
    const panel = this.#panel;
    const anchor = this.#anchor;
    const view = this.#host.ownerDocument.defaultView;
    if (panel === null || anchor === null || view === null) return;
    if (this.#isSheet()) return sitAtTheFoot(panel, view);
    const { innerWidth: width, innerHeight: height } = view;
    const { x, y } = placeBeside(anchor.rect(), panel.getBoundingClientRect(), { width, height }, this.#align);
    panel.classList.remove('sheet');
    panel.style.left = `${Math.round(x)}px`;
    panel.style.top = `${Math.round(y)}px`;
    panel.style.bottom = '';
  }

  /** On a screen that is touched a panel beside the words would lie under the hand. A small button stays beside them. */
  #isSheet(): boolean {
    const view = this.#host.ownerDocument.defaultView;
    return this.#panel?.querySelector('.card') !== null && view?.matchMedia(TOUCH).matches === true;
  }
}

const TOUCH = '(hover: none) and (pointer: coarse)';

/** Over the whole width at the foot of what is visible, above a keyboard on the screen. */
function sitAtTheFoot(panel: HTMLElement, view: Window): void {
  const visible = view.visualViewport;
  const covered = visible === null ? 0 : view.innerHeight - visible.height - visible.offsetTop;
  panel.classList.add('sheet');
  panel.style.left = '0';
  panel.style.top = 'auto';
  panel.style.bottom = `${Math.max(0, Math.round(covered))}px`;
}
