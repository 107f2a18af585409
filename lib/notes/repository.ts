import * as v from 'valibot';
import type { GlossDatabase } from './database.ts';
import {
  NoteSchema,
  NOTE_VERSION,
  type Note,
  type Draft,
  type NoteBody,
  type NoteDraft,
  type Sighting,
} from './note-schema.ts';

/** Why the store could not do it, as a code that the interface turns into words; `cause` keeps the browser's own. */
export type StoreErrorCode = 'quota' | 'blocked' | 'closed' | 'unknown';

export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, cause: unknown) {
    super(`store: ${code}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'StoreError';
    this.code = code;
  }
}

const codeOf = (error: unknown): StoreErrorCode => {
  const names =
    error instanceof Error
      ? [error.name, 'inner' in error && error.inner instanceof Error ? error.inner.name : '']
      : [];
  if (names.includes('QuotaExceededError')) return 'quota';
  if (names.includes('VersionError') || names.includes('BlockedError')) return 'blocked';
  if (
    names.some((name) =>
      ['DatabaseClosedError', 'OpenFailedError', 'MissingAPIError', 'InvalidStateError'].includes(name),
    )
  )
    return 'closed';
  return 'unknown';
};

/** Runs a piece of work on the database; what it rejects with becomes a `StoreError`. */
export async function attempt<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof StoreError ? error : new StoreError(codeOf(error), error);
  }
}

/** How long a deleted note can be brought back, in milliseconds. */
export const UNDO_WINDOW = 24 * 60 * 60 * 1000;

/** The notes in the reader's own database. Every method rejects with a `StoreError`. */
export class NotesRepository {
  readonly #database: GlossDatabase;
  readonly #now: () => Date;

  constructor(database: GlossDatabase, now: () => Date = () => new Date()) {
    this.#database = database;
    this.#now = now;
  }

  /** Saves a new note and returns it as stored. */
  async add(draft: NoteDraft): Promise<Note> {
    const at = this.#now().toISOString();
    const note: Note = {
      version: NOTE_VERSION,
      id: crypto.randomUUID(),
      ...draft,
      created: at,
      modified: at,
      // The reader has just read the words there.
      sighting: { state: 'unchanged', text: draft.target.quote.exact, at },
      answerSeen: true,
      sent: null,
      removed: null,
    };
    await attempt(() => this.#database.notes.add(v.parse(NoteSchema, note)));
    return note;
  }

  /** Notes on one article, oldest first, without the deleted ones. */
  async ofArticle(key: string): Promise<Note[]> {
    const notes = await attempt(() => this.#database.notes.where('article.key').equals(key).sortBy('created'));
    return notes.filter((note) => note.removed === null);
  }

  /** All notes that are not deleted, newest first. */
  async all(): Promise<Note[]> {
    const notes = await attempt(() => this.#database.notes.orderBy('created').toArray());
    return notes.filter((note) => note.removed === null).toReversed();
  }

  async edit(id: string, body: NoteBody): Promise<void> {
    await this.#change(id, { body, modified: this.#now().toISOString() });
  }

  async remove(id: string): Promise<void> {
    await this.#change(id, { removed: this.#now().toISOString() });
  }

  async restore(id: string): Promise<void> {
    await this.#change(id, { removed: null });
  }

  /** Records where a note was found on this visit; a changed state is an answer the reader has not seen. */
  async sight(id: string, sighting: Sighting): Promise<void> {
    await attempt(() =>
      this.#database.transaction('rw', this.#database.notes, async () => {
        const note = await this.#database.notes.get(id);
        if (note === undefined) return;
        const changed = (note.sighting?.state ?? 'unchanged') !== sighting.state;
        await this.#database.notes.update(id, { sighting, ...(changed ? { answerSeen: false } : {}) });
      }),
    );
  }

  /** Notes whose state changed and whose reader has not looked since. */
  async unseenAnswers(): Promise<number> {
    return attempt(() => this.#database.notes.filter((note) => !note.answerSeen && note.removed === null).count());
  }

  /** The reader has seen what became of these notes. */
  async markSeen(ids: readonly string[]): Promise<void> {
    await attempt(() =>
      this.#database.notes
        .where('id')
        .anyOf([...ids])
        .modify({ answerSeen: true }),
    );
  }

  /** The reader says that they sent this one to the newsroom, or takes it back. */
  async markSent(id: string, sent: boolean): Promise<void> {
    await this.#change(id, { sent: sent ? this.#now().toISOString() : null });
  }

  /** Keeps what was typed and not saved, in place of an earlier draft on the same words. */
  async keepDraft(article: string, target: Draft['target'], body: NoteBody): Promise<void> {
    const draft = { target, body, modified: this.#now().toISOString() };
    await attempt(() => this.#database.drafts.put({ article, quote: target.quote.exact, draft }));
  }

  /** Drafts on an article, latest first. */
  async drafts(article: string): Promise<Draft[]> {
    const stored = await attempt(() => this.#database.drafts.where('article').equals(article).toArray());
    return stored.map(({ draft }) => draft).toSorted((a, b) => b.modified.localeCompare(a.modified));
  }

  async dropDraft(article: string, quote: string): Promise<void> {
    await attempt(() => this.#database.drafts.delete([article, quote]));
  }

  /** Drops notes deleted longer than the undo window ago. */
  async purge(): Promise<void> {
    const before = new Date(this.#now().getTime() - UNDO_WINDOW).toISOString();
    await attempt(() => this.#database.notes.filter((note) => note.removed !== null && note.removed < before).delete());
  }

  async #change(
    id: string,
    changes: Partial<Pick<Note, 'body' | 'modified' | 'removed' | 'answerSeen' | 'sent'>>,
  ): Promise<void> {
    const updated = await attempt(() => this.#database.notes.update(id, changes));
    if (updated === 0 && (await attempt(() => this.#database.notes.get(id))) === undefined) {
      throw new StoreError('unknown', new Error(`there is no note ${id}`));
    }
  }
}
