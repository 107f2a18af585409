import * as v from 'valibot';
import type { GlossDatabase } from './database.ts';
import type { Merged } from './import.ts';
import {
  draftKey,
  isAnswer,
  motivationOf,
  NoteSchema,
  NOTE_VERSION,
  readDraft,
  readNote,
  type Note,
  type Draft,
  type DraftBody,
  type NoteBody,
  type NoteDraft,
  type Sighting,
} from './note-schema.ts';

/** Why the store could not do it, as a code that the interface turns into words; `cause` keeps the browser's own. */
export type StoreErrorCode = 'quota' | 'blocked' | 'closed' | 'twin' | 'missing' | 'unknown';

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

  /**
   * Saves a new note and returns it as stored. The same note once more (an answer that was lost on its way, a second
   * window) gives the one that is there; another note on the same words rejects with `twin`, since it should be an edit.
   */
  async add(draft: NoteDraft): Promise<Note> {
    const at = this.#now().toISOString();
    const note: Note = v.parse(NoteSchema, {
      version: NOTE_VERSION,
      id: crypto.randomUUID(),
      ...draft,
      motivation: motivationOf(draft.body),
      created: at,
      modified: at,
      // The reader has just read the words there.
      sighting: { state: 'unchanged', text: draft.target.quote.exact, at },
      answerSeen: true,
      sent: null,
      removed: null,
    });
    return this.#attempt(() =>
      this.#database.transaction('rw', this.#database.notes, async () => {
        const same = await this.#database.notes.where('article.key').equals(draft.article.key).toArray();
        const twin = same.find((other) => other.removed === null && isSamePlace(other, note));
        if (twin === undefined) {
          await this.#database.notes.add(note);
          return note;
        }
        if (JSON.stringify(twin.body) === JSON.stringify(note.body)) return twin;
        throw new StoreError('twin', new Error(`note ${twin.id} stands on the same words`));
      }),
    );
  }

  /** Notes on one article, oldest first, without the deleted ones. */
  async ofArticle(key: string): Promise<Note[]> {
    const notes = await this.#attempt(() => this.#database.notes.where('article.key').equals(key).sortBy('created'));
    return readable(notes);
  }

  /** All notes that are not deleted, newest first. */
  async all(): Promise<Note[]> {
    const notes = await this.#attempt(() => this.#database.notes.orderBy('created').toArray());
    return readable(notes).toReversed();
  }

  /** How many stored notes this Gloss cannot read: a later one wrote them. They are kept. */
  async unreadable(): Promise<number> {
    return this.#attempt(() => this.#database.notes.filter((note) => readNote(note) === null).count());
  }

  /** Gives a note other words and returns it as stored. */
  async edit(id: string, body: NoteBody): Promise<Note> {
    await this.#change(id, { body, motivation: motivationOf(body), modified: this.#now().toISOString() });
    const note = readNote(await this.#attempt(() => this.#database.notes.get(id)));
    if (note === null) throw new StoreError('missing', new Error(`there is no note ${id}`));
    return note;
  }

  /** Takes notes from a file: new ones are added, of two with one id the later stays. All or, when one fails, none. */
  async merge(notes: readonly Note[]): Promise<Merged> {
    return this.#attempt(() =>
      this.#database.transaction('rw', this.#database.notes, async () => {
        const stored = await this.#database.notes.bulkGet(notes.map(({ id }) => id));
        const isNew = (at: number): boolean => stored[at] === undefined || stored[at].removed !== null;
        const added = notes.filter((_, at) => isNew(at));
        const updated = notes.filter((note, at) => !isNew(at) && (stored[at]?.modified ?? '') < note.modified);
        await this.#database.notes.bulkPut([...added, ...updated]);
        return { added: added.length, updated: updated.length, kept: notes.length - added.length - updated.length };
      }),
    );
  }

  async remove(id: string): Promise<void> {
    await this.#change(id, { removed: this.#now().toISOString() });
  }

  async restore(id: string): Promise<void> {
    await this.#change(id, { removed: null });
  }

  /**
   * Records where a note was found on this visit. Words that are no longer what they were are an answer the reader has
   * not seen; words that stand again as they did are none.
   */
  async sight(id: string, sighting: Sighting): Promise<void> {
    await this.#attempt(() =>
      this.#database.transaction('rw', this.#database.notes, async () => {
        const note = await this.#database.notes.get(id);
        if (note === undefined) return;
        const before = note.sighting;
        const same = before?.state === sighting.state && before.text === sighting.text;
        const answerSeen = !isAnswer(sighting.state) || (same && note.answerSeen);
        await this.#database.notes.update(id, { sighting, answerSeen });
      }),
    );
  }

  /** Notes whose state changed and whose reader has not looked since. */
  async unseenAnswers(): Promise<number> {
    return this.#attempt(() =>
      this.#database.notes.filter((note) => !note.answerSeen && note.removed === null).count(),
    );
  }

  /** The reader has seen what became of these notes. */
  async markSeen(ids: readonly string[]): Promise<void> {
    await this.#attempt(() =>
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
  async keepDraft(article: string, target: Draft['target'], body: DraftBody): Promise<void> {
    const draft = { target, body, modified: this.#now().toISOString() };
    await this.#attempt(() => this.#database.drafts.put({ article, quote: draftKey(target), draft }));
  }

  /** Drafts on an article, latest first. */
  async drafts(article: string): Promise<Draft[]> {
    const stored = await this.#attempt(() => this.#database.drafts.where('article').equals(article).toArray());
    return stored
      .flatMap(({ draft }) => readDraft(draft) ?? [])
      .toSorted((a, b) => b.modified.localeCompare(a.modified));
  }

  /** Drops the draft on these words; one that an earlier Gloss filed under the words alone as well. */
  async dropDraft(article: string, target: Draft['target']): Promise<void> {
    await this.#attempt(() =>
      this.#database.drafts.bulkDelete([
        [article, draftKey(target)],
        [article, target.quote.exact],
      ]),
    );
  }

  /** Drops notes deleted longer than the undo window ago. */
  async purge(): Promise<void> {
    const before = new Date(this.#now().getTime() - UNDO_WINDOW).toISOString();
    await this.#attempt(() =>
      this.#database.notes.filter((note) => note.removed !== null && note.removed < before).delete(),
    );
  }

  async #change(
    id: string,
    changes: Partial<Pick<Note, 'body' | 'motivation' | 'modified' | 'removed' | 'answerSeen' | 'sent'>>,
  ): Promise<void> {
    const updated = await this.#attempt(() => this.#database.notes.update(id, changes));
    if (updated === 0 && (await this.#attempt(() => this.#database.notes.get(id))) === undefined) {
      throw new StoreError('missing', new Error(`there is no note ${id}`));
    }
  }

  #attempt<T>(work: () => PromiseLike<T>): Promise<T> {
    return attempt(() => this.#database.unlessBlocked(work));
  }
}

/** Notes as stored, parsed: what a later Gloss wrote and this one cannot read stays in the store, out of the lists. */
const readable = (stored: readonly unknown[]): Note[] =>
  stored.flatMap((raw) => readNote(raw) ?? []).filter((note) => note.removed === null);

/** Whether two notes were made on the same words: alike as far as their surroundings are kept. */
const isSamePlace = (a: Pick<Note, 'target'>, b: Pick<Note, 'target'>): boolean =>
  a.target.quote.exact === b.target.quote.exact &&
  a.target.block.start === b.target.block.start &&
  a.target.block.text === b.target.block.text;
