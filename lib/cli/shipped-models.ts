import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadClaimModel, type ClaimModel } from '../recognition/claims/model.ts';
import { loadNameModel, type NameModel } from '../recognition/names/model.ts';

const MODELS = join(import.meta.dirname, '../../assets/models');

const names = (file: string): NameModel => loadNameModel(readFileSync(join(MODELS, file)));
const claims = (file: string): ClaimModel => loadClaimModel(readFileSync(join(MODELS, file)));

/** The trained tables that ship with Gloss, read from the sources. */
export const shippedModels = (): { names: NameModel; claims: ClaimModel } => ({
  names: names('names.bin'),
  claims: claims('claims.bin'),
});

/**
 * The same learnt without a fifth of the labelled texts: what scores on that fifth are to be measured with. Not shipped,
 * since more texts make better tables.
 */
export const heldOutModels = (): { names: NameModel; claims: ClaimModel } => ({
  names: heldOutNames(),
  claims: heldOutClaims(),
});
export const heldOutNames = (): NameModel => names('names-held-out.bin');
export const heldOutClaims = (): ClaimModel => claims('claims-held-out.bin');
