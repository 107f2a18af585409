import { Dexie, type EntityTable, type Table } from 'dexie';
import type { PackRecord } from '../packs/pack-summary.ts';
import type { Draft, Note } from './note-schema.ts';

/** A draft by article and words: at most one for a place. */
export interface StoredDraft {
  readonly article: string;
  /** `draftKey` of its target. */
  readonly quote: string;
  readonly draft: Draft;
}

/** The whole of an imported pack, apart from its record so that a list of packs need not read it. Parsed on reading. */
export interface StoredContent {
  readonly id: string;
  readonly pack: unknown;
  /** The pack's aliases compiled ahead; absent in what was stored before there were such tables. */
  readonly table?: ArrayBuffer;
}

/** Waiting for another window to let go of the database before that is said, in milliseconds. */
const PATIENCE = 3_000;

/** Another connection of an older version holds the database, so that this version cannot open it. */
export class BlockedError extends Error {
  override readonly name = 'BlockedError';
}

/**
 * The extension's own database: background and extension pages only, never a page's content script. When a later Gloss
 * wants to upgrade it, Dexie closes this connection and opens it again for the next piece of work.
 */
export class GlossDatabase extends Dexie {
  declare notes: EntityTable<Note, 'id'>;
  declare drafts: Table<StoredDraft, [string, string]>;
  declare packs: EntityTable<PackRecord, 'id'>;
  declare packContents: EntityTable<StoredContent, 'id'>;
  /** Ids of the packs that the reader switched off, shipped ones as well. */
  declare packsOff: EntityTable<{ id: string }, 'id'>;

  /** Pieces of work under way, each with the way to end it. */
  readonly #waiting = new Set<() => void>();
  #blocked = false;

  constructor(name = 'gloss', patience = PATIENCE) {
    super(name);
    // Version 1: notes by article and time.
    this.version(1).stores({ notes: 'id, article.key, created', drafts: '[article+quote], article' });
    // Version 2: packs of the reader's own. Nothing of version 1 changes, so nothing is upgraded.
    this.version(2).stores({ packs: 'id', packContents: 'id', packsOff: 'id' });
    this.on('blocked', () => {
      // A connection that is finishing a transaction lets go by itself in a moment.
      setTimeout(() => {
        if (this.isOpen()) return;
        this.#blocked = true;
        for (const end of this.#waiting) end();
      }, patience);
    });
    this.on('ready', () => void (this.#blocked = false), true);
  }

  /**
   * Does a piece of work; rejects with `BlockedError` while an older connection keeps the database from opening. Work
   * that was so refused may still be done once that connection lets go.
   */
  async unlessBlocked<T>(work: () => PromiseLike<T>): Promise<T> {
    const { promise, reject } = Promise.withResolvers<never>();
    const end = (): void => reject(new BlockedError(`${this.name} is held by an older connection`));
    this.#waiting.add(end);
    if (this.#blocked) end();
    try {
      return await Promise.race([work(), promise]);
    } finally {
      this.#waiting.delete(end);
    }
  }
}
