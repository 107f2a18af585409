import { refuse } from './refusal.ts';

/** A file of an archive as its directory declares it. Sizes are claims until the data is unpacked. */
export interface ZipEntry {
  readonly path: string;
  /** 0 stored, 8 deflated; nothing else is read. */
  readonly method: number;
  readonly size: number;
  readonly crc: number;
  readonly encrypted: boolean;
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const CENTRAL = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;

/** Whether the bytes begin as a zip archive does: with a file, or with the end record of an empty one. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/**
 * Reads the central directory of a zip archive (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16), which stands at its
 * end: a truncated archive has none. Our own, because fflate's readers give no offsets, no checksums and no encryption
 * flag, without which overlapping files (Fifield's zip bomb), damage and locked files cannot be told.
 * Throws `PackRefusal`. Nothing is unpacked here.
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end < 0) throw refuse('truncated');
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) throw refuse('tooManyFiles');
  if (start + size !== end) throw refuse('damaged');

  const decoder = new TextDecoder('utf-8', { fatal: true });
  const entries: (ZipEntry & { readonly from: number; readonly to: number })[] = [];
  let at = start;
  for (let number = 0; number < count; number++) {
    if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL) throw refuse('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw refuse('damaged');
    const name = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
    let path: string;
    try {
      path = decoder.decode(name);
    } catch {
      // Old tools write names in the machine's own code page; ids are ASCII, so such a file is none of a pack's.
      path = String.fromCharCode(...name);
    }
    const from = view.getUint32(at + 42, true);
    if (from + LOCAL_SIZE > start || view.getUint32(from, true) !== LOCAL) throw refuse('damaged', path);
    const data = from + LOCAL_SIZE + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
    const to = data + view.getUint32(at + 20, true);
    if (to > start) throw refuse('damaged', path);
    entries.push({
      path,
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 24, true),
      crc: view.getUint32(at + 16, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: bytes.subarray(data, to),
      from,
      to,
    });
    at = next;
  }
  if (at !== end) throw refuse('damaged');
  let previous = 0;
  for (const { from, to, path } of entries.toSorted((a, b) => a.from - b.from)) {
    // Files that share bytes are how a small archive becomes a huge one without a high ratio.
    if (from < previous) throw refuse('bomb', path);
    previous = to;
  }
  return entries;
}

/** Offset of the end record: the last one whose comment reaches exactly to the end of the file; -1 without. */
function endRecord(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) === last - at) return at;
  }
  return -1;
}
