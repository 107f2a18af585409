import type { Pack } from '../knowledge/pack-schema.ts';
import { aliasTableSteps } from '../recognition/linking/alias-table.ts';
import type { PackStore } from './pack-store.ts';
import type { PackRecord, PackSummary } from './pack-summary.ts';
import { Pace } from './pace.ts';
import { readPack, type JobOptions } from './read-pack.ts';
import { refuse } from './refusal.ts';

export interface ImportRequest {
  readonly file: Blob;
  /** What ships with Gloss: a pack of the same id must be newer. */
  readonly shipped: readonly PackSummary[];
  /** Id of the pack that the reader asked to update; null when any pack is welcome. */
  readonly expect: string | null;
}

/**
 * Imports a pack: reads and validates all of it, then writes it in one transaction. Rejects with `PackRefusal` (with
 * every reason), with `StoreError`, or with the signal's reason; in all three cases nothing was written.
 */
export async function importPack(store: PackStore, request: ImportRequest, options: JobOptions): Promise<PackRecord> {
  const pack = await readPack(request.file, options);
  if (request.expect !== null && pack.id !== request.expect) throw refuse('otherPack', null, request.expect, pack.id);
  options.onProgress({ phase: 'saving', done: 0, total: 0 });
  const table = await compileTable(pack, new Pace(options.signal));
  options.signal.throwIfAborted();
  return store.save(pack, table, request.shipped);
}

/** The aliases compiled ahead, so that the next article does not wait for it. */
async function compileTable(pack: Pack, pace: Pace): Promise<ArrayBuffer> {
  const steps = aliasTableSteps(pack);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pace.step();
  }
}
