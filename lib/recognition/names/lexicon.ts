import { keyOf, mix } from './hash.ts';

/** What a word or phrase is known as; one bit each. The lists and their sources are in the model card. */
export const LEXICON_CLASSES = [
  'country',
  'large place',
  'place',
  'region',
  'landscape',
  'given name',
  'known person',
  'organization',
  'demonym',
  'known media',
  'known club',
  'known product',
  'known event',
  'role noun',
  'group noun',
  'place noun',
  'event noun',
  'common word',
] as const;
export type LexiconClass = (typeof LEXICON_CLASSES)[number];

export const classBit = (name: LexiconClass): number => 1 << LEXICON_CLASSES.indexOf(name);
/** Classes whose members are names and only count with a capital. */
export const NAME_CLASSES =
  classBit('country') |
  classBit('large place') |
  classBit('place') |
  classBit('region') |
  classBit('landscape') |
  classBit('given name') |
  classBit('known person') |
  classBit('organization') |
  classBit('demonym') |
  classBit('known media') |
  classBit('known club') |
  classBit('known product') |
  classBit('known event');

/**
 * Above its classes an entry carries the sense of the word: 0 for none, else one more than the number of the WordNet
 * file its most frequent sense is in, such as persons, groups, or verbs of telling.
 */
export const SENSE_SHIFT = LEXICON_CLASSES.length;
export const CLASS_MASK = (1 << SENSE_SHIFT) - 1;

/** Longest phrase in tokens. */
export const PHRASE_LIMIT = 5;

/** Phrases by the 24-bit key of their lower-cased tokens, each with its classes and, above them, its sense. */
export interface Lexicon {
  /** Open addressing, a power of two of slots; key + 1, 0 for none. */
  readonly keys: Int32Array;
  readonly classes: Int32Array;
  readonly size: number;
}

/** Key of a phrase given the `hashText` of its lower-cased tokens one after the other. */
export const extendPhrase = (hash: number, lowerHash: number): number => mix(hash, lowerHash);
export const PHRASE_SEED = 0x51ed270b;

/** Puts phrases into their table: `keys[i]` has `classes[i]`. */
export function tableOf(phraseKeys: Int32Array, phraseClasses: Int32Array): Lexicon {
  let slots = 16;
  while (slots < phraseKeys.length * 2) slots *= 2;
  const keys = new Int32Array(slots);
  const classes = new Int32Array(slots);
  for (let i = 0; i < phraseKeys.length; i += 1) {
    const key = phraseKeys[i] ?? 0;
    let slot = Math.imul(key, 0x9e3779b1) & (slots - 1);
    while (keys[slot] !== 0 && keys[slot] !== key + 1) slot = (slot + 1) & (slots - 1);
    keys[slot] = key + 1;
    classes[slot] = (classes[slot] ?? 0) | (phraseClasses[i] ?? 0);
  }
  return { keys, classes, size: phraseKeys.length };
}

export const buildLexicon = (entries: ReadonlyArray<readonly [key: number, classes: number]>): Lexicon =>
  tableOf(
    Int32Array.from(entries, ([key]) => key),
    Int32Array.from(entries, ([, classes]) => classes),
  );

/** Classes and sense of the phrase with this hash, 0 when it is not listed. */
export function lookUp(lexicon: Lexicon, phraseHash: number): number {
  const key = keyOf(phraseHash);
  const last = lexicon.keys.length - 1;
  let slot = Math.imul(key, 0x9e3779b1) & last;
  for (;;) {
    const found = lexicon.keys[slot];
    if (found === 0 || found === undefined) return 0;
    if (found === key + 1) return lexicon.classes[slot] ?? 0;
    slot = (slot + 1) & last;
  }
}

/** The phrases of a lexicon as pairs of key and classes, by rising key. */
export function listLexicon(lexicon: Lexicon): Array<[key: number, classes: number]> {
  const out: Array<[number, number]> = [];
  lexicon.keys.forEach((key, slot) => {
    if (key !== 0) out.push([key - 1, lexicon.classes[slot] ?? 0]);
  });
  return out.toSorted((a, b) => a[0] - b[0]);
}
