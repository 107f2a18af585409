/** What a character is, as bits. */
export const CHARACTER = { letter: 1, mark: 2, number: 4, upper: 8, lower: 16, space: 32 } as const;

const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const LETTER = /\p{L}/u;
const MARK = /\p{M}/u;
const NUMBER = /\p{N}/u;
const SPACE = /\s/u;

/** A bit that tells what was looked up from what was not. */
const KNOWN = 128;
const known = new Uint8Array(0x10000);

/**
 * The bits of the character with this code point. Each is looked up by Unicode's properties once: an expression of such
 * classes costs milliseconds to compile, and more than a table to ask.
 */
export function characterOf(code: number): number {
  const kind = known[code] ?? 0;
  if (kind !== 0) return kind & ~KNOWN;
  const found = lookUp(code);
  if (code < known.length) known[code] = found | KNOWN;
  return found;
}

function lookUp(code: number): number {
  if (code >= 97 && code <= 122) return CHARACTER.letter | CHARACTER.lower;
  if (code >= 65 && code <= 90) return CHARACTER.letter | CHARACTER.upper;
  if (code >= 48 && code <= 57) return CHARACTER.number;
  const text = String.fromCodePoint(code);
  if (SPACE.test(text)) return CHARACTER.space;
  // Signs of ASCII and General Punctuation: no need to ask for letters.
  if (code < 128 || (code >= 0x2010 && code <= 0x205e)) return 0;
  if (LETTER.test(text))
    return CHARACTER.letter | (UPPER.test(text) ? CHARACTER.upper : LOWER.test(text) ? CHARACTER.lower : 0);
  if (MARK.test(text)) return CHARACTER.mark;
  return NUMBER.test(text) ? CHARACTER.number : 0;
}
