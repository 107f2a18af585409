import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadClaimModel, type ClaimModel } from '../recognition/claims/model.ts';
import { loadNameModel, type NameModel } from '../recognition/names/model.ts';

const MODELS = join(import.meta.dirname, '../../assets/models');

/** The trained tables that ship with Gloss, read from the sources. */
export const shippedModels = (): { names: NameModel; claims: ClaimModel } => ({
  names: loadNameModel(readFileSync(join(MODELS, 'names.bin'))),
  claims: loadClaimModel(readFileSync(join(MODELS, 'claims.bin'))),
});

/**
 * The names' tables learnt without a fifth of the labelled texts: what scores on that fifth are to be measured with. Not
 * shipped, since more texts make better tables.
 */
export const heldOutNames = (): NameModel => loadNameModel(readFileSync(join(MODELS, 'names-held-out.bin')));
