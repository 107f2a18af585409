import type { NameType } from '../../recognition/names/labels.ts';
import type { Span } from '../../text/span.ts';

/** A name by its UTF-16 offsets in the text. */
export interface LabelledName {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
}

/** A text and the names in it. */
export interface LabelledText {
  readonly id: string;
  readonly text: string;
  readonly names: readonly LabelledName[];
  /** Stretches whose labels say nothing: compounds labelled as one token that `tokenise` cuts ("UK-based"). */
  readonly open?: readonly Span[];
  /** A second opinion on the names: where it differs, either may be right. */
  readonly also?: readonly LabelledName[];
}

/** Labels of the corpora, and what they mean here. */
export const TYPE_OF = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organization',
  EVT: 'event',
  MISC: 'other',
} as const satisfies Record<string, NameType>;
