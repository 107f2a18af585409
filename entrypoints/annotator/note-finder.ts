import { matchAll, type Found } from '../../lib/anchoring/match-all.ts';
import { createTextIndex } from '../../lib/anchoring/text-index.ts';
import { send } from '../../lib/messages.ts';
import type { Note, Sighting } from '../../lib/notes/note-schema.ts';
import { Pace } from '../../lib/pace.ts';
import type { TextMap } from '../../lib/text/text-map.ts';
import type { FoundNote } from './marks.ts';

/** Time between two paintings while notes are being found, in milliseconds: each costs as much as there are marks. */
const PAINT_EVERY = 250;
/** Quiet time before a note counts as gone, in milliseconds: pages that are still loading lack paragraphs. */
const GONE_QUIET = 3_000;
/** Longest text of a place that a sighting keeps, in UTF-16 units. */
const MAX_SEEN = 4_000;

interface FindOptions {
  /** Offset of what the reader sees: notes near it come first. */
  readonly first: number;
  readonly onFound: () => void;
  readonly mayTell: () => boolean;
}

/**
 * Finds the notes of one article in its text of now, those on the screen first and in slices, so that a thousand of
 * them never hold the page up, and tells the store what became of them.
 */
export class NoteFinder {
  readonly #signal: AbortSignal;
  #run = new AbortController();
  readonly #found = new Map<string, FoundNote>();
  /** What the store knows of a note from this page: state and words. */
  readonly #told = new Map<string, string>();
  /** The text in which the notes were found: as long as it stands, so do their places. */
  #text: string | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      this.#run.abort();
      clearTimeout(this.#patience);
    });
  }

  /** What is found so far in the text of this map, in the order of the notes. */
  of(notes: readonly Note[], map: TextMap): FoundNote[] {
    if (map.text !== this.#text) return [];
    return notes.flatMap((note) => {
      const found = this.#found.get(note.id);
      return found === undefined ? [] : [{ ...found, note }];
    });
  }

  /**
   * Looks for the notes that have no place in this text yet. `onFound` is called as places come in, the first time
   * before this returns its promise, which resolves when all are looked for or another search took over. `mayTell`:
   * whether the text of now says anything about the article, as that of a page between two addresses does not.
   */
  async find(map: TextMap, notes: readonly Note[], { first, onFound, mayTell }: FindOptions): Promise<void> {
    this.#run.abort();
    const run = new AbortController();
    this.#run = run;
    clearTimeout(this.#patience);
    if (map.text !== this.#text) this.#found.clear();
    this.#text = map.text;
    const byId = new Map(notes.map((note) => [note.id, note]));
    const sought = notes.filter((note) => !this.#isKnown(note));
    let painted = -Infinity;
    let shown = false;
    const show = (): void => {
      onFound();
      shown = true;
      painted = performance.now();
    };
    const take = (slice: readonly Found<string>[]): void => {
      for (const { id, match } of slice) {
        const note = byId.get(id);
        if (note === undefined) continue;
        this.#found.set(id, { note, state: match.state, start: match.start ?? 0, end: match.end ?? 0 });
      }
      shown = false;
      if (performance.now() - painted >= PAINT_EVERY) show();
    };
    const signal = AbortSignal.any([this.#signal, run.signal]);
    const pace = new Pace();
    try {
      if (sought.length > 0)
        await matchAll(
          createTextIndex(map),
          sought.map(({ id, target, body }) => ({ id, target, suggestion: body.suggestion })),
          { signal, pause: () => pace.rest(), onProgress: take, viewport: { start: first, end: first } },
        );
    } catch (error) {
      if (signal.aborted) return;
      throw error;
    }
    if (!shown) show();
    if (mayTell()) await this.#report(map, notes, mayTell, signal);
  }

  #isKnown({ id, body }: Note): boolean {
    const found = this.#found.get(id);
    return found !== undefined && found.note.body.suggestion === body.suggestion;
  }

  /** Tells the store where the notes stand, so that the notes page can say what became of them. */
  async #report(map: TextMap, notes: readonly Note[], mayTell: () => boolean, signal: AbortSignal): Promise<void> {
    const found = this.of(notes, map);
    await this.#tell(
      map,
      found.filter(({ state }) => state !== 'gone'),
    );
    const gone = found.filter(({ state }) => state === 'gone');
    if (gone.length === 0 || signal.aborted) return;
    this.#patience = setTimeout(() => {
      if (mayTell()) void this.#tell(map, gone);
    }, GONE_QUIET);
  }

  async #tell(map: TextMap, found: readonly FoundNote[]): Promise<void> {
    const at = new Date().toISOString();
    for (const { note, state, start, end } of found) {
      if (this.#signal.aborted) return;
      const text = state === 'gone' ? null : map.text.slice(start, end).slice(0, MAX_SEEN);
      const sighting: Sighting = { state, text, at };
      const known = this.#told.get(note.id) ?? (note.sighting === null ? undefined : told(note.sighting));
      if (known === told(sighting)) continue;
      await send('notes/sighted', { id: note.id, sighting });
      this.#told.set(note.id, told(sighting));
    }
  }
}

const told = ({ state, text }: Sighting): string => `${state}:${text}`;
