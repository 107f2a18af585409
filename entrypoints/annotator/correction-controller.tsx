import { CorrectionForm, type OfferedSource } from '../../components/correction-form.tsx';
import { Notice } from '../../components/notice.tsx';
import { describe } from '../../lib/anchoring/describe.ts';
import type { Target } from '../../lib/anchoring/selector.ts';
import { claimCardKey } from '../../lib/knowledge/card-keys.ts';
import { send } from '../../lib/messages.ts';
import { MAX_QUOTE, type NoteBody } from '../../lib/notes/note-schema.ts';
import { sentences } from '../../lib/text/segment.ts';
import type { Span } from '../../lib/text/span.ts';
import type { ArticleSession } from './article-session.ts';
import type { Overlay } from './overlay.tsx';

/** How long a notice stays, in milliseconds. */
const NOTICE_TIME = 4_000;
/** Quiet time after a key before the draft is stored, in milliseconds. */
const DRAFT_DELAY = 300;
const OFFERED_SOURCES = 4;
/** Context shown around the words when their sentence is longer, in UTF-16 units. */
const SHOWN_CONTEXT = 160;

/** From a selection to a stored correction: Ctrl+Enter (Cmd+Enter on a Mac), the button beside a selection, the context menu, a card's button. */
export class CorrectionController {
  readonly #session: ArticleSession;
  readonly #overlay: Overlay;
  /** What is being typed, kept in the store as well, so that closing the page loses nothing. */
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #open = false;
  #saved = false;

  constructor(session: ArticleSession, overlay: Overlay, signal: AbortSignal) {
    this.#session = session;
    this.#overlay = overlay;
    const window = session.view.defaultView;
    window?.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Enter' || event.isComposing || session.off || overlay.isOwn(event)) return;
        const modifier = isMac(window.navigator) ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
        if (!modifier || event.altKey || event.shiftKey || isEditable(event.composedPath()[0])) return;
        const selection = session.view.getSelection();
        // Without a selection the key is the page's own business, and with the reader's word for it always.
        if (selection === null || selection.isCollapsed || session.settings.ctrlEnter === 'site') return;
        if (this.openOnSelection()) {
          event.preventDefault();
          // The site may have a script of its own for this key: one dialog is enough.
          event.stopImmediatePropagation();
        }
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
    signal.addEventListener('abort', () => this.close());
  }

  get open(): boolean {
    return this.#open;
  }

  /** The span of the article that is selected, or null. */
  selectedSpan(): Span | null {
    const selection = this.#session.view.getSelection();
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    return isEditable(range.startContainer) ? null : this.#session.map.span(range);
  }

  /** Opens the form on what is selected, or says why not. True when the form is open. */
  openOnSelection(): boolean {
    const { view, words } = this.#session;
    const selection = view.getSelection();
    if (selection === null || selection.isCollapsed) return this.#refuse(words.t('error.noSelection'));
    if (isEditable(selection.anchorNode) || isEditable(view.activeElement))
      return this.#refuse(words.t('error.editable'));
    const span = this.selectedSpan();
    if (span === null) return this.#refuse(words.t('error.outside'));
    if (span.end - span.start > MAX_QUOTE) return this.#refuse(words.t('error.tooMuch', [String(MAX_QUOTE)]));
    this.openOn(span);
    return true;
  }

  /** Opens the form on a span of the article text. */
  openOn(span: Span): void {
    const { map, marks, article } = this.#session;
    const quote = map.text.slice(span.start, span.end);
    const target = describe({ text: map.text, blocks: map.blocks }, span);
    const existing =
      marks.notes.find((found) => found.state !== 'gone' && found.start === span.start && found.end === span.end)
        ?.note ?? null;
    this.#open = true;
    this.#saved = false;
    const draft = existing === null ? (this.#session.drafts.get(quote) ?? null) : null;
    const blank: NoteBody = { suggestion: quote, kind: null, comment: '', sourceLink: null, tags: [] };
    const initial =
      existing === null ? (draft ?? blank) : { ...existing.body, suggestion: existing.body.suggestion ?? quote };
    this.#overlay.clear();
    this.#overlay.show(
      <CorrectionForm
        quote={quote}
        {...contextOf(map.text, map.blocks[map.blockAt(span.start)], span)}
        packSpelling={
          marks.allMentions.find((mention) => mention.start < span.end && span.start < mention.end)?.slip ?? null
        }
        offered={this.#sourcesFor(span)}
        initial={initial}
        editing={existing !== null}
        restored={draft !== null}
        onDraft={(body) => {
          if (existing === null) this.#keep(target, body);
        }}
        onSave={async (body) => {
          const changes = body.suggestion !== quote;
          const stored = changes ? body : { ...body, suggestion: null };
          if (existing === null) {
            clearTimeout(this.#keeping);
            const motivation = changes ? 'editing' : body.comment === '' ? 'highlighting' : 'commenting';
            this.#session.addNote(await send('notes/save', { motivation, article, target, body: stored }));
            this.#session.drafts.delete(quote);
            await send('drafts/drop', { article: article.key, quote });
          } else {
            await send('notes/edit', { id: existing.id, body: stored });
            this.#session.addNote({ ...existing, body: stored });
          }
          this.#saved = true;
        }}
        onClose={() => this.close()}
        onCopy={(text) => void navigator.clipboard.writeText(text)}
        onOpenNotes={() => void send('notes/open', { id: existing?.id ?? null })}
      />,
      { rect: () => map.range(span)?.getBoundingClientRect() ?? new DOMRect(24, 24) },
    );
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#saved = false;
    this.#overlay.clear();
  }

  #keep(target: Target, body: NoteBody): void {
    this.#session.drafts.set(target.quote.exact, body);
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => {
      const kept = send('drafts/keep', { article: this.#session.article.key, target, body });
      // Typing goes on; if the store is in trouble, saving says so.
      kept.catch((error: unknown) => reportError(error));
    }, DRAFT_DELAY);
  }

  /** Facts of the pack's record of a claim in these words: sources to attach with one press. */
  #sourcesFor(span: Span): OfferedSource[] {
    const claims = this.#session.marks.claims.filter((claim) => claim.start < span.end && span.start < claim.end);
    const sources = claims.flatMap(({ record }) => {
      const card = record === null ? undefined : this.#session.cards.get(claimCardKey(record.pack, record.claim));
      return card?.sources ?? [];
    });
    return sources
      .flatMap(({ publisher, url }) => (url === null ? [] : [{ text: publisher, url }]))
      .slice(0, OFFERED_SOURCES);
  }

  #refuse(words: string): false {
    const { view } = this.#session;
    const selection = view.getSelection();
    const box =
      selection !== null && selection.rangeCount > 0
        ? selection.getRangeAt(0).getBoundingClientRect()
        : new DOMRect(24, 24);
    this.#overlay.show(<Notice words={words} />, { rect: () => box });
    setTimeout(() => {
      if (!this.#open) this.#overlay.clear();
    }, NOTICE_TIME);
    return false;
  }
}

/** The sentence around the words, cut where it is long. */
function contextOf(text: string, block: Span | undefined, span: Span): { before: string; after: string } {
  const within = sentences(text, block).filter((sentence) => sentence.start < span.end && span.start < sentence.end);
  const start = Math.min(span.start, within[0]?.start ?? span.start);
  const end = Math.max(span.end, within.at(-1)?.end ?? span.end);
  const before = text.slice(start, span.start);
  const after = text.slice(span.end, end);
  return {
    before:
      before.length > SHOWN_CONTEXT
        ? `… ${before.slice(before.indexOf(' ', before.length - SHOWN_CONTEXT) + 1)}`
        : before,
    after: after.length > SHOWN_CONTEXT ? `${after.slice(0, after.lastIndexOf(' ', SHOWN_CONTEXT))} …` : after,
  };
}

const isMac = (navigator: Navigator): boolean => /mac/iu.test(navigator.platform);

/** Whether a node takes typed text, or lies in something that does. */
function isEditable(target: EventTarget | null | undefined): boolean {
  const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null;
  return (
    element !== null &&
    element.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])') !== null
  );
}
