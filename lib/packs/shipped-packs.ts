import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { PackMapsSchema, type PackMaps } from '../knowledge/map-schema.ts';
import type { ShippedPacks } from './pack-library.ts';
import { PackSummarySchema } from './pack-summary.ts';

const json = async (file: string): Promise<unknown> => (await fetch(browser.runtime.getURL(file))).json();

/** The packs that the build put into the extension's package, with an index of their summaries. */
export const shippedPacks: ShippedPacks = {
  list: async () => v.parse(v.array(PackSummarySchema), await json('/packs/index.json')),
  read: (id) => json(`/packs/${id}.json`),
};

/** The maps drawn for the shipped packs, by pack id. */
export async function shippedMaps(): Promise<ReadonlyMap<string, PackMaps>> {
  return new Map(Object.entries(v.parse(v.record(v.string(), PackMapsSchema), await json('/packs/maps.json'))));
}
