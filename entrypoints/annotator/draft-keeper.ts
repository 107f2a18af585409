import type { Target } from '../../lib/anchoring/selector.ts';
import { isStale, send } from '../../lib/messages.ts';
import { draftKey, type Draft, type DraftBody } from '../../lib/notes/note-schema.ts';
import { leaveDraft } from '../../lib/parting-drafts.ts';

/** Quiet time after a key before the draft is stored, in milliseconds. */
const DELAY = 300;

/** A draft on its way, with the key of the article it was typed on. */
interface Unsent {
  readonly article: string;
  readonly target: Target;
  readonly body: DraftBody;
}

/**
 * What is typed and not saved, kept in the store as it is typed, so that closing the form, the page or the browser
 * loses nothing. A draft belongs to words in their surroundings.
 */
export class DraftKeeper {
  readonly #article: () => string;
  /** Drafts of this page's own, ahead of the store; null for one that was dropped. */
  readonly #own = new Map<string, { readonly target: Target; readonly body: DraftBody } | null>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsent: Unsent | null = null;
  /** On its way to the store. */
  #sending: Unsent | null = null;

  /** `article`: the key of the article that is open now; a page can go on to another without loading. */
  constructor(article: () => string, view: Document, signal: AbortSignal) {
    this.#article = article;
    // The last moment in which a page that is left or closed can still speak.
    view.defaultView?.addEventListener('pagehide', () => this.#part(), { signal, capture: true });
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
    this.#unsent = { article: this.#article(), target, body };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), DELAY);
  }

  /** Stores at once what waits to be stored. */
  flush(): void {
    clearTimeout(this.#timer);
    const draft = this.#unsent;
    this.#unsent = null;
    if (draft === null) return;
    this.#sending = draft;
    send('drafts/keep', draft)
      .then(() => {
        if (this.#sending === draft) this.#sending = null;
      })
      // Typing goes on; if the store is in trouble, saving says so.
      .catch((error: unknown) => reportError(error));
  }

  /** The page is going: what no answer has come for is left where the background finds it. */
  #part(): void {
    const draft = this.#unsent ?? this.#sending;
    if (draft === null || isStale()) return;
    leaveDraft(draft.article, draft.target, draft.body).catch((error: unknown) => reportError(error));
  }

  /** Forgets the draft on these words, since they are saved. */
  async drop(target: Target): Promise<void> {
    clearTimeout(this.#timer);
    this.#unsent = null;
    this.#sending = null;
    this.#own.set(draftKey(target), null);
    await send('drafts/drop', { article: this.#article(), target });
  }
}
