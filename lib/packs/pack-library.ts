import * as v from 'valibot';
import { openPack } from '../knowledge/open-pack.ts';
import { PackSchema, type Pack } from '../knowledge/pack-schema.ts';
import { StoreError } from '../notes/repository.ts';
import type { LoadedPack, PackStore } from './pack-store.ts';
import { listPacks, type PackListing, type PackSummary } from './pack-summary.ts';

/** The packs inside the extension's own package. `read` gives the parsed JSON of one, `table` its compiled aliases. */
export interface ShippedPacks {
  list(): Promise<readonly PackSummary[]>;
  read(id: string): Promise<unknown>;
  table(id: string): Promise<ArrayBuffer>;
}

/** All packs of this reader, shipped and imported, as one list. */
export class PackLibrary {
  readonly #store: PackStore;
  readonly #shipped: ShippedPacks;

  constructor(store: PackStore, shipped: ShippedPacks) {
    this.#store = store;
    this.#shipped = shipped;
  }

  async list(): Promise<PackListing[]> {
    const [shipped, records, off] = await Promise.all([this.#shipped.list(), this.#store.records(), this.#store.off()]);
    return listPacks(shipped, records, off);
  }

  /** The contents of a listed pack; null when an imported one cannot be read as a pack of today's format. */
  async read({ id, origin }: Pick<PackListing, 'id' | 'origin'>): Promise<Pack | null> {
    return origin === 'shipped'
      ? v.parse(PackSchema, await this.#shipped.read(id))
      : ((await this.#store.read(id))?.pack ?? null);
  }

  /**
   * The packs that are switched on, with their compiled tables. An imported one that cannot be read is left out and
   * marked, so that the others keep working and the list of packs says so where the reader can act on it; an update in
   * that state gives way to the shipped pack. Rejects only when a shipped pack cannot be read.
   */
  async switchedOn(): Promise<LoadedPack[]> {
    const packs: LoadedPack[] = [];
    for (const listing of (await this.#listOrShipped()).filter(({ on }) => on)) {
      const own = listing.origin === 'shipped' ? null : await this.#readOrMark(listing.id);
      if (own !== null) packs.push(own);
      else if (listing.origin !== 'own') packs.push(await this.#loadShipped(listing.id));
    }
    return packs;
  }

  async #loadShipped(id: string): Promise<LoadedPack> {
    const [raw, table] = await Promise.all([this.#shipped.read(id), this.#shipped.table(id)]);
    return { pack: openPack(raw), table };
  }

  /** Without a store (a profile that forbids it) the shipped packs still work; the packs page shows the store's error. */
  async #listOrShipped(): Promise<PackListing[]> {
    try {
      return await this.list();
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return listPacks(await this.#shipped.list(), [], new Set());
    }
  }

  async #readOrMark(id: string): Promise<LoadedPack | null> {
    let pack: LoadedPack | null = null;
    try {
      pack = await this.#store.read(id);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
    await this.#store.mark(id, pack !== null);
    return pack;
  }
}
