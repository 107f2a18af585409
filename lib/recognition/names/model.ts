import { KEY_BITS } from './hash.ts';
import { TAG_COUNT } from './labels.ts';
import { tableOf, type Lexicon } from './lexicon.ts';
import { VOTE_WEIGHTS } from './votes.ts';
import type { Scorer } from './scorer.ts';

/*
 * The model file, little endian:
 *   "GLNM", version u16, tags u16, length of the whole file u32, checksum u32 of everything after it,
 *   calibration 2 x f32 (slope and offset on the log odds), step of the weights f32, transitions f32 x tags x tags, votes f32,
 *   lexicon: combinations u16 and their class bits u32 each; phrases u32, the gaps between their keys, a plane of low combination
 *   bytes and, when there are more than 256, one of high bytes;
 *   weights: rows u32, the gaps between their keys, tag masks, their count u32, then one signed byte a set mask bit.
 * Gaps and masks are numbers of 24 bits in three planes of a byte each: they pack better than numbers of a varying length,
 * gaps to within a twentieth of their entropy.
 */
export const MODEL_MAGIC = 0x4d4e4c47;
export const MODEL_VERSION = 3;
export const HEADER_BYTES = 16;

export interface NameModel extends Scorer {
  /** Slope and offset that turn the log odds of a name's probability into those of its confidence. */
  readonly calibration: readonly [slope: number, offset: number];
  readonly rowCount: number;
  readonly weightCount: number;
}

/** A model file that cannot be used: cut off, of another version, or damaged. */
export class NameModelError extends Error {
  override name = 'NameModelError';
}

/** Fletcher's sum over bytes, enough to tell a damaged file. */
export function checksum(bytes: Uint8Array, start: number): number {
  let a = 1;
  let b = 0;
  for (let i = start; i < bytes.length;) {
    const end = Math.min(bytes.length, i + 4096);
    for (; i < end; i += 1) {
      a += bytes[i] ?? 0;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}

class Cursor {
  private at: number;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
  }

  private take(count: number): number {
    const from = this.at;
    if (from + count > this.bytes.length)
      throw new NameModelError(`The name model ends early, at byte ${this.bytes.length}.`);
    this.at = from + count;
    return from;
  }

  u16(): number {
    return this.view.getUint16(this.take(2), true);
  }

  u32(): number {
    return this.view.getUint32(this.take(4), true);
  }

  f32(): number {
    return this.view.getFloat32(this.take(4), true);
  }

  section(length: number): Uint8Array {
    const from = this.take(length);
    return this.bytes.subarray(from, from + length);
  }

  /** Numbers under 2^24 in three planes of a byte each, the lowest first. */
  numbers(count: number): (i: number) => number {
    const [low, middle, high] = [this.section(count), this.section(count), this.section(count)];
    return (i) => (low[i] ?? 0) | ((middle[i] ?? 0) << 8) | ((high[i] ?? 0) << 16);
  }

  /** `count` rising keys from the gaps between them. */
  keys(count: number): Int32Array {
    const gap = this.numbers(count);
    const keys = new Int32Array(count);
    let key = -1;
    for (let i = 0; i < count; i += 1) {
      key += gap(i) + 1;
      keys[i] = key;
    }
    if (key >= 1 << KEY_BITS) throw new NameModelError('The name model has a key out of range.');
    return keys;
  }

  get ended(): boolean {
    return this.at === this.bytes.length;
  }
}

function readLexicon(cursor: Cursor): Lexicon {
  const combinations = Int32Array.from({ length: cursor.u16() }, () => cursor.u32());
  const wide = combinations.length > 256;
  const count = cursor.u32();
  const keys = cursor.keys(count);
  const low = cursor.section(count);
  const high = cursor.section(wide ? count : 0);
  const classes = new Int32Array(count);
  for (let i = 0; i < count; i += 1) {
    const found = combinations[(low[i] ?? 0) | ((high[i] ?? 0) << 8)];
    if (found === undefined) throw new NameModelError(`The name model has no class combination for phrase ${i}.`);
    classes[i] = found;
  }
  return tableOf(keys, classes);
}

/**
 * Reads a model file as the trainer writes it. Throws `NameModelError` that says what is wrong with a file that is cut
 * off, damaged or of another version.
 */
export function loadNameModel(data: ArrayBuffer | Uint8Array): NameModel {
  const bytes = data instanceof Uint8Array ? data : new Uint8Array(data);
  if (bytes.length < HEADER_BYTES) throw new NameModelError(`The name model has only ${bytes.length} bytes.`);
  const header = new Cursor(bytes, 0);
  if (header.u32() !== MODEL_MAGIC) throw new NameModelError('This is no name model: it does not begin with "GLNM".');
  const version = header.u16();
  if (version !== MODEL_VERSION) {
    throw new NameModelError(`The name model has version ${version}, this program reads version ${MODEL_VERSION}.`);
  }
  const tags = header.u16();
  if (tags !== TAG_COUNT) throw new NameModelError(`The name model has ${tags} tags, this program ${TAG_COUNT}.`);
  const length = header.u32();
  if (length !== bytes.length) {
    throw new NameModelError(
      `The name model has ${bytes.length} bytes where ${length} were written: it is cut off or padded.`,
    );
  }
  const cursor = new Cursor(bytes, HEADER_BYTES);
  if (header.u32() !== checksum(bytes, HEADER_BYTES))
    throw new NameModelError('The name model is damaged: its checksum differs.');
  const calibration = [cursor.f32(), cursor.f32()] as const;
  const step = cursor.f32();
  const transitions = Float64Array.from({ length: TAG_COUNT * TAG_COUNT }, () => cursor.f32());
  const votes = Float64Array.from({ length: VOTE_WEIGHTS }, () => cursor.f32());
  const lexicon = readLexicon(cursor);

  const rowCount = cursor.u32();
  const keys = cursor.keys(rowCount);
  const maskOf = cursor.numbers(rowCount);
  const weightCount = cursor.u32();
  const packed = cursor.section(weightCount);
  if (!cursor.ended) throw new NameModelError('The name model goes on after its end.');

  let slots = 16;
  while (slots < rowCount * 1.5) slots *= 2;
  const shift = 32 - Math.log2(slots);
  // What one hit needs lies in two lines of the processor's cache: key + 1 beside the row's place in `entries`, and there
  // how many tags have a weight, as few have, and each tag with its weight.
  const table = new Int32Array(slots * 2);
  const entries = new Int16Array(rowCount + weightCount);
  let at = 0;
  let end = 0;
  for (let row = 0; row < rowCount; row += 1) {
    const key = keys[row] ?? 0;
    let slot = Math.imul(key, 0x9e3779b1) >>> shift;
    while (table[slot * 2] !== 0) slot = (slot + 1) & (slots - 1);
    table[slot * 2] = key + 1;
    table[slot * 2 + 1] = end;
    const head = end;
    end += 1;
    for (let mask = maskOf(row); mask !== 0; mask &= mask - 1) {
      entries[end] = ((31 - Math.clz32(mask & -mask)) << 8) | (packed[at] ?? 0);
      at += 1;
      end += 1;
    }
    entries[head] = end - head - 1;
  }
  if (at !== weightCount)
    throw new NameModelError(`The name model has ${weightCount} weights where its masks name ${at}.`);

  return {
    lexicon,
    transitions,
    votes,
    calibration,
    rowCount,
    weightCount,
    addScores(found, count, scores, offset) {
      const last = slots - 1;
      for (let k = 0; k < count; k += 1) {
        const key = found[k] ?? 0;
        let slot = Math.imul(key, 0x9e3779b1) >>> shift;
        let held = table[slot * 2] ?? 0;
        while (held !== 0 && held !== key + 1) {
          slot = (slot + 1) & last;
          held = table[slot * 2] ?? 0;
        }
        if (held === 0) continue;
        let next = table[slot * 2 + 1] ?? 0;
        for (const stop = next + (entries[next] ?? 0); next < stop;) {
          next += 1;
          const entry = entries[next] ?? 0;
          const t = offset + (entry >> 8);
          scores[t] = (scores[t] ?? 0) + ((entry << 24) >> 24) * step;
        }
      }
    },
  };
}
