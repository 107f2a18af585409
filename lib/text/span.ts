/** A stretch of article text in UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a block is in the article, as far as reading needs to know. */
export type BlockKind = 'headline' | 'dek' | 'heading' | 'paragraph' | 'list-item' | 'quote' | 'caption' | 'cell';

/**
 * A block of article text: one paragraph, heading, list item. Blocks are in order, do not overlap and are separated
 * by one line feed that belongs to none of them.
 */
export interface Block extends Span {
  readonly kind: BlockKind;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
