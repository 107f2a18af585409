import type { Words } from '../../components/i18n.ts';
import { LiveArticle, type Change } from '../../lib/article/live-article.ts';
import { firstOnScreen } from '../../lib/highlight/on-screen.ts';
import { Painter } from '../../lib/highlight/painter.ts';
import { pageTheme } from '../../lib/highlight/theme.ts';
import type { Card } from '../../lib/knowledge/card-schema.ts';
import { answerAsPage, isStale, send, type PageSummary } from '../../lib/messages.ts';
import type { Draft, Note, NotedArticle } from '../../lib/notes/note-schema.ts';
import { Pace } from '../../lib/pace.ts';
import { isOff, readSettings, watchSettings, type Settings } from '../../lib/settings.ts';
import type { TextMap } from '../../lib/text/text-map.ts';
import { CardController } from './card-controller.tsx';
import { CorrectionController } from './correction-controller.tsx';
import { createHost } from './host.ts';
import type { ArticleIdentity, Identity } from './identity.ts';
import { Marks } from './marks.ts';
import { NoteFinder } from './note-finder.ts';
import { Overlay } from './overlay.tsx';
import { Reading } from './reading.ts';
import { showSelectionButton } from './selection-button.tsx';
import { summarise } from './summary.ts';

/**
 * Time a page gets to bring the text of the address it navigated to, in milliseconds: until then notes of the new
 * address would be looked for in the old text, and be told lost.
 */
const NAVIGATION_SETTLE = 3_000;
/** Longest wait for an idle moment before the next chapter off the screen is asked for, in milliseconds. */
const IDLE = 500;

export interface SessionInput {
  readonly view: Document;
  readonly words: Words;
  readonly identity: Identity;
  /** The page took the article away. */
  readonly onLost: () => void;
  /** The host element was taken out: by a newer Gloss, or by a page that rebuilds itself. */
  readonly onHostLost: () => void;
}

/** One article, from found to left: its text, what is marked in it, the reader's notes, cards and the form. */
export class ArticleSession {
  marks: Marks;
  notes: readonly Note[] = [];
  /** What the reader typed and has not saved: here already, so that the form opens at once. */
  drafts: readonly Draft[] = [];
  settings: Settings;
  readonly words: Words;
  readonly view: Document;
  readonly #input: SessionInput;
  readonly #live: LiveArticle;
  readonly #painter: Painter;
  readonly #finder: NoteFinder;
  readonly #pace: Pace;
  readonly #reading = new Reading();
  readonly #signal: AbortSignal;
  readonly #pageLang: string;
  #identity: ArticleIdentity;
  /** The page went to another address and has not shown another text yet. */
  #navigating: ReturnType<typeof setTimeout> | undefined;
  #lastText = performance.now();
  #refreshing = 0;
  #first = 0;
  /** Card and form stand by. */
  #ready = false;

  private constructor(input: SessionInput, live: LiveArticle, settings: Settings, pace: Pace, signal: AbortSignal) {
    this.#input = input;
    this.view = input.view;
    this.words = input.words;
    this.settings = settings;
    this.#live = live;
    this.#pace = pace;
    this.#signal = signal;
    this.#pageLang = input.view.documentElement.lang;
    this.#painter = new Painter(window, signal);
    this.#finder = new NoteFinder(signal);
    this.#identity = input.identity.read();
    this.marks = new Marks([], this.#reading.said(), [], settings);
    signal.addEventListener('abort', () => clearTimeout(this.#navigating));
  }

  /** Reads the article and begins to mark it; null where no article is found. */
  static async start(input: SessionInput, signal: AbortSignal): Promise<ArticleSession | null> {
    const pace = new Pace();
    const { view, words } = input;
    const [settings, live] = await Promise.all([readSettings(), LiveArticle.find(view, pace.breathe)]);
    await pace.breathe();
    if (live === null || signal.aborted) return null;
    const session = new ArticleSession(input, live, settings, pace, signal);
    live.follow((change) => session.#changed(change), signal);
    watchSettings((next) => void session.#apply(next), signal);
    // The background reads while the page draws its frame.
    const refreshed = session.refresh();
    session.#first = await firstOnScreen(view, live.map);
    if (signal.aborted) return null;
    const theme = pageTheme(live.root);
    void send('page/theme', { theme });
    const { host, root } = createHost(view, theme, input.onHostLost, signal);
    const overlay = new Overlay(host, root, words, signal);
    const corrections = new CorrectionController(session, overlay, signal);
    const cards = new CardController(session, overlay, corrections, signal);
    showSelectionButton(session, new Overlay(host, root, words, signal), corrections, signal);
    answerAsPage(
      {
        'page/summary': () => Promise.resolve(session.summary()),
        'page/show': ({ start }) => Promise.resolve(cards.showAt(start)),
        'page/correct': () => Promise.resolve(void corrections.openOnSelection()),
        'page/note': ({ id }) => Promise.resolve({ found: cards.showNote(id) }),
      },
      signal,
    );
    void refreshed;
    session.#ready = true;
    session.paint();
    return session;
  }

  get map(): TextMap {
    return this.#live.map;
  }

  get cards(): ReadonlyMap<string, Card> {
    return this.#reading.cards;
  }

  get article(): NotedArticle {
    return this.#identity.article;
  }

  /** Articles on this page: one, and those that an endless page added. */
  get stories(): number {
    return this.#live.stories;
  }

  get off(): boolean {
    return isOff(this.settings, this.view.location.host);
  }

  /** Asks for names and claims in today's text and for the notes of this article, and paints both as they come. */
  async refresh(): Promise<void> {
    if (this.off) return this.paint();
    await Promise.all([this.#readText(), this.#readNotes()]);
  }

  paint(): void {
    // What is marked must answer to keys and pointer already.
    if (!this.#ready) return;
    const found = this.off ? [] : this.#finder.of(this.notes, this.map);
    const said = this.off ? { mentions: [], claims: [] } : this.#reading.said();
    this.marks = new Marks(this.map.blocks, said, found, this.settings);
    void this.#painter.paint(this.map, this.marks.spans(), this.#first, this.#pace.breathe);
  }

  /** Asks the store again for the notes of this article: another window may have added some. */
  async reloadNotes(): Promise<void> {
    this.notes = await send('notes/of-article', { key: this.article.key });
    await this.#findNotes();
  }

  /** Adds a note that was just saved. */
  addNote(note: Note): void {
    this.notes = [...this.notes.filter((other) => other.id !== note.id), note];
    void this.#findNotes();
  }

  summary(): PageSummary {
    return summarise(this.view, this.article.title, this.marks, this.cards);
  }

  /** The page shows another address, or is back from the browser's cache: the article in it may be another. */
  async navigated(): Promise<void> {
    const settings = await readSettings();
    if (this.#signal.aborted) return;
    await this.#apply(settings);
    if (this.#input.view.location.href === this.article.url) return;
    clearTimeout(this.#navigating);
    const since = performance.now() - this.#lastText;
    if (this.stories > 1 || since < NAVIGATION_SETTLE) return this.#identify();
    this.#navigating = setTimeout(() => void this.#identify(), NAVIGATION_SETTLE);
  }

  /** Reads anew which article this is, and what the reader noted on it. */
  async #identify(): Promise<void> {
    clearTimeout(this.#navigating);
    this.#navigating = undefined;
    const { key } = this.article;
    this.#identity = this.#input.identity.read();
    if (this.article.key !== key) await this.#readNotes();
  }

  async #readText(): Promise<void> {
    const run = ++this.#refreshing;
    const { map } = this;
    const lang = this.#isTranslated ? this.view.documentElement.lang : this.article.lang;
    const chapters = this.#reading.plan(map, this.#first);
    if (chapters.length === 0) return this.paint();
    for (const [at, chapter] of chapters.entries()) {
      // What is off the screen waits for an idle moment.
      if (at > 0) await new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: IDLE }));
      if (this.#signal.aborted || run !== this.#refreshing) return;
      await this.#reading.ask(chapter, { lang, date: this.#identity.published });
      await this.#pace.rest();
      if (this.#signal.aborted || run !== this.#refreshing) return;
      this.paint();
    }
  }

  async #readNotes(): Promise<void> {
    const { key } = this.article;
    const [notes, drafts] = await Promise.all([
      send('notes/of-article', { key }),
      send('drafts/of-article', { article: key }),
    ]);
    if (this.#signal.aborted || key !== this.article.key) return;
    this.notes = notes;
    this.drafts = drafts;
    await this.#findNotes();
  }

  /** Whether the browser shows the page in another language: Chrome marks the root by class, both by its language. */
  get #isTranslated(): boolean {
    const { classList, lang } = this.view.documentElement;
    return classList.contains('translated-ltr') || classList.contains('translated-rtl') || lang !== this.#pageLang;
  }

  /** Paints the marks, and the notes as their places are found. */
  async #findNotes(): Promise<void> {
    await this.#finder.find(this.map, this.notes, {
      first: this.map.blocks[this.#first]?.start ?? 0,
      onFound: () => this.paint(),
      // A translated page holds none of the words that were noted, and one on its way to another article not its words.
      mayTell: () => !this.#isTranslated && this.#navigating === undefined,
    });
  }

  async #apply(settings: Settings): Promise<void> {
    const wasOff = this.off;
    this.settings = settings;
    if (wasOff && !this.off) await this.refresh();
    else this.paint();
  }

  #changed(change: Change): void {
    if (isStale()) return;
    if (change === 'lost') return this.#input.onLost();
    if (change === 'nodes' || this.off) return this.paint();
    this.#lastText = performance.now();
    void this.#changedText();
  }

  async #changedText(): Promise<void> {
    this.#first = await firstOnScreen(this.view, this.map);
    if (this.#signal.aborted) return;
    if (this.#navigating !== undefined) await this.#identify();
    await this.refresh();
  }
}
