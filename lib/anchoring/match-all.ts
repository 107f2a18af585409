import type { Span } from '../text/span.ts';
import { match, type Match } from './match.ts';
import type { Target } from './selector.ts';
import type { TextIndex } from './text-index.ts';

/** A note to be found: `id` is what the caller knows it by. */
export interface Sought<Id> {
  readonly id: Id;
  readonly target: Target;
  readonly suggestion: string | null;
}

/** A note with its place. */
export interface Found<Id> {
  readonly id: Id;
  readonly match: Match;
}

export interface SliceOptions {
  /** What the reader sees, UTF-16 offsets into the article text: notes made nearest to it come first. */
  readonly viewport?: Span;
  /** Longest slice in milliseconds, give or take one note. Half a frame by default. */
  readonly sliceMs?: number;
}

export interface MatchAllOptions<Id> extends SliceOptions {
  /** Stops between two notes: what an `AbortSignal` offers. */
  readonly signal: { throwIfAborted(): void };
  /** Gives the page a turn between two slices, as `scheduler.yield` or a timer does. */
  readonly pause: () => Promise<void>;
  /** After every slice: what was found in it, how many notes are done, and how many there are. */
  readonly onProgress?: (found: readonly Found<Id>[], done: number, total: number) => void;
}

const SLICE_MS = 8;

/** Finds notes in slices of a few milliseconds, those near the viewport first; each step yields what it found. */
export function* matchSlices<Id>(
  index: TextIndex,
  notes: readonly Sought<Id>[],
  { viewport, sliceMs = SLICE_MS }: SliceOptions = {},
): Generator<readonly Found<Id>[], void, void> {
  const order = viewport === undefined ? notes : nearestFirst(notes, viewport);
  let slice: Found<Id>[] = [];
  let started = Date.now();
  for (const { id, target, suggestion } of order) {
    slice.push({ id, match: match(index, target, suggestion) });
    if (Date.now() - started < sliceMs) continue;
    yield slice;
    slice = [];
    started = Date.now();
  }
  if (slice.length > 0) yield slice;
}

/**
 * Finds all notes of a page without holding it up. Resolves with the place of every note in the order of `notes`;
 * rejects with the signal's reason when it was aborted. What `onProgress` was told stays true.
 */
export async function matchAll<Id>(
  index: TextIndex,
  notes: readonly Sought<Id>[],
  { signal, pause, onProgress, ...options }: MatchAllOptions<Id>,
): Promise<Map<Id, Match>> {
  const matches = new Map<Id, Match>();
  signal.throwIfAborted();
  for (const slice of matchSlices(index, notes, options)) {
    for (const found of slice) matches.set(found.id, found.match);
    onProgress?.(slice, matches.size, notes.length);
    await pause();
    signal.throwIfAborted();
  }
  return new Map(
    notes.flatMap(({ id }) => {
      const found = matches.get(id);
      return found === undefined ? [] : [[id, found] as const];
    }),
  );
}

function nearestFirst<Id>(notes: readonly Sought<Id>[], { start, end }: Span): Sought<Id>[] {
  const distance = ({ target: { position } }: Sought<Id>): number =>
    Math.max(0, start - position.end, position.start - end);
  return notes.toSorted((a, b) => distance(a) - distance(b));
}
