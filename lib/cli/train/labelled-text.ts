import * as v from 'valibot';
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

/** A label as the corpora and our own texts write it. */
export const nameLabel = v.picklist(['PER', 'LOC', 'ORG', 'EVT', 'MISC']);

/**
 * The text and the names of a string with marks in it. `mark` is global; its groups are the kind of a name and its words.
 * `typeOf` tells the type of a kind, or throws for a mark that is none: `at` is where it stands in `marked`.
 */
export function withoutMarks(
  marked: string,
  mark: RegExp,
  typeOf: (kind: string | undefined, at: number) => NameType,
): { text: string; names: LabelledName[] } {
  let text = '';
  let at = 0;
  const names: LabelledName[] = [];
  for (const found of marked.matchAll(mark)) {
    const [whole, kind, words = ''] = found;
    const type = typeOf(kind, found.index);
    text += marked.slice(at, found.index);
    names.push({ start: text.length, end: text.length + words.length, type });
    text += words;
    at = found.index + whole.length;
  }
  return { text: text + marked.slice(at), names };
}
