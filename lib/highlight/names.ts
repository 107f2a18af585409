import type { MentionType } from '../recognition/types.ts';

/** The registry names that pages, tests and the marks' style sheets see. */
export const HIGHLIGHTS = [
  'gloss-person',
  'gloss-organization',
  'gloss-place',
  'gloss-event',
  'gloss-claim',
  'gloss-note',
] as const;
export type HighlightName = (typeof HIGHLIGHTS)[number];

/** Ships, weapons and communities take the line of events: a fifth line style would be one too many to learn. */
export const highlightOf = (type: MentionType): HighlightName => (type === 'other' ? 'gloss-event' : `gloss-${type}`);
