import type { Words } from '../../components/i18n.ts';
import { findArticle } from '../../lib/article/body.ts';
import { readMetadata } from '../../lib/article/metadata.ts';
import { Painter } from '../../lib/highlight/painter.ts';
import { pageTheme } from '../../lib/highlight/theme.ts';
import type { Card } from '../../lib/knowledge/card-schema.ts';
import { answerAsPage, isStale, send, type PageSummary, type RecogniseResponse } from '../../lib/messages.ts';
import { articleKey } from '../../lib/notes/article-key.ts';
import type { Draft, Note, NotedArticle } from '../../lib/notes/note-schema.ts';
import { isOff, readSettings, watchSettings, type Settings } from '../../lib/settings.ts';
import { TextMap } from '../../lib/text/text-map.ts';
import { CardController } from './card-controller.tsx';
import { CorrectionController } from './correction-controller.tsx';
import { createHost } from './host.ts';
import { Marks } from './marks.ts';
import { NoteFinder } from './note-finder.ts';
import { Overlay } from './overlay.tsx';
import { showSelectionButton } from './selection-button.tsx';
import { summarise } from './summary.ts';

/** Quiet time after the page last changed before it is read again, in milliseconds. */
const REDRAW_QUIET = 250;
/** Longest wait under constant change (a ticker, a live blog), in milliseconds. */
const REDRAW_LIMIT = 2_000;

const NOTHING: RecogniseResponse = { mentions: [], claims: [], cards: [] };

/** One article, from found to left: its text, what is marked in it, the reader's notes, cards and the form. */
export class ArticleSession {
  map: TextMap;
  marks: Marks;
  cards: ReadonlyMap<string, Card> = new Map();
  notes: readonly Note[] = [];
  /** What the reader typed and has not saved: here already, so that the form opens at once. */
  drafts: readonly Draft[] = [];
  settings: Settings;
  readonly article: NotedArticle;
  readonly words: Words;
  readonly view: Document;
  readonly published: string | null;
  readonly #painter: Painter;
  readonly #finder: NoteFinder;
  readonly #signal: AbortSignal;
  #recognition = NOTHING;

  private constructor(view: Document, words: Words, map: TextMap, settings: Settings, signal: AbortSignal) {
    this.view = view;
    this.words = words;
    this.map = map;
    this.settings = settings;
    this.#signal = signal;
    this.#painter = new Painter(window, signal);
    this.#finder = new NoteFinder(window, signal);
    this.marks = new Marks(map, NOTHING, [], settings);
    const metadata = readMetadata(view, view.location.href);
    this.published = metadata.published;
    this.article = {
      key: articleKey(view.location.href, metadata.canonical),
      url: view.location.href,
      canonical: metadata.canonical,
      title: metadata.headline ?? view.title,
      publisher: metadata.publisher ?? metadata.site,
      published: metadata.published,
      lang: metadata.lang,
      corrections: metadata.corrections,
    };
  }

  /** Reads the article and marks it. Does nothing where no article is found. `onLost`: another Gloss has taken over. */
  static async start(view: Document, words: Words, onLost: () => void, signal: AbortSignal): Promise<void> {
    const settings = await readSettings();
    const found = findArticle(view);
    if (found === null || signal.aborted) return;
    const session = new ArticleSession(view, words, new TextMap(found), settings, signal);
    const theme = pageTheme(found.root);
    const { host, root } = createHost(view, theme, words.locale, onLost, signal);
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
    watchSettings((next) => void session.#apply(next), signal);
    session.#watchPage(found.root);
    await send('page/theme', { theme });
    await session.refresh();
  }

  get off(): boolean {
    return isOff(this.settings, this.view.location.host);
  }

  /** Asks for names and claims in today's text and for the notes of this article, and paints both. */
  async refresh(): Promise<void> {
    if (this.off) return this.paint();
    const { text, blocks } = this.map;
    const [recognition, notes, drafts] = await Promise.all([
      send('recognise', { text, blocks: [...blocks], lang: this.article.lang, date: this.published }),
      send('notes/of-article', { key: this.article.key }),
      send('drafts/of-article', { article: this.article.key }),
    ]);
    if (this.#signal.aborted || text !== this.map.text) return;
    this.#recognition = recognition;
    this.cards = new Map(recognition.cards.map((card) => [card.key, card]));
    this.notes = notes;
    this.drafts = drafts;
    await this.#findNotes();
  }

  paint(): void {
    const found = this.off ? [] : this.#finder.of(this.notes, this.map);
    this.marks = new Marks(this.map, this.off ? NOTHING : this.#recognition, found, this.settings);
    this.#painter.paint(this.marks.ranges());
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

  /** Paints the marks, and the notes as their places are found. */
  async #findNotes(): Promise<void> {
    await this.#finder.find(this.map, this.notes, () => this.paint());
  }

  async #apply(settings: Settings): Promise<void> {
    const wasOff = this.off;
    this.settings = settings;
    if (wasOff && !this.off) await this.refresh();
    else this.paint();
  }

  /** Reads the article again when its DOM has changed and settled; only while this article is open. */
  #watchPage(root: Element): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let first = 0;
    const reread = (): void => {
      first = 0;
      if (isStale()) return;
      const found = findArticle(this.view);
      if (found === null) return;
      const map = new TextMap(found);
      const changed = map.text !== this.map.text;
      this.map = map;
      if (changed) void this.refresh();
      else this.paint();
    };
    const observer = new MutationObserver(() => {
      const now = performance.now();
      first ||= now;
      clearTimeout(timer);
      timer = setTimeout(reread, now - first > REDRAW_LIMIT ? 0 : REDRAW_QUIET);
    });
    observer.observe(root.parentElement ?? root, { childList: true, characterData: true, subtree: true });
    this.#signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(timer);
    });
  }
}
