import { TAG_COUNT } from '../../recognition/names/labels.ts';
import { checksum, HEADER_BYTES, MODEL_MAGIC, MODEL_VERSION } from '../../recognition/names/model.ts';
import { VOTE_WEIGHTS } from '../../recognition/names/votes.ts';
import type { Weights } from './learner.ts';

export interface EncodeOptions {
  /** Rows written at most, those that change most in all the text learnt from. */
  readonly rows: number;
  /** Weight of one step of the 8-bit numbers. */
  readonly step: number;
  /** Weights smaller than this become 0. */
  readonly least: number;
  readonly calibration: readonly [slope: number, offset: number];
  readonly votes: Float64Array;
}

/** The gaps between rising keys, less one. */
const gaps = (keys: readonly number[]): number[] => keys.map((key, i) => key - (keys[i - 1] ?? -1) - 1);

/** Largest weight of a row against outside: what the row can change. */
function reach(values: Float32Array, row: number): number {
  let most = 0;
  for (let t = 0; t < TAG_COUNT; t += 1) most = Math.max(most, Math.abs(values[row * TAG_COUNT + t] ?? 0));
  return most;
}

/** The `count` of most worth; of equal ones those with the lower key. */
const worthiest = <T extends { readonly key: number; readonly worth: number }>(all: readonly T[], count: number): T[] =>
  all.toSorted((a, b) => b.worth - a.worth || a.key - b.key).slice(0, count);

/** Keys of the features worth keeping: the `count` with the widest reach, weighed by how often they are seen. */
export function bestKeys(weights: Weights, count: number): Set<number> {
  const all: Array<{ key: number; worth: number }> = [];
  weights.rows.forEach((row, key) => {
    if (row < 0) return;
    all.push({ key, worth: reach(weights.values, row) * Math.sqrt(Math.log(1 + (weights.seen[row] ?? 0))) });
  });
  return new Set(worthiest(all, count).map(({ key }) => key));
}

/** A row as it is written: a bit of the mask for each tag that has a weight, and that weight in steps. */
interface Row {
  readonly key: number;
  readonly mask: number;
  readonly steps: readonly number[];
}

/**
 * The rows to write, by key: of all that keep a weight, those with the largest steps, weighed by how often they are seen.
 * Faint weights that nearly every token has add up: without the 2,750 rows of the smallest steps, web text and Wikipedia lost
 * two to three points; without the 3,000 rows that this order puts last, half a point at most.
 */
function rowsOf({ rows: places, values, seen }: Weights, { rows: count, step, least }: EncodeOptions): Row[] {
  const rows: (Row & { readonly worth: number })[] = [];
  places.forEach((place, key) => {
    if (place < 0) return;
    let mask = 0;
    const steps: number[] = [];
    for (let t = 0; t < TAG_COUNT; t += 1) {
      const value = values[place * TAG_COUNT + t] ?? 0;
      if (Math.abs(value) < least) continue;
      const rounded = Math.max(-127, Math.min(127, Math.round(value / step)));
      if (rounded === 0) continue;
      mask |= 1 << t;
      steps.push(rounded);
    }
    if (mask === 0) return;
    rows.push({ key, mask, steps, worth: Math.max(...steps.map(Math.abs)) * (seen[place] ?? 0) ** 0.25 });
  });
  return worthiest(rows, count).toSorted((a, b) => a.key - b.key);
}

/** The model file for these weights and word lists. See `model.ts` for the format. */
export function encodeModel(
  weights: Weights,
  lexicon: ReadonlyArray<readonly [key: number, classes: number]>,
  options: EncodeOptions,
): Uint8Array {
  const rows = rowsOf(weights, options);
  const keys = rows.map(({ key }) => key);
  const masks = rows.map(({ mask }) => mask);
  const packed = rows.flatMap(({ steps }) => steps.map((step) => step & 255));
  const uses = new Map<number, number>();
  for (const [, classes] of lexicon) uses.set(classes, (uses.get(classes) ?? 0) + 1);
  // Frequent combinations first: their high bytes are then nearly all 0 and pack to nothing.
  const combinations = [...uses].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([classes]) => classes);
  const wide = combinations.length > 256;
  const indexes = new Map(combinations.map((classes, i) => [classes, i]));
  const length =
    HEADER_BYTES +
    12 +
    4 * TAG_COUNT * TAG_COUNT +
    4 * VOTE_WEIGHTS +
    2 +
    4 * combinations.length +
    4 +
    lexicon.length * (wide ? 5 : 4) +
    4 +
    6 * keys.length +
    4 +
    packed.length;
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = HEADER_BYTES;
  const f32 = (value: number): void => {
    view.setFloat32(at, value, true);
    at += 4;
  };
  const u32 = (value: number): void => {
    view.setUint32(at, value, true);
    at += 4;
  };
  const u16 = (value: number): void => {
    view.setUint16(at, value, true);
    at += 2;
  };
  const section = (values: ArrayLike<number>): void => {
    bytes.set(values, at);
    at += values.length;
  };
  const numbers = (values: readonly number[]): void => {
    for (const shift of [0, 8, 16]) section(values.map((value) => (value >> shift) & 255));
  };
  f32(options.calibration[0]);
  f32(options.calibration[1]);
  f32(options.step);
  for (const value of weights.transitions) f32(value);
  for (const value of options.votes) f32(Math.round(value * 64) / 64);
  u16(combinations.length);
  for (const classes of combinations) u32(classes);
  u32(lexicon.length);
  numbers(gaps(lexicon.map(([key]) => key)));
  section(lexicon.map(([, classes]) => (indexes.get(classes) ?? 0) & 255));
  if (wide) section(lexicon.map(([, classes]) => (indexes.get(classes) ?? 0) >> 8));
  u32(keys.length);
  numbers(gaps(keys));
  numbers(masks);
  u32(packed.length);
  section(packed);
  if (at !== length) throw new Error(`wrote ${at} bytes of ${length}`);
  view.setUint32(0, MODEL_MAGIC, true);
  view.setUint16(4, MODEL_VERSION, true);
  view.setUint16(6, TAG_COUNT, true);
  view.setUint32(8, length, true);
  view.setUint32(12, checksum(bytes, HEADER_BYTES), true);
  return bytes;
}
