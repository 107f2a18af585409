import type { MentionType } from '../types.ts';

/** Types the tagger tells apart, in the order of their tags. */
export const NAME_TYPES = [
  'person',
  'place',
  'organization',
  'event',
  'other',
] as const satisfies readonly MentionType[];
export type NameType = (typeof NAME_TYPES)[number];

/** Tag 0 is outside; then begin, inside, end and single for each type: 1 + 4 * type + position. */
export const TAG_COUNT = 1 + 4 * NAME_TYPES.length;
export const OUTSIDE = 0;
export const BEGIN = 0;
export const INSIDE = 1;
export const END = 2;
export const SINGLE = 3;

export const tagOf = (type: number, position: number): number => 1 + 4 * type + position;
export const typeOf = (tag: number): number => (tag - 1) >> 2;
export const positionOf = (tag: number): number => (tag - 1) & 3;

/** Whether a name is open after this tag, so that only its own inside and end may follow. */
export const leavesOpen = (tag: number): boolean => tag !== OUTSIDE && positionOf(tag) <= INSIDE;
/** Whether this tag goes on with a name that is open. */
export const continues = (tag: number): boolean =>
  tag !== OUTSIDE && (positionOf(tag) === INSIDE || positionOf(tag) === END);

export function mayFollow(before: number, after: number): boolean {
  if (leavesOpen(before)) return continues(after) && typeOf(before) === typeOf(after);
  return !continues(after);
}

/** For each tag, the tags that may stand before it. */
export const PREDECESSORS: readonly Int8Array[] = Array.from({ length: TAG_COUNT }, (_, after) =>
  Int8Array.from(
    Array.from({ length: TAG_COUNT }, (__, before) => before).filter((before) => mayFollow(before, after)),
  ),
);
