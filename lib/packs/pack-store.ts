import * as v from 'valibot';
import { PackSchema, type Pack } from '../knowledge/pack-schema.ts';
import type { GlossDatabase, StoredContent } from '../notes/database.ts';
import { attempt } from '../notes/repository.ts';
import { summarise, type PackRecord, type PackSummary } from './pack-summary.ts';
import { PackRefusal, refuse } from './refusal.ts';
import { compareVersions } from './version.ts';

/** A removed pack with all that brings it back. */
export interface RemovedPack {
  readonly record: PackRecord;
  readonly content: StoredContent | undefined;
}

/** A pack with its table of aliases compiled ahead; null where it has to be compiled when needed. */
export interface LoadedPack {
  readonly pack: Pack;
  readonly table: ArrayBuffer | null;
}

/** The reader's packs and switches. Methods reject with a `StoreError`; `save` also with a `PackRefusal`. */
export class PackStore {
  readonly #database: GlossDatabase;
  readonly #now: () => Date;

  constructor(database: GlossDatabase, now: () => Date = () => new Date()) {
    this.#database = database;
    this.#now = now;
  }

  /** Every imported pack, without contents. */
  records(): Promise<PackRecord[]> {
    return attempt(() => this.#database.packs.toArray());
  }

  /** Ids of the packs that are switched off. */
  async off(): Promise<ReadonlySet<string>> {
    return new Set(await attempt(() => this.#database.packsOff.toCollection().primaryKeys()));
  }

  /** The contents of an imported pack; null when there is none or what is there is no pack of today's format. */
  async read(id: string): Promise<LoadedPack | null> {
    const stored = await attempt(() => this.#database.packContents.get(id));
    const result = v.safeParse(PackSchema, stored?.pack);
    // A table is no more than a saving of time: what is not one is left out, and the pack is compiled again.
    const table = stored?.table instanceof ArrayBuffer ? stored.table : null;
    return result.success ? { pack: result.output, table } : null;
  }

  /**
   * Writes a validated pack with its compiled table, all of it or nothing, in place of an older one of its id. Refuses
   * what is not newer than the pack of that id, shipped or imported.
   */
  async save(pack: Pack, table: ArrayBuffer, shipped: readonly PackSummary[]): Promise<PackRecord> {
    const { packs, packContents } = this.#database;
    const at = this.#now().toISOString();
    // What is thrown inside a transaction aborts it: the stores are as they were.
    return attemptOrRefuse(() =>
      this.#database.transaction('rw', packs, packContents, async () => {
        const stored = await packs.get(pack.id);
        const newest = [stored, shipped.find(({ id }) => id === pack.id)]
          .flatMap((known) => known?.version ?? [])
          .toSorted(compareVersions)
          .at(-1);
        if (newest !== undefined && compareVersions(pack.version, newest) <= 0)
          throw refuse('notNewer', null, pack.id, newest, pack.version);
        const record: PackRecord = { ...summarise(pack), added: stored?.added ?? at, updated: at, readable: true };
        await packs.put(record);
        await packContents.put({ id: pack.id, pack, table });
        return record;
      }),
    );
  }

  async setOn(id: string, on: boolean): Promise<void> {
    await attempt(async () => {
      if (on) await this.#database.packsOff.delete(id);
      else await this.#database.packsOff.put({ id });
    });
  }

  /** Notes whether the contents of an imported pack could be read. */
  async mark(id: string, readable: boolean): Promise<void> {
    await attempt(() =>
      this.#database.packs
        .where({ id })
        .and((record) => record.readable !== readable)
        .modify({ readable }),
    );
  }

  /** Removes an imported pack and returns what `restore` needs; null when there is none. */
  async remove(id: string): Promise<RemovedPack | null> {
    const { packs, packContents } = this.#database;
    return attempt(() =>
      this.#database.transaction('rw', packs, packContents, async () => {
        const record = await packs.get(id);
        const content = await packContents.get(id);
        await packs.delete(id);
        await packContents.delete(id);
        return record === undefined ? null : { record, content };
      }),
    );
  }

  /** Brings a removed pack back, unless one of its id has come since. */
  async restore({ record, content }: RemovedPack): Promise<void> {
    const { packs, packContents } = this.#database;
    await attempt(() =>
      this.#database.transaction('rw', packs, packContents, async () => {
        if ((await packs.get(record.id)) !== undefined) return;
        await packs.put(record);
        if (content !== undefined) await packContents.put(content);
      }),
    );
  }
}

/** A refusal passes as it is; everything else is the store's. */
async function attemptOrRefuse<T>(work: () => PromiseLike<T>): Promise<T> {
  let refusal: PackRefusal | null = null;
  try {
    return await attempt(async () => {
      try {
        return await work();
      } catch (error) {
        if (error instanceof PackRefusal) refusal = error;
        throw error;
      }
    });
  } catch (error) {
    throw refusal ?? error;
  }
}
