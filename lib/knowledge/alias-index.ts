/*
 * Finds phrases of words in a text by hash: one table says for a first word which phrase lengths exist, a second leads
 * from a phrase's hash to its number, and a hit counts only when the words are equal. Everything is one block of numbers
 * that a pack can keep ready, so that opening an index is no work. Measured against RegExp, Map and Aho-Corasick in
 * `bench:matcher`: above some thousand phrases it is the smallest and the quickest to build.
 */
const MAGIC = 0x58_49_4c_47;
const VERSION = 1;
const HEADER = 8;
/** Phrases have at most so many words: a length is a bit of a 32-bit mask. */
export const MAX_PHRASE_WORDS = 30;

export class BrokenIndex extends Error {
  override name = 'BrokenIndex';
}

/** Hash of one word: FNV-1a over its UTF-16 units. */
export function hashWord(word: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01_00_01_93);
  return hash === 0 ? 1 : hash;
}

/** Hash of a phrase that goes on with one more word; 0 before the first, words as `hashWord` has them. */
export const extendPhrase = (phrase: number, word: number): number => {
  const mixed = Math.imul(phrase ^ word, 0x9e_37_79_b1);
  return (mixed ^ (mixed >>> 15)) | 0;
};

export class AliasIndex {
  /** The whole index, to be kept and given to `openAliasIndex`. */
  readonly bytes: ArrayBuffer;
  readonly phrases: number;
  readonly #firsts: Int32Array;
  readonly #masks: Int32Array;
  readonly #hashes: Int32Array;
  readonly #numbers: Int32Array;
  readonly #offsets: Int32Array;
  readonly #text: Uint16Array;

  constructor(bytes: ArrayBuffer) {
    if (bytes.byteLength < HEADER * 4 || bytes.byteLength % 4 !== 0) throw new BrokenIndex('is cut off');
    const [magic, version, phrases = 0, firsts = 0, slots = 0, units = 0] = new Int32Array(bytes, 0, HEADER);
    if (magic !== MAGIC || version !== VERSION) throw new BrokenIndex('is not an index of this version');
    const sizes = [firsts, firsts, slots, slots, phrases + 1];
    const need = (HEADER + sizes.reduce((sum, size) => sum + size, 0)) * 4 + Math.ceil(units / 2) * 4;
    if (sizes.some((size) => size < 0) || units < 0 || need !== bytes.byteLength) throw new BrokenIndex('is cut off');
    let at = HEADER * 4;
    const next = (size: number): Int32Array => {
      const view = new Int32Array(bytes, at, size);
      at += size * 4;
      return view;
    };
    this.bytes = bytes;
    this.phrases = phrases;
    this.#firsts = next(firsts);
    this.#masks = next(firsts);
    this.#hashes = next(slots);
    this.#numbers = next(slots);
    this.#offsets = next(phrases + 1);
    this.#text = new Uint16Array(bytes, at, units);
  }

  /** Lengths, as bits, of the phrases that begin with a word of this hash; 0 when none does. */
  lengths(word: number): number {
    const mask = this.#firsts.length - 1;
    for (let slot = word & mask; ; slot = (slot + 1) & mask) {
      const known = this.#firsts[slot];
      if (known === word) return this.#masks[slot] ?? 0;
      if (known === 0 || known === undefined) return 0;
    }
  }

  /** The number of the phrase made of exactly these words, or -1. `hash`: that of all of them, where it is known. */
  find(words: readonly string[], hash = hashPhrase(words)): number {
    const wanted = hash === 0 ? 1 : hash;
    const mask = this.#hashes.length - 1;
    for (let slot = wanted & mask; ; slot = (slot + 1) & mask) {
      const known = this.#hashes[slot];
      if (known === undefined || known === 0) return -1;
      if (known === wanted) {
        const number = this.#numbers[slot] ?? -1;
        if (this.#equals(number, words)) return number;
      }
    }
  }

  #equals(number: number, words: readonly string[]): boolean {
    const to = this.#offsets[number + 1] ?? 0;
    let at = this.#offsets[number] ?? 0;
    for (let w = 0; w < words.length; w += 1) {
      if (w > 0 && this.#text[at++] !== BLANK) return false;
      const word = words[w] ?? '';
      if (at + word.length > to) return false;
      for (let i = 0; i < word.length; i += 1) if (this.#text[at + i] !== word.charCodeAt(i)) return false;
      at += word.length;
    }
    return at === to;
  }
}

const BLANK = 32;

function hashPhrase(words: readonly string[]): number {
  let hash = 0;
  for (const word of words) hash = extendPhrase(hash, hashWord(word));
  return hash;
}

/** Opens what `buildAliasIndex` made; throws `BrokenIndex` for anything else. Does no work on the phrases. */
export const openAliasIndex = (bytes: ArrayBuffer): AliasIndex => new AliasIndex(bytes);

/** Builds the index of phrases, each given as its words; phrase numbers are positions in `phrases`, which are distinct. */
export function buildAliasIndex(phrases: readonly (readonly string[])[]): AliasIndex {
  const masks = new Map<number, number>();
  const joined: string[] = [];
  const hashes = new Int32Array(phrases.length);
  let units = 0;
  phrases.forEach((words, number) => {
    const first = words[0];
    if (first === undefined || words.length > MAX_PHRASE_WORDS)
      throw new RangeError(`a phrase has 1 to ${MAX_PHRASE_WORDS} words, this one ${words.length}`);
    const hash = hashWord(first);
    masks.set(hash, (masks.get(hash) ?? 0) | (1 << words.length));
    let phraseHash = 0;
    for (const word of words) phraseHash = extendPhrase(phraseHash, hashWord(word));
    hashes[number] = phraseHash === 0 ? 1 : phraseHash;
    const phrase = words.join(' ');
    joined.push(phrase);
    units += phrase.length;
  });
  const firsts = tableSize(masks.size);
  const slots = tableSize(phrases.length);
  const size = HEADER + firsts * 2 + slots * 2 + phrases.length + 1 + Math.ceil(units / 2);
  const bytes = new ArrayBuffer(size * 4);
  new Int32Array(bytes, 0, HEADER).set([MAGIC, VERSION, phrases.length, firsts, slots, units]);
  const all = new Int32Array(bytes, HEADER * 4, firsts * 2 + slots * 2 + phrases.length + 1);
  const firstKeys = all.subarray(0, firsts);
  const firstMasks = all.subarray(firsts, firsts * 2);
  for (const [hash, mask] of masks) firstMasks[freeSlot(firstKeys, hash)] = mask;
  const keys = all.subarray(firsts * 2, firsts * 2 + slots);
  const numbers = all.subarray(firsts * 2 + slots, firsts * 2 + slots * 2);
  const offsets = all.subarray(firsts * 2 + slots * 2);
  const text = new Uint16Array(bytes, (size - Math.ceil(units / 2)) * 4, units);
  let at = 0;
  joined.forEach((phrase, number) => {
    numbers[freeSlot(keys, hashes[number] ?? 1)] = number;
    offsets[number] = at;
    for (let i = 0; i < phrase.length; i += 1) text[at + i] = phrase.charCodeAt(i);
    at += phrase.length;
  });
  offsets[phrases.length] = at;
  return new AliasIndex(bytes);
}

/** A power of two that stays under two thirds full. */
function tableSize(entries: number): number {
  let size = 4;
  while (size * 2 < entries * 3 + 2) size *= 2;
  return size;
}

/** Takes the next free slot for a key and answers its place. */
function freeSlot(keys: Int32Array, key: number): number {
  const mask = keys.length - 1;
  let slot = key & mask;
  while (keys[slot] !== 0) slot = (slot + 1) & mask;
  keys[slot] = key;
  return slot;
}
