/*
 * Words as alignment sees them: the smallest units that an editor replaces. They are finer than the tokens of
 * `lib/text/segment.ts` on purpose: "wasn’t" and "over-focus" fall apart at the sign, so that a change on one side of
 * it leaves the other side standing as evidence. Scripts written without blanks count a character as a word. The line
 * feed between two blocks is a word too: that the quote began its paragraph is evidence like any neighbour.
 */
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;
const MARKS = String.raw`\p{M}\p{DI}`;
/** Made when first asked for: most articles have no note, and making it takes half a millisecond of each. */
let made: RegExp | undefined;
const wordPattern = (): RegExp =>
  (made ??= new RegExp(
    String.raw`\n|[${UNSPACED}][${MARKS}]*|(?:(?![${UNSPACED}])[\p{L}\p{N}_${MARKS}])+|[^\s][${MARKS}]*`,
    'gu',
  ));

const INVISIBLE = /[\p{DI}\ufeff]/gu;
const NOT_PLAIN = /[^\u0020-\u007e]/;
const SINGLE_QUOTES = /[‘’‚‛ʼ′`]/g;
const DOUBLE_QUOTES = /[“”„‟«»″]/g;
const DASHES = /[‐-―−]/g;

/**
 * The form in which two words count as the same when places are compared: composed, lower case, without invisible
 * characters (zero-width, bidi controls, soft hyphens), typographic signs as their plain kin. Sites change all of
 * these without touching a word. Empty for text that nobody can see.
 */
export function foldWord(word: string): string {
  if (!NOT_PLAIN.test(word)) return word === '`' ? "'" : word.toLowerCase();
  return word
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .toLowerCase();
}

/**
 * Text without the differences that no reader sees: composition, invisible characters, width and kind of white space.
 * Unlike `foldWord` it keeps case, quotation marks and dashes, because a correction may be about just these.
 */
export function plainForm(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}

/** Calls `visit` with each word of `text`: its folded form and its place in UTF-16 units. Invisible words are left out. */
export function eachWord(text: string, visit: (folded: string, start: number, end: number) => void): void {
  for (const found of text.matchAll(wordPattern())) {
    const folded = foldWord(found[0]);
    if (folded !== '') visit(folded, found.index, found.index + found[0].length);
  }
}
