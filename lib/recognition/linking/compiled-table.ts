import { openAliasIndex, type AliasIndex } from '../../knowledge/alias-index.ts';

/**
 * What one phrase means to one entity. `derived`: the last word of a person's full name, which the pack does not list.
 * `never`: a phrase that holds the name but means something else. `context`: words that make a doubtful name likely.
 * `spelling`: what all romanisations of the name have in common, which no text holds as words.
 */
export const ALIAS_ROLES = [
  'name',
  'surname',
  'derived',
  'contextual',
  'slip',
  'never',
  'context',
  'spelling',
] as const;
export type AliasRole = (typeof ALIAS_ROLES)[number];

/** A row of the table without what its pack can tell: `entity` is its place among the pack's entities. */
export interface CompiledRow {
  readonly entity: number;
  readonly role: AliasRole;
  readonly caseSensitive: boolean;
  readonly text: string;
}

/*
 * One block of numbers that a build or an import makes and that opens without work: header, alias index, for each phrase
 * where its rows begin, two numbers a row (entity and flags; where its text begins), all texts.
 */
const MAGIC = 0x58_4c_42_54;
const VERSION = 1;
const HEADER = 6;
const ROLE_BITS = 3;
const FLAG_BITS = ROLE_BITS + 1;

/** A compiled table, opened. */
export class CompiledTable {
  readonly index: AliasIndex;
  readonly #starts: Int32Array;
  readonly #rows: Int32Array;
  readonly #text: Uint16Array;

  private constructor(index: AliasIndex, starts: Int32Array, rows: Int32Array, text: Uint16Array) {
    this.index = index;
    this.#starts = starts;
    this.#rows = rows;
    this.#text = text;
  }

  /** Opens what `encodeTable` made for a pack of this fingerprint; null for anything else. Does no work on the phrases. */
  static open(bytes: ArrayBuffer, fingerprint: number): CompiledTable | null {
    if (bytes.byteLength < HEADER * 4 || bytes.byteLength % 4 !== 0) return null;
    const [magic, version, owner, indexBytes = 0, rows = 0, units = 0] = new Int32Array(bytes, 0, HEADER);
    if (magic !== MAGIC || version !== VERSION || owner !== fingerprint) return null;
    const at = HEADER * 4 + indexBytes;
    if (indexBytes < 0 || rows < 0 || units < 0 || at > bytes.byteLength) return null;
    const index = openAliasIndex(bytes.slice(HEADER * 4, at));
    const starts = index.phrases + 1;
    const texts = at + (starts + rows * 2) * 4;
    if (texts + Math.ceil(units / 2) * 4 !== bytes.byteLength) return null;
    return new CompiledTable(
      index,
      new Int32Array(bytes, at, starts),
      new Int32Array(bytes, at + starts * 4, rows * 2),
      new Uint16Array(bytes, texts, units),
    );
  }

  /** What the phrase of this number means, in the order in which the pack says it. */
  rows(number: number): CompiledRow[] {
    const out: CompiledRow[] = [];
    for (let row = this.#starts[number] ?? 0; row < (this.#starts[number + 1] ?? 0); row += 1) {
      const packed = this.#rows[row * 2] ?? 0;
      const from = this.#rows[row * 2 + 1] ?? 0;
      const to = this.#rows[row * 2 + 3] ?? this.#text.length;
      out.push({
        entity: packed >>> FLAG_BITS,
        role: ALIAS_ROLES[packed & ((1 << ROLE_BITS) - 1)] ?? 'context',
        caseSensitive: ((packed >>> ROLE_BITS) & 1) === 1,
        text: String.fromCharCode(...this.#text.subarray(from, to)),
      });
    }
    return out;
  }
}

/** Packs an index and the rows of each of its phrases; `fingerprint` tells later whether it belongs to a pack. */
export function encodeTable(
  fingerprint: number,
  index: AliasIndex,
  rowsOf: readonly (readonly CompiledRow[])[],
): ArrayBuffer {
  const rows = rowsOf.flat();
  const units = rows.reduce((sum, { text }) => sum + text.length, 0);
  const starts = HEADER + index.bytes.byteLength / 4;
  const first = starts + rowsOf.length + 1;
  const texts = first + rows.length * 2;
  const bytes = new ArrayBuffer((texts + Math.ceil(units / 2)) * 4);
  const numbers = new Int32Array(bytes);
  numbers.set([MAGIC, VERSION, fingerprint, index.bytes.byteLength, rows.length, units]);
  numbers.set(new Int32Array(index.bytes), HEADER);
  let begin = 0;
  rowsOf.forEach((of, number) => {
    numbers[starts + number] = begin;
    begin += of.length;
  });
  numbers[starts + rowsOf.length] = begin;
  const text = new Uint16Array(bytes, texts * 4, units);
  let at = 0;
  rows.forEach((row, number) => {
    const flags = ALIAS_ROLES.indexOf(row.role) | (row.caseSensitive ? 1 << ROLE_BITS : 0);
    numbers[first + number * 2] = (row.entity << FLAG_BITS) | flags;
    numbers[first + number * 2 + 1] = at;
    for (let i = 0; i < row.text.length; i += 1) text[at + i] = row.text.charCodeAt(i);
    at += row.text.length;
  });
  return bytes;
}
