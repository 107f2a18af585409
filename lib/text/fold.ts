import { dottedEnd, kindAt, LETTER, MARK, nextOf, NUMBER } from './character.ts';

/** Letters that NFKD leaves whole although readers and keyboards write them in two ways. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', ı: 'i', ß: 'ss', đ: 'd', Đ: 'D', æ: 'ae', Æ: 'Ae', œ: 'oe', Œ: 'Oe', ð: 'd', þ: 'th',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ؤ: 'و',
  ئ: 'ي',
  ى: 'ي', ة: 'ه', ی: 'ي', ک: 'ك', ё: 'е', Ё: 'Е', ґ: 'г', Ґ: 'Г',
}; // prettier-ignore
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
/** Apostrophes, ʿayn, hamza and their look-alikes, tatweel, and characters that do not show: none of them tells names apart. */
const SILENT = /['’‘ʼʻʿʾ`´ʹ·ـ\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const MARKS = /\p{M}+/gu;
const ASCII_WORD = /^[A-Za-z0-9]*$/;
/** Letters of the two alphabets that are never composed but of what `LETTERS` lists: no need to take them apart. */
const WHOLE_WORD = /^(?:[\u0400-\u0482\u048a-\u052f]+|[\u0621-\u063a\u0641-\u064a]+)$/;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const STRESS = /[\u0300\u0301]/gu;

/**
 * A word without what spelling varies in: compatibility forms, accents, apostrophes and ʿayn, tatweel and hamza carriers,
 * invisible characters. Capitals stay. й and ї are letters of their own and stay whole; ё and ґ become е and г.
 */
export function foldCased(word: string): string {
  if (ASCII_WORD.test(word)) return word;
  if (WHOLE_WORD.test(word)) return word.replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
  const decomposed = CYRILLIC.test(word)
    ? word.normalize('NFKD').replace(STRESS, '').normalize('NFC')
    : word.normalize('NFKD').replace(MARKS, '');
  return decomposed
    .replace(SILENT, '')
    .replaceAll('.', '')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
}

/** `foldCased` in lower case: two words that fold alike are the same name written in two ways. */
export const fold = (word: string): string => foldCased(word).toLowerCase();

/** A word of text as names are compared: `cased` folded, `key` folded in lower case, offsets in UTF-16 units. */
export interface NameWord {
  readonly start: number;
  readonly end: number;
  readonly cased: string;
  readonly key: string;
}

/** What stands in words and tells none apart. */
const IN_WORDS = /['’‘ʼʻʿʾ`´ـ\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
/** The Arabic article as the press romanises it before each letter: "ash-Sharaa", "el-Assad", "Deir ez-Zor", "аш-Шараа". */
const ARTICLE = /^(?:al|el|a[dnrst]|a[dst]h|az|e[nrstz]|esh|аль?|эль|ель|а[дзнрстш]|е[знрсш]|э[знрсш])$/u;
const TAIL = /(?:['’ʼ][sS])?['’‘ʼ`´\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*$/u;
const MAY_HAVE_TAIL = /[^\p{L}\p{N}.]|[sS]$/u;

/**
 * Cuts text into the words that names are made of. Hyphens and blanks both divide, so that "al-Sharaa" and "al Sharaa"
 * are the same two words; "U.S." is one; a possessive "'s" belongs to no word. An Arabic article before a hyphen has the
 * key "al" ("аль") however it is written. Linear in the length of the text.
 */
export function nameWords(text: string): NameWord[] {
  const words: NameWord[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = KINDS[text.charCodeAt(at)];
    if (kind === APART) {
      at += 1;
      continue;
    }
    if (kind === ALPHANUMERIC) {
      const end = plainEnd(text, at);
      if (end > at) {
        const cased = text.slice(at, end);
        words.push({ start: at, end, cased, key: keyOf(cased.toLowerCase(), text, end) });
        at = end;
        continue;
      }
    }
    const stop = wordEnd(text, at);
    if (stop === at) {
      at = nextOf(text, at);
      continue;
    }
    const start = at;
    at = stop;
    let word = text.slice(start, stop);
    if (MAY_HAVE_TAIL.test(word)) word = word.slice(0, word.length - (TAIL.exec(word)?.[0].length ?? 0));
    const cased = foldCased(word);
    if (cased === '') continue;
    const end = start + word.length;
    words.push({ start, end, cased, key: keyOf(cased.toLowerCase(), text, end) });
  }
  return words;
}

/**
 * The end of the word at `at`: of "U.S.", or of a letter or number and what goes on with it, which may be marks and the
 * signs of `IN_WORDS`. `at` when no word begins there.
 */
function wordEnd(text: string, at: number): number {
  const dotted = dottedEnd(text, at);
  if (dotted > 0) return dotted;
  if ((kindAt(text, at) & (LETTER | NUMBER)) === 0) return at;
  let end = nextOf(text, at);
  while (end < text.length && (kindAt(text, end) & (LETTER | MARK | NUMBER) || IN_WORDS.test(text[end] ?? '')))
    end = nextOf(text, end);
  return end;
}

/** What ASCII characters are: in words, nowhere in a word, or neither by themselves (' and `). */
const ALPHANUMERIC = 1;
const APART = 2;
const KINDS = Uint8Array.from({ length: 128 }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  return ASCII_WORD.test(sign) ? ALPHANUMERIC : /['`]/u.test(sign) ? 0 : APART;
});

/** The end of a word of ASCII letters and digits alone, as most are; 0 when what follows may belong to it. */
function plainEnd(text: string, start: number): number {
  let end = start + 1;
  while (KINDS[text.charCodeAt(end)] === ALPHANUMERIC) end += 1;
  if (end === text.length) return end;
  const next = text.charCodeAt(end);
  // "U.S." is one word.
  return KINDS[next] === APART && (next !== FULL_STOP || end > start + 1) ? end : 0;
}

const FULL_STOP = 46;
const HYPHEN_MINUS = 45;

function keyOf(word: string, text: string, end: number): string {
  if (word.length > 3) return word;
  const next = text.charCodeAt(end);
  const isHyphen = next === HYPHEN_MINUS || next === 0x2010 || next === 0x2011;
  if (!isHyphen || !ARTICLE.test(word)) return word;
  return CYRILLIC.test(word) ? 'аль' : 'al';
}

const CAPITAL = /^\p{Lu}/u;

/** Whether a word begins with a capital letter of any script. */
export function beginsWithCapital(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit < 128 ? unit >= 65 && unit <= 90 : CAPITAL.test(word);
}

/** What stands between two words and says nothing: a possessive ending, characters that do not show. */
const EMPTY = /^['’ʼ][sS](?![\p{L}\p{N}])|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;
const TIGHT = /^[\s\u00a0]?[-‐‑‒–]?[\s\u00a0]?$/u;
const LOOSE = /^[\s,"'’‘“”„«»()–—-]{1,4}$/u;

/** A possessive, a blank, a dash, a blank and some characters that do not show; longer ones part the words. */
const LONGEST_GAP = 10;

/** How two neighbouring words hang together: 0 blank or hyphen, 1 a comma, dash or quotation mark, 2 not at all. */
export function gapBetween(text: string, end: number, start: number): 0 | 1 | 2 {
  const length = start - end;
  if (length === 1) {
    const sign = text.charCodeAt(end);
    if (sign === 32 || sign === 45) return 0;
  }
  if (length > LONGEST_GAP) return 2;
  const gap = text.slice(end, start).replace(EMPTY, '');
  if (gap.length > 4) return 2;
  if (gap.includes('\n')) return 2;
  if (TIGHT.test(gap)) return 0;
  // "St. Petersburg", "Dec. 8": the full stop of a short word does not part a name.
  if (gap === '. ' || gap === '.\u00a0')
    return /(?<!\p{L})\p{L}{1,4}$/u.test(text.slice(Math.max(0, end - 5), end)) ? 1 : 2;
  return LOOSE.test(gap) ? 1 : 2;
}
