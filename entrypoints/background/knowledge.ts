import { browser } from 'wxt/browser';
import type { RecogniseResponse } from '../../lib/messages.ts';
import type { PackLibrary } from '../../lib/packs/pack-library.ts';
import { shippedMaps } from '../../lib/packs/shipped-packs.ts';
import { loadClaimModel } from '../../lib/recognition/claims/model.ts';
import { loadNameModel } from '../../lib/recognition/names/model.ts';
import { createRecogniser, type ArticleInput, type Recogniser } from '../../lib/recognition/recognise.ts';

/** The reader's packs and the models that ship with Gloss, and the recogniser made of them; read when first needed. */
export class Knowledge {
  readonly #library: PackLibrary;
  #recogniser: Promise<Recogniser> | null = null;

  constructor(library: PackLibrary) {
    this.#library = library;
  }

  /** The packs have changed: the next article is read with those of then. */
  forget(): void {
    this.#recogniser = null;
  }

  async recognise(article: ArticleInput): Promise<RecogniseResponse> {
    this.#recogniser ??= this.#load();
    let recogniser: Recogniser;
    try {
      recogniser = await this.#recogniser;
    } catch (error) {
      // A failed load may pass (a disk under pressure): the next article tries again.
      this.#recogniser = null;
      throw error;
    }
    const recognition = recogniser.recognise(article);
    return { ...recognition, cards: recogniser.cards(recognition, article.lang) };
  }

  async #load(): Promise<Recogniser> {
    const [loaded, maps, names, claims] = await Promise.all([
      this.#library.switchedOn(),
      shippedMaps(),
      bytesOf('/models/names.bin'),
      bytesOf('/models/claims.bin'),
    ]);
    return createRecogniser({
      packs: loaded.map(({ pack }) => pack),
      maps,
      names: loadNameModel(names),
      claims: loadClaimModel(claims),
      indexes: new Map(loaded.flatMap(({ pack, table }) => (table === null ? [] : [[pack.id, table]]))),
    });
  }
}

async function bytesOf(path: '/models/names.bin' | '/models/claims.bin'): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(browser.runtime.getURL(path))).arrayBuffer());
}
