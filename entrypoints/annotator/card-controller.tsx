import type { ComponentChild } from 'preact';
import { CardView, type AnyCard, type CardProps } from '../../components/card.tsx';
import type { NameCard } from '../../components/name-card.tsx';
import { NoteCardView } from '../../components/note-card.tsx';
import { followPointer, type HoverTarget } from '../../lib/highlight/hover.ts';
import { followTaps } from '../../lib/highlight/tap.ts';
import { spansAtPoint } from '../../lib/highlight/hit-test.ts';
import type { Card } from '../../lib/knowledge/card-schema.ts';
import { claimCardKey, entityCardKey } from '../../lib/knowledge/card-keys.ts';
import { send } from '../../lib/messages.ts';
import { isAnswer } from '../../lib/notes/note-schema.ts';
import type { Mention } from '../../lib/recognition/types.ts';
import { introductionOf } from '../../lib/recognition/introduction.ts';
import { passageOf } from '../../lib/recognition/passage.ts';
import { mentionIdentity } from '../../lib/recognition/visible-marks.ts';
import { snippetOf } from '../../lib/text/snippet.ts';
import { overlaps, type Span } from '../../lib/text/span.ts';
import type { ArticleSession } from './article-session.ts';
import type { CorrectionController } from './correction-controller.tsx';
import type { Mark } from './marks.ts';
import type { Overlay } from './overlay.tsx';

/** Opens, pins and closes the card of what the reader points at, by pointer or from the list. */
export class CardController {
  readonly #session: ArticleSession;
  readonly #overlay: Overlay;
  readonly #corrections: CorrectionController;
  #pinned = false;
  #mark: Mark | null = null;
  #fallback: DOMRect | null = null;

  constructor(session: ArticleSession, overlay: Overlay, corrections: CorrectionController, signal: AbortSignal) {
    this.#session = session;
    this.#overlay = overlay;
    this.#corrections = corrections;
    const { view } = session;
    const window = view.defaultView;
    if (window === null) return;
    const find = ({ x, y }: { readonly x: number; readonly y: number }): HoverTarget<Mark> | null => {
      if (corrections.open || this.#pinned || session.off) return null;
      const [hit] = spansAtPoint(view, session.map, session.marks.index, x, y);
      return hit === undefined ? null : { id: identityOf(hit.span), rect: hit.rect, value: hit.span };
    };
    followPointer<Mark>(
      window,
      {
        find,
        open: (target) => this.#open(target.value, target.rect),
        close: () => this.close(),
        card: () => (this.#mark === null || this.#pinned || corrections.open ? null : overlay.rect()),
        isOwn: (event) => overlay.isOwn(event),
      },
      signal,
    );
    followTaps(
      window,
      (point) => {
        const target = find(point);
        if (target !== null) this.#open(target.value, target.rect);
        return target !== null;
      },
      signal,
    );
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || this.#mark === null || corrections.open) return;
        // Focus stays where the reader has it; the page does not see the key, or its own dialogs would close as well.
        event.stopPropagation();
        event.preventDefault();
        this.close();
      },
      { signal, capture: true },
    );
    window.addEventListener(
      'pointerdown',
      (event) => {
        if (this.#mark !== null && !corrections.open && !this.#pinned && !overlay.isOwn(event)) this.close();
      },
      { signal, capture: true, passive: true },
    );
  }

  /** Scrolls to the mark at this offset and opens its card, pinned, since no pointer is near. */
  showAt(start: number): void {
    const mark = this.#session.marks.inOrder().find((candidate) => candidate.start === start);
    if (mark !== undefined) return this.#reveal(mark);
    const mention = this.#session.marks.allMentions.find((candidate) => candidate.start === start);
    if (mention !== undefined) this.#reveal({ kind: 'mention', start: mention.start, end: mention.end, mention });
  }

  /** Scrolls to a note; false when it is no longer in the text. */
  showNote(id: string): boolean {
    const mark = this.#session.marks
      .inOrder()
      .find((candidate) => candidate.kind === 'note' && candidate.found.note.id === id);
    if (mark === undefined) return false;
    this.#reveal(mark);
    return true;
  }

  close(): void {
    this.#pinned = false;
    this.#mark = null;
    if (!this.#corrections.open) this.#overlay.clear();
  }

  #reveal(mark: Mark): void {
    const range = this.#session.map.range(mark);
    if (range === null) return;
    const element = range.startContainer.parentElement;
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    this.#pinned = true;
    this.#open(mark, range.getBoundingClientRect());
  }

  #open(mark: Mark, at: DOMRect): void {
    this.#mark = mark;
    this.#fallback = at;
    this.#render();
  }

  #render(): void {
    const mark = this.#mark;
    if (mark === null) return;
    const content = mark.kind === 'note' ? this.#noteCard(mark) : this.#backgroundCard(mark);
    if (content === null) return;
    const fallback = this.#fallback ?? new DOMRect();
    this.#overlay.show(content, {
      rect: () => {
        const range = this.#session.map.range(mark);
        // A mark over two lines: the card stands at the line that was pointed at when nothing has moved.
        const boxes = range === null ? [] : [...range.getClientRects()];
        return boxes.find((box) => Math.abs(box.top - fallback.top) < 2) ?? boxes[0] ?? fallback;
      },
    });
  }

  #backgroundCard(mark: Mark & { kind: 'mention' | 'claim' }): ComponentChild {
    const [card, ...others] = mark.kind === 'mention' ? this.#entityCards(mark.mention) : this.#claimCards(mark);
    if (card === undefined) return null;
    const props: CardProps = {
      card,
      others,
      passage: {
        text: this.#words(mark.start, mark.end),
        slip: mark.kind === 'mention' ? (mark.mention.slip ?? null) : null,
        differs: mark.kind === 'claim' ? mark.claim.differs : [],
        dates:
          mark.kind === 'claim'
            ? mark.claim.dates.map(({ start, end, from, to }) => ({ text: this.#words(start, end), from, to }))
            : [],
      },
      pinned: this.#pinned,
      now: Date.now(),
      hue:
        mark.kind === 'claim'
          ? 'var(--claim)'
          : `var(--${mark.mention.type === 'other' ? 'event' : mark.mention.type})`,
      onPin: () => {
        this.#pinned = !this.#pinned;
        this.#render();
      },
      onClose: () => this.close(),
      onCorrect: () => {
        const span: Span = { start: mark.start, end: mark.end };
        this.close();
        this.#corrections.openOn(span);
      },
      onCopy: (text) => navigator.clipboard.writeText(text),
      onOff: () => {
        this.close();
        void send('site/off', { host: this.#session.view.location.host });
      },
    };
    return <CardView {...props} />;
  }

  #noteCard(mark: Mark & { kind: 'note' }): ComponentChild {
    const { note, state } = mark.found;
    const { map, marks } = this.#session;
    const here = marks.notes.filter((other) => overlaps(other, mark));
    return (
      <NoteCardView
        note={note}
        state={state}
        now={map.text.slice(mark.start, mark.end)}
        others={here.length - 1}
        onEdit={
          isAnswer(state)
            ? null
            : () => {
                this.close();
                this.#corrections.openOn({ start: mark.start, end: mark.end });
              }
        }
        onOpenNotes={() => void send('notes/open', { id: note.id })}
        onClose={() => this.close()}
      />
    );
  }

  #entityCards(mention: Mention): (Card | NameCard)[] {
    const cards = mention.links.flatMap((link) => this.#session.cards.get(entityCardKey(link.pack, link.entity)) ?? []);
    return cards.length > 0 ? cards : [this.#nameCard(mention)];
  }

  #claimCards({ claim }: Mark & { kind: 'claim' }): AnyCard[] {
    const { record, source } = claim;
    const { cards, marks } = this.#session;
    if (record === null)
      return [passageOf(claim, marks.allMentions, cards, source && this.#words(source.start, source.end))];
    const card = cards.get(claimCardKey(record.pack, record.claim));
    return card === undefined ? [] : [card];
  }

  #words(start: number, end: number): string {
    return this.#session.map.text.slice(start, end);
  }

  #nameCard(mention: Mention): NameCard {
    const { marks, map, notes } = this.#session;
    const identity = mentionIdentity(mention);
    const same = marks.allMentions.filter((other) => mentionIdentity(other) === identity);
    const first = same[0] ?? mention;
    const block = map.blocks[map.blockAt(first.start)];
    const introduction = block === undefined ? null : introductionOf(map.text, block, first);
    return {
      kind: 'name',
      key: identity,
      name: mention.refersTo ?? mention.text,
      type: mention.type,
      introduction:
        introduction === null ? null : map.text.slice(introduction.sentence.start, introduction.sentence.end),
      role: introduction?.role ?? null,
      count: same.length,
      places: same.flatMap((place) => {
        const around = map.blocks[map.blockAt(place.start)];
        return around === undefined
          ? []
          : [{ ...snippetOf(map.text, around, place), show: () => this.showAt(place.start) }];
      }),
      notes: notes
        .filter((note) => note.target.quote.exact.includes(mention.text))
        .map((note) => note.body.comment || (note.body.suggestion ?? '')),
    };
  }
}

function identityOf(mark: Mark): string {
  if (mark.kind === 'note') return `note:${mark.found.note.id}`;
  return `${mark.kind}:${mark.start}:${mark.end}`;
}
