import * as v from 'valibot';
import { PackManifestSchema, type Pack } from '../knowledge/pack-schema.ts';
import { compareVersions } from './version.ts';

/** What a list of packs shows without reading their contents. */
export const PackSummarySchema = v.object({
  ...PackManifestSchema.entries,
  entities: v.number(),
  claims: v.number(),
  timelines: v.number(),
  sources: v.number(),
});
export type PackSummary = v.InferOutput<typeof PackSummarySchema>;

/** A pack that the reader imported: its summary as stored. Times are ISO instants. */
export interface PackRecord extends PackSummary {
  readonly added: string;
  readonly updated: string;
  /** Whether its contents could be read when they were last needed. */
  readonly readable: boolean;
}

/** A pack as the reader sees it in the list. */
export interface PackListing extends PackSummary {
  /** `shipped` with Gloss, the reader's `own`, or an `update` of a shipped one that the reader imported. */
  readonly origin: 'shipped' | 'own' | 'update';
  readonly on: boolean;
  /** When the reader last imported it; null for a shipped one. */
  readonly imported: string | null;
  /** False when its contents turned out to be broken: it is left out until it is imported again. */
  readonly readable: boolean;
}

export const summarise = ({ entities, claims, timelines, sources, ...manifest }: Pack): PackSummary => ({
  ...manifest,
  entities: entities.length,
  claims: claims.length,
  timelines: timelines.length,
  sources: Object.keys(sources).length,
});

/**
 * The packs that count: shipped ones first, each replaced by an imported one of the same id if that is newer (so a
 * later Gloss overtakes an old import), then the reader's own by title.
 */
export function listPacks(
  shipped: readonly PackSummary[],
  records: readonly PackRecord[],
  off: ReadonlySet<string>,
): PackListing[] {
  const stored = new Map(records.map((record) => [record.id, record]));
  const ofStored = (record: PackRecord, origin: 'own' | 'update'): PackListing => ({
    ...record,
    origin,
    on: !off.has(record.id),
    imported: record.updated,
  });
  const ids = new Set(shipped.map(({ id }) => id));
  return [
    ...shipped.map((pack): PackListing => {
      const update = stored.get(pack.id);
      return update !== undefined && compareVersions(update.version, pack.version) > 0
        ? ofStored(update, 'update')
        : { ...pack, origin: 'shipped', on: !off.has(pack.id), imported: null, readable: true };
    }),
    ...records
      .filter(({ id }) => !ids.has(id))
      .toSorted((a, b) => a.title.localeCompare(b.title))
      .map((record) => ofStored(record, 'own')),
  ];
}
