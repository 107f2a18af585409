import { CorrectionForm, type OfferedSource } from '../../components/correction-form.tsx';
import { Notice } from '../../components/notice.tsx';
import { isMac } from '../../components/platform.ts';
import { describe } from '../../lib/anchoring/describe.ts';
import type { Target } from '../../lib/anchoring/selector.ts';
import { selectedRange } from '../../lib/highlight/selected-range.ts';
import { claimCardKey } from '../../lib/knowledge/card-keys.ts';
import { MessageError, send } from '../../lib/messages.ts';
import {
  isAnswer,
  MAX_QUOTE,
  motivationOf,
  type DraftBody,
  type Note,
  type NoteBody,
} from '../../lib/notes/note-schema.ts';
import type { Span } from '../../lib/text/span.ts';
import type { ArticleSession } from './article-session.ts';
import { copyText } from './copy-text.ts';
import { DraftKeeper } from './draft-keeper.ts';
import { hasSelectedText, isEditable } from './editable.ts';
import type { Overlay } from './overlay.tsx';
import { contextOf, offeredSpelling } from './passage.ts';

/** How long a notice stays, in milliseconds. */
const NOTICE_TIME = 4_000;
const OFFERED_SOURCES = 4;

/** From a selection to a stored correction: Ctrl+Enter (Cmd+Enter on a Mac), the button beside a selection, the context menu, a card's button. */
export class CorrectionController {
  readonly #session: ArticleSession;
  readonly #overlay: Overlay;
  readonly #drafts: DraftKeeper;
  #open = false;
  #saved = false;
  #notice: ReturnType<typeof setTimeout> | undefined;

  constructor(session: ArticleSession, overlay: Overlay, signal: AbortSignal) {
    this.#session = session;
    this.#overlay = overlay;
    this.#drafts = new DraftKeeper(() => session.article.key, session.view, signal);
    const window = session.view.defaultView;
    window?.addEventListener('keydown', (event) => this.#onKey(event), { signal, capture: true });
    // Some sites listen for the key's release: it belongs to whoever took the press.
    window?.addEventListener(
      'keyup',
      (event) => {
        if (this.#open && event.key === 'Enter') event.stopImmediatePropagation();
      },
      { signal, capture: true },
    );
    window?.addEventListener(
      'pointerdown',
      (event) => {
        if (this.#saved && !overlay.isOwn(event)) this.close();
      },
      { signal, capture: true, passive: true },
    );
    signal.addEventListener('abort', () => {
      clearTimeout(this.#notice);
      this.close();
    });
  }

  get open(): boolean {
    return this.#open;
  }

  /** The span of the article that is selected, or null. */
  selectedSpan(): Span | null {
    const range = this.#selected();
    return range === null || isEditable(range.startContainer) ? null : this.#session.map.span(range);
  }

  /** Opens the form on what is selected, or says why not. True when the form is open. */
  openOnSelection(): boolean {
    const { view, words } = this.#session;
    const range = this.#selected();
    if (isEditable(view.activeElement) || isEditable(range?.startContainer))
      return this.#refuse(words.t('error.editable'));
    if (range === null) return this.#refuse(words.t('error.noSelection'));
    const span = this.selectedSpan();
    if (span === null) return this.#refuse(words.t('error.outside'));
    if (span.end - span.start > MAX_QUOTE) return this.#refuse(words.t('error.tooMuch', [String(MAX_QUOTE)]));
    this.openOn(span);
    return true;
  }

  /** Opens the form on a span of the article text. */
  openOn(span: Span): void {
    const { map, marks, drafts } = this.#session;
    const quote = map.text.slice(span.start, span.end);
    const target = describe({ text: map.text, blocks: map.blocks }, span);
    // A note whose words were changed since is no note on the words of now.
    const existing =
      marks.notes.find(({ state, start, end }) => !isAnswer(state) && start === span.start && end === span.end)?.note ??
      null;
    this.#open = true;
    this.#saved = false;
    clearTimeout(this.#notice);
    const draft = this.#drafts.find(target, drafts, map.text);
    this.#overlay.clear();
    this.#overlay.show(
      <CorrectionForm
        passage={contextOf(map.text, map.blocks[map.blockAt(span.start)], span)}
        spelling={offeredSpelling(map.text, span, marks.allMentions)}
        offered={this.#sourcesFor(span)}
        initial={draft ?? initialBody(quote, existing)}
        editing={existing !== null}
        restored={draft !== null}
        onDraft={(body) => this.#drafts.keep(target, body)}
        onSave={(body) => this.#save(target, body, existing)}
        onClose={() => this.close()}
        onCopy={(text) => copyText(this.#session.view, text)}
        onOpenNotes={() => void send('notes/open', { id: this.#noteOn(target)?.id ?? null })}
      />,
      { rect: () => map.range(span)?.getBoundingClientRect() ?? new DOMRect(24, 24) },
    );
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#saved = false;
    this.#drafts.flush();
    this.#overlay.clear();
  }

  #selected(): AbstractRange | null {
    const { view, map } = this.#session;
    return selectedRange(view, () => {
      const roots = map.blocks.map((block) => map.range(block)?.startContainer.getRootNode());
      return [...new Set(roots)].filter((root) => root instanceof ShadowRoot);
    });
  }

  #onKey(event: KeyboardEvent): void {
    const { view, settings, off } = this.#session;
    if (event.key === 'Escape' && this.#open && !event.isComposing && !this.#overlay.isOwn(event)) {
      // The focus may be in the page; the form on top of it is what the reader sees.
      event.preventDefault();
      event.stopImmediatePropagation();
      this.close();
      return;
    }
    if (event.key !== 'Enter' || event.isComposing || event.repeat || off || this.#overlay.isOwn(event)) return;
    const modifier = isMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
    if (!modifier || event.altKey || event.shiftKey || settings.ctrlEnter === 'site') return;
    const [target] = event.composedPath();
    if (isEditable(target)) {
      // The key is the field's own; one who selected words there may have meant Gloss and gets a word beside it.
      if (hasSelectedText(target, view.getSelection())) this.#refuse(this.#session.words.t('error.editable'));
      return;
    }
    // Without a selection the key is the page's own business.
    if (this.#selected() === null || !this.openOnSelection()) return;
    event.preventDefault();
    // The site may have a script of its own for this key: one dialog is enough.
    event.stopImmediatePropagation();
  }

  /** The reader's note on these words, made on this page or before. */
  #noteOn({ quote }: Target): Note | undefined {
    return this.#session.notes.find(
      ({ target: { quote: other } }) =>
        other.exact === quote.exact && other.prefix === quote.prefix && other.suffix === quote.suffix,
    );
  }

  async #save(target: Target, body: NoteBody, opened: Note | null): Promise<void> {
    const changes = body.suggestion !== target.quote.exact;
    const stored = changes ? body : { ...body, suggestion: null };
    try {
      this.#session.addNote(await this.#store(target, stored, opened ?? this.#noteOn(target) ?? null));
    } catch (error) {
      // Another window noted these words meanwhile: with its note known here, saving again changes that one.
      if (codeOf(error) === 'twin') await this.#session.reloadNotes();
      throw error;
    }
    this.#saved = true;
    // The note is stored: a draft that stays behind is offered once more and does no harm.
    await this.#drafts.drop(target).catch((error: unknown) => reportError(error));
  }

  async #store(target: Target, body: NoteBody, existing: Note | null): Promise<Note> {
    if (existing !== null) {
      try {
        return await send('notes/edit', { id: existing.id, body });
      } catch (error) {
        // Deleted in another window while the form was open: the words are saved anew.
        if (codeOf(error) !== 'missing') throw error;
      }
    }
    return send('notes/save', { motivation: motivationOf(body), article: this.#session.article, target, body });
  }

  /** Facts of the pack's record of a claim in these words: sources to attach with one press. */
  #sourcesFor(span: Span): OfferedSource[] {
    const claims = this.#session.marks.claims.filter((claim) => claim.start < span.end && span.start < claim.end);
    const offered = claims.flatMap(({ record }) => {
      const card = record === null ? undefined : this.#session.cards.get(claimCardKey(record.pack, record.claim));
      if (card?.kind !== 'claim') return [];
      return card.known.flatMap(({ text, refs }) =>
        refs.flatMap((ref) => {
          const source = card.sources[ref - 1];
          return source?.url == null ? [] : [{ fact: text, publisher: source.publisher, url: source.url }];
        }),
      );
    });
    return [...new Map(offered.map((source) => [source.url, source])).values()].slice(0, OFFERED_SOURCES);
  }

  #refuse(words: string): false {
    const { view } = this.#session;
    const selection = view.getSelection();
    const field = isEditable(view.activeElement) ? view.activeElement : null;
    const box =
      field?.getBoundingClientRect() ??
      (selection !== null && selection.rangeCount > 0
        ? selection.getRangeAt(0).getBoundingClientRect()
        : new DOMRect(24, 24));
    this.#overlay.show(<Notice words={words} />, { rect: () => box });
    clearTimeout(this.#notice);
    this.#notice = setTimeout(() => {
      if (!this.#open) this.#overlay.clear();
    }, NOTICE_TIME);
    return false;
  }
}

/** What the form opens with: the note that stands there, or the words themselves. */
function initialBody(quote: string, existing: Note | null): DraftBody {
  if (existing !== null) return { ...existing.body, suggestion: existing.body.suggestion ?? quote };
  return { suggestion: quote, kind: null, comment: '', sourceLink: null, tags: [] };
}

const codeOf = (error: unknown): string | null => (error instanceof MessageError ? error.code : null);
