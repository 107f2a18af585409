import { Dexie, type EntityTable, type Table } from 'dexie';
import type { PackRecord } from '../packs/pack-summary.ts';
import type { Draft, Note } from './note-schema.ts';

/** A draft by article and words: at most one for a place. */
export interface StoredDraft {
  readonly article: string;
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

/** The extension's own database: background and extension pages only, never a page's content script. */
export class GlossDatabase extends Dexie {
  declare notes: EntityTable<Note, 'id'>;
  declare drafts: Table<StoredDraft, [string, string]>;
  declare packs: EntityTable<PackRecord, 'id'>;
  declare packContents: EntityTable<StoredContent, 'id'>;
  /** Ids of the packs that the reader switched off, shipped ones as well. */
  declare packsOff: EntityTable<{ id: string }, 'id'>;

  constructor(name = 'gloss') {
    super(name);
    // Version 1: notes by article and time.
    this.version(1).stores({ notes: 'id, article.key, created', drafts: '[article+quote], article' });
    // Version 2: packs of the reader's own. Nothing of version 1 changes, so nothing is upgraded.
    this.version(2).stores({ packs: 'id', packContents: 'id', packsOff: 'id' });
  }
}
