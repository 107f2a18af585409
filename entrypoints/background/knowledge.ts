import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { PackSchema } from '../../lib/knowledge/pack-schema.ts';
import type { RecogniseResponse } from '../../lib/messages.ts';
import { loadClaimModel } from '../../lib/recognition/claims/model.ts';
import { loadNameModel } from '../../lib/recognition/names/model.ts';
import { createRecogniser, type ArticleInput, type Recogniser } from '../../lib/recognition/recognise.ts';

/** The packs and models that ship with Gloss, and the recogniser made of them; read once, when first needed. */
export class Knowledge {
  #recogniser: Promise<Recogniser> | null = null;

  async recognise(article: ArticleInput): Promise<RecogniseResponse> {
    this.#recogniser ??= load();
    let recogniser: Recogniser;
    try {
      recogniser = await this.#recogniser;
    } catch (error) {
      // A failed load may pass (a disk under pressure): the next article tries again.
      this.#recogniser = null;
      throw error;
    }
    const recognition = recogniser.recognise(article);
    return { ...recognition, cards: recogniser.cards(recognition) };
  }
}

async function load(): Promise<Recogniser> {
  const [pack, names, claims] = await Promise.all([
    fetch(browser.runtime.getURL('/packs/syria-after-assad.json')).then((response) => response.json()),
    bytesOf('/models/names.bin'),
    bytesOf('/models/claims.bin'),
  ]);
  return createRecogniser({
    packs: [v.parse(PackSchema, pack)],
    names: loadNameModel(names),
    claims: loadClaimModel(claims),
  });
}

async function bytesOf(path: '/models/names.bin' | '/models/claims.bin'): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(browser.runtime.getURL(path))).arrayBuffer());
}
