import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { PackMaps } from '../knowledge/map-schema.ts';
import { openMaps } from '../knowledge/open-pack.ts';
import type { ShippedPacks } from './pack-library.ts';
import { PackSummarySchema } from './pack-summary.ts';

type PackFile = `/packs/${string}.${'json' | 'table'}`;
const get = (file: PackFile): Promise<Response> => fetch(browser.runtime.getURL(file));
const json = async (file: PackFile): Promise<unknown> => (await get(file)).json();

/** The packs that the build put into the extension's package, with an index of their summaries. */
export const shippedPacks: ShippedPacks = {
  list: async () => v.parse(v.array(PackSummarySchema), await json('/packs/index.json')),
  read: (id) => json(`/packs/${id}.json`),
  table: async (id) => (await get(`/packs/${id}.table`)).arrayBuffer(),
};

/** The maps drawn for the shipped packs, by pack id. */
export async function shippedMaps(): Promise<ReadonlyMap<string, PackMaps>> {
  return openMaps(await json('/packs/maps.json'));
}
