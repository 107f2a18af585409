import { Inflate } from 'fflate';
import type { PackFile } from '../knowledge/compile-pack.ts';
import { crc32 } from './crc32.ts';
import { PACK_LIMITS } from './limits.ts';
import type { Pace } from './pace.ts';
import { fault, PackRefusal, refuse, type Reason } from './refusal.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** Packed bytes given to the inflater at a time: deflate makes at most 1,032 times as many, 4 MB, before it is stopped. */
const CHUNK = 4096;
const MANIFEST = 'pack.yaml';

/** Files that archivers add by themselves. */
const isJunk = (path: string): boolean =>
  /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._|Thumbs\.db$|desktop\.ini$)/u.test(path);

/**
 * The YAML files of a pack folder in a zip archive, with paths relative to the folder that holds `pack.yaml`.
 * Checks what the archive declares before anything is unpacked, and what comes out while it is.
 * Throws `PackRefusal` with every reason, or the abort's reason.
 */
export async function unpackFolder(
  bytes: Uint8Array,
  pace: Pace,
  onProgress: (done: number, total: number) => void,
): Promise<PackFile[]> {
  const entries = readZipDirectory(bytes).filter(({ path }) => !path.endsWith('/') && !isJunk(path));
  const reasons = declaredFaults(entries);
  if (reasons.length > 0) throw new PackRefusal(reasons);
  const root = rootOf(entries);
  const wanted = entries.filter(({ path }) => path.startsWith(root) && /\.ya?ml$/u.test(path));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const files: PackFile[] = [];
  for (const entry of wanted) {
    const content = await inflate(entry, pace);
    if (crc32(content) !== entry.crc) throw refuse('damaged', entry.path);
    let text: string;
    try {
      text = decoder.decode(content);
    } catch {
      throw refuse('notText', entry.path);
    }
    files.push({ path: entry.path.slice(root.length), text });
    onProgress(files.length, wanted.length);
    await pace.step();
  }
  return files;
}

function declaredFaults(entries: readonly ZipEntry[]): Reason[] {
  const limits = PACK_LIMITS;
  if (entries.length > limits.archiveEntries) return [fault('tooManyFiles', null, String(limits.archiveEntries))];
  const reasons: Reason[] = [];
  const paths = new Set<string>();
  let total = 0;
  for (const { path, method, size, encrypted, packed } of entries) {
    total += size;
    if (paths.has(path)) reasons.push(fault('twinPath', path));
    paths.add(path);
    if (path.startsWith('/') || /(?:^|[\\/])\.\.(?:[\\/]|$)|^[a-z]:|\\|\0/iu.test(path))
      reasons.push(fault('unsafePath', path));
    if (encrypted) reasons.push(fault('encrypted', path));
    else if (method !== 0 && method !== 8) reasons.push(fault('method', path));
    if (size > limits.entryBytes) reasons.push(fault('entryTooLarge', path, megabytes(limits.entryBytes)));
    else if (size > limits.ratioFrom && size > packed.length * limits.ratio) reasons.push(fault('bomb', path));
  }
  if (total > limits.unpackedBytes) reasons.push(fault('unpackedTooLarge', null, megabytes(limits.unpackedBytes)));
  return reasons;
}

export const megabytes = (bytes: number): string => String(bytes / 1_000_000);

/** The folder that holds the one `pack.yaml`, as a prefix: archivers put a folder in or leave it out. */
function rootOf(entries: readonly ZipEntry[]): string {
  const manifests = entries
    .map(({ path }) => path)
    .filter((path) => path === MANIFEST || path.endsWith(`/${MANIFEST}`))
    .map((path) => path.slice(0, path.length - MANIFEST.length));
  const depth = (folder: string): number => folder.split('/').length;
  const top = Math.min(...manifests.map(depth));
  const [root, ...others] = manifests.filter((folder) => depth(folder) === top);
  if (root === undefined) throw refuse('noManifest');
  if (others.length > 0) throw refuse('severalPacks', null, String(others.length + 1));
  return root;
}

async function inflate({ path, method, size, packed }: ZipEntry, pace: Pace): Promise<Uint8Array> {
  if (method === 0) {
    if (packed.length !== size) throw refuse('damaged', path);
    return packed;
  }
  // The declared size has passed the limits, so it bounds the buffer; what does not fit into it is a lie about the size.
  const content = new Uint8Array(size);
  let filled = 0;
  const inflater = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw refuse('bomb', path);
    content.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length || at === 0; at += CHUNK) {
    try {
      inflater.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    } catch (error) {
      throw error instanceof PackRefusal ? error : refuse('damaged', path);
    }
    await pace.step();
  }
  if (filled !== size) throw refuse('damaged', path);
  return content;
}
