/* What a character is, as bits. Constants by themselves, since a page pays for the names of fields. */
export const SPACE = 1;
export const UPPER = 2;
export const LOWER = 4;
/** One that is upper, lower or neither. */
export const LETTER = 14;
export const MARK = 16;
export const NUMBER = 32;
export const LOW_LINE = 64;
export const JOINER = 128;

/** In the order of the bits. */
const KINDS = [/\s/u, /\p{Lu}/u, /\p{Ll}/u, /\p{L}/u, /\p{M}/u, /\p{N}/u, /_/u, /[\u200c\u200d]/u];
/** One more than the bits, so that what was looked up is told from what was not. */
const known = new Uint8Array(0x10000);

/**
 * The bits of the character with this code point. Each is looked up by Unicode's properties once: an expression of such
 * classes costs milliseconds to compile, and more than a table to ask.
 */
export function characterOf(code: number): number {
  let kind = known[code] ?? 0;
  if (kind === 0) {
    const text = String.fromCodePoint(code);
    const place = KINDS.findIndex((pattern) => pattern.test(text));
    kind = 1 + (place < 0 ? 0 : 1 << place);
    known[code] = kind;
  }
  return kind - 1;
}

/** What the character at `at` is; 0 at the end of the text. */
export const kindAt = (text: string, at: number): number => characterOf(text.codePointAt(at) ?? 0);
/** Where the character after the one at `at` begins. */
export const nextOf = (text: string, at: number): number => at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** The end of letters that each have a full stop after them, as in "U.S."; 0 where fewer than two begin at `at`. */
export function dottedEnd(text: string, at: number): number {
  let end = at;
  let letters = 0;
  while (kindAt(text, end) & LETTER && text[nextOf(text, end)] === '.') {
    end = nextOf(text, end) + 1;
    letters += 1;
  }
  return letters < 2 ? 0 : end;
}
