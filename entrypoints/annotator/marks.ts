import { SpanIndex } from '../../lib/highlight/hit-test.ts';
import { highlightOf } from '../../lib/highlight/names.ts';
import type { PaintedSpan } from '../../lib/highlight/painter.ts';
import type { Note, Sighting } from '../../lib/notes/note-schema.ts';
import type { Claim, Mention, Recognition } from '../../lib/recognition/types.ts';
import { visibleClaims, visibleMentions } from '../../lib/recognition/visible-marks.ts';
import type { Settings } from '../../lib/settings.ts';
import type { Block, Span } from '../../lib/text/span.ts';

/** A note of this article and where it stands in today's text; start and end are 0 when it is gone. */
export interface FoundNote extends Span {
  readonly note: Note;
  readonly state: Sighting['state'];
}

/** One thing the reader can point at. */
export type Mark = Span &
  (
    | { readonly kind: 'mention'; readonly mention: Mention }
    | { readonly kind: 'claim'; readonly claim: Claim }
    | { readonly kind: 'note'; readonly found: FoundNote }
  );

const RANK = { note: 0, mention: 1, claim: 2 } as const;

/** What is marked in the article right now: painted as highlights, found again under the pointer. */
export class Marks {
  readonly mentions: readonly Mention[];
  readonly allMentions: readonly Mention[];
  readonly claims: readonly Claim[];
  readonly notes: readonly FoundNote[];
  readonly index: SpanIndex<Mark>;
  readonly #order: readonly Mark[];

  constructor(blocks: readonly Block[], recognition: Recognition, notes: readonly FoundNote[], settings: Settings) {
    this.allMentions = recognition.mentions;
    this.claims = visibleClaims(recognition.claims, settings);
    this.mentions = visibleMentions(recognition.mentions, blocks, settings, this.claims.length);
    this.notes = notes;
    this.#order = this.#sorted();
    this.index = new SpanIndex(this.#order);
  }

  inOrder(): readonly Mark[] {
    return this.#order;
  }

  #sorted(): Mark[] {
    const marks: Mark[] = [
      ...this.mentions.map((mention) => ({
        kind: 'mention' as const,
        start: mention.start,
        end: mention.end,
        mention,
      })),
      ...this.claims.map((claim) => ({ kind: 'claim' as const, start: claim.start, end: claim.end, claim })),
      ...this.notes
        .filter((found) => found.state !== 'gone')
        .map((found) => ({ kind: 'note' as const, start: found.start, end: found.end, found })),
    ];
    // Of two marks on the same words the later lies on top: a name's card says more than a claim's.
    return marks.toSorted((a, b) => a.start - b.start || b.end - a.end || RANK[b.kind] - RANK[a.kind]);
  }

  /** What to paint, in order. */
  spans(): PaintedSpan[] {
    return this.#order.map((mark) => ({
      start: mark.start,
      end: mark.end,
      name:
        mark.kind === 'mention' ? highlightOf(mark.mention.type) : mark.kind === 'claim' ? 'gloss-claim' : 'gloss-note',
    }));
  }
}
