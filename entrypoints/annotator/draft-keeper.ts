import type { Target } from '../../lib/anchoring/selector.ts';
import { send } from '../../lib/messages.ts';
import { draftKey, type Draft, type DraftBody } from '../../lib/notes/note-schema.ts';

/** Quiet time after a key before the draft is stored, in milliseconds. */
const DELAY = 300;

/**
 * What is typed and not saved, kept in the store as it is typed, so that closing the form, the page or the browser
 * loses nothing. A draft belongs to words in their surroundings.
 */
export class DraftKeeper {
  readonly #article: string;
  /** Drafts of this page's own, ahead of the store; null for one that was dropped. */
  readonly #own = new Map<string, { readonly target: Target; readonly body: DraftBody } | null>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsent: { readonly target: Target; readonly body: DraftBody } | null = null;

  constructor(article: string, view: Document, signal: AbortSignal) {
    this.#article = article;
    // The last moments in which a page that is left, closed or put to sleep can still speak.
    view.defaultView?.addEventListener('pagehide', () => this.flush(), { signal, capture: true });
    view.addEventListener('visibilitychange', () => this.flush(), { signal, capture: true });
    signal.addEventListener('abort', () => this.flush());
  }

  /**
   * The draft on these words: the one in the same surroundings or, where the page changed around them, the only one on
   * words that stand once in `text`. Null when there is none. `stored`: what the store had when it was last asked.
   */
  find(target: Target, stored: readonly Draft[], text: string): DraftBody | null {
    const drafts = new Map<string, { readonly target: Target; readonly body: DraftBody } | null>();
    for (const draft of stored) drafts.set(draftKey(draft.target), draft);
    for (const [key, draft] of this.#own) drafts.set(key, draft);
    const same = drafts.get(draftKey(target));
    if (same !== undefined) return same?.body ?? null;
    const { exact } = target.quote;
    const [only, ...others] = [...drafts.values()].filter((draft) => draft?.target.quote.exact === exact);
    const isOnce = text.indexOf(exact) === text.lastIndexOf(exact);
    return isOnce && others.length === 0 ? (only?.body ?? null) : null;
  }

  keep(target: Target, body: DraftBody): void {
    this.#own.set(draftKey(target), { target, body });
    this.#unsent = { target, body };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), DELAY);
  }

  /** Stores at once what waits to be stored. */
  flush(): void {
    clearTimeout(this.#timer);
    const draft = this.#unsent;
    this.#unsent = null;
    if (draft === null) return;
    // Typing goes on; if the store is in trouble, saving says so.
    send('drafts/keep', { article: this.#article, ...draft }).catch((error: unknown) => reportError(error));
  }

  /** Forgets the draft on these words, since they are saved. */
  async drop(target: Target): Promise<void> {
    clearTimeout(this.#timer);
    this.#unsent = null;
    this.#own.set(draftKey(target), null);
    await send('drafts/drop', { article: this.#article, target });
  }
}
