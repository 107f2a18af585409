import { Dexie, type EntityTable } from 'dexie';
import type { Note } from './note-schema.ts';

/** Drafts are what the reader typed and did not save, one an article. */
export interface StoredDraft {
  readonly key: string;
  readonly draft: unknown;
  readonly modified: string;
}

/** The extension's own database: background and extension pages only, never a page's content script. */
export class GlossDatabase extends Dexie {
  declare notes: EntityTable<Note, 'id'>;
  declare drafts: EntityTable<StoredDraft, 'key'>;

  constructor(name = 'gloss') {
    super(name);
    // Version 1: notes by article and time. A later version adds `.version(2).stores(...).upgrade(...)` below.
    this.version(1).stores({ notes: 'id, article.key, created', drafts: 'key' });
  }
}
