import { CorrectionForm } from '../../components/correction-form.tsx';
import { Notice } from '../../components/notice.tsx';
import { describe } from '../../lib/anchoring/describe.ts';
import { send } from '../../lib/messages.ts';
import { MAX_QUOTE, type NoteBody } from '../../lib/notes/note-schema.ts';
import { sentences } from '../../lib/text/segment.ts';
import type { Span } from '../../lib/text/span.ts';
import type { ArticleSession } from './article-session.ts';
import type { Overlay } from './overlay.tsx';

/** How long a notice stays, in milliseconds. */
const NOTICE_TIME = 4_000;
/** Context shown around the words when their sentence is longer, in UTF-16 units. */
const SHOWN_CONTEXT = 160;

/** From a selection to a stored correction: Ctrl+Enter (Cmd+Enter on a Mac), the context menu, a card's button. */
export class CorrectionController {
  readonly #session: ArticleSession;
  readonly #overlay: Overlay;
  readonly #drafts = new Map<string, NoteBody>();
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
        // Without a selection the key is the page's own business.
        if (selection === null || selection.isCollapsed) return;
        if (this.openOnSelection()) {
          event.preventDefault();
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

  /** Opens the form on what is selected, or says why not. True when the form is open. */
  openOnSelection(): boolean {
    const { view, map, words } = this.#session;
    const selection = view.getSelection();
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0)
      return this.#refuse(words.t('error.noSelection'));
    const range = selection.getRangeAt(0);
    if (isEditable(range.startContainer) || isEditable(view.activeElement))
      return this.#refuse(words.t('error.editable'));
    const span = map.span(range);
    if (span === null) return this.#refuse(words.t('error.outside'));
    if (span.end - span.start > MAX_QUOTE) return this.#refuse(words.t('error.tooMuch', [String(MAX_QUOTE)]));
    this.openOn(span);
    return true;
  }

  /** Opens the form on a span of the article text. */
  openOn(span: Span): void {
    const { map } = this.#session;
    const quote = map.text.slice(span.start, span.end);
    const target = describe({ text: map.text, blocks: map.blocks }, span);
    const { before, after } = contextOf(map.text, map.blocks[map.blockAt(span.start)], span);
    const draftKey = `${span.start}:${quote}`;
    const slip = this.#session.marks.allMentions.find(
      (mention) => mention.start < span.end && span.start < mention.end,
    )?.slip;
    this.#open = true;
    this.#saved = false;
    this.#overlay.clear();
    this.#overlay.show(
      <CorrectionForm
        key={draftKey}
        quote={quote}
        before={before}
        after={after}
        packSpelling={slip ?? null}
        initial={
          this.#drafts.get(draftKey) ?? { suggestion: quote, kind: null, comment: '', sourceLink: null, tags: [] }
        }
        onDraft={(body) => this.#drafts.set(draftKey, body)}
        onSave={async (body) => {
          const changes = body.suggestion !== quote;
          const note = await send('notes/save', {
            motivation: changes ? 'editing' : 'commenting',
            article: this.#session.article,
            target,
            body: changes ? body : { ...body, suggestion: null },
          });
          this.#drafts.delete(draftKey);
          this.#saved = true;
          this.#session.addNote(note);
        }}
        onClose={() => this.close()}
        onOpenNotes={() => void send('notes/open', { id: null })}
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
