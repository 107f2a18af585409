import { checksum } from '../names/model.ts';
import type { LinearTable } from './linear.ts';
import type { WorthTable } from './worth.ts';

/*
 * The model file, little endian: "GLCM", version u16, reserved u16, checksum u32 of everything after it; then cue
 * threshold f32, least source score f32, bias of worth f32, and for cue, source and worth in turn: slots u32, step f32, a
 * signed byte a slot.
 */
export const CLAIM_MAGIC = 0x4d434c47;
export const CLAIM_VERSION = 2;
export const CLAIM_HEADER = 12;
/** Bytes of the three numbers between header and tables. */
export const CLAIM_NUMBERS = 12;

export interface ClaimModel {
  readonly cue: LinearTable;
  readonly source: LinearTable;
  readonly worth: WorthTable;
  /** Probability from which a word is part of a cue. */
  readonly threshold: number;
  /** Score under which nobody is named as the source. */
  readonly least: number;
}

/** A claim model that cannot be used: cut off, of another version, or damaged. */
export class ClaimModelError extends Error {
  override name = 'ClaimModelError';
}

/** Opens `claims.bin`. Throws `ClaimModelError` when it is not whole. */
export function loadClaimModel(bytes: Uint8Array): ClaimModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < CLAIM_HEADER + CLAIM_NUMBERS || view.getUint32(0, true) !== CLAIM_MAGIC)
    throw new ClaimModelError('This is no claim model.');
  if (view.getUint16(4, true) !== CLAIM_VERSION)
    throw new ClaimModelError(`The claim model is of version ${view.getUint16(4, true)}, not ${CLAIM_VERSION}.`);
  if (view.getUint32(8, true) !== checksum(bytes, CLAIM_HEADER))
    throw new ClaimModelError('The claim model is damaged or cut off. Install Gloss again.');
  let at = CLAIM_HEADER + CLAIM_NUMBERS;
  const table = (): LinearTable => {
    const slots = view.getUint32(at, true);
    const step = view.getFloat32(at + 4, true);
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at + 8, slots);
    at += 8 + slots;
    return { weights, step };
  };
  return {
    threshold: view.getFloat32(CLAIM_HEADER, true),
    least: view.getFloat32(CLAIM_HEADER + 4, true),
    cue: table(),
    source: table(),
    worth: { ...table(), bias: view.getFloat32(CLAIM_HEADER + 8, true) },
  };
}
