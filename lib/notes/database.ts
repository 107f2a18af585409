import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Draft, Note } from './note-schema.ts';

/** A draft by article and words: at most one for a place. */
export interface StoredDraft {
  readonly article: string;
  readonly quote: string;
  readonly draft: Draft;
}

/** The extension's own database: background and extension pages only, never a page's content script. */
export class GlossDatabase extends Dexie {
  declare notes: EntityTable<Note, 'id'>;
  declare drafts: Table<StoredDraft, [string, string]>;

  constructor(name = 'gloss') {
    super(name);
    // Version 1: notes by article and time. A later version adds `.version(2).stores(...).upgrade(...)` below.
    this.version(1).stores({ notes: 'id, article.key, created', drafts: '[article+quote], article' });
  }
}
