import { lineSentences, tokenise, type Token } from '../../text/segment.ts';
import { CUE, cuesOf } from './cue-words.ts';
import { HASH_SEED, hashText, hashUnit, mix, straight } from './hash.ts';
import {
  CLASS_MASK,
  extendPhrase,
  lookUp,
  NAME_CLASSES,
  PHRASE_LIMIT,
  PHRASE_SEED,
  SENSE_SHIFT,
  type Lexicon,
} from './lexicon.ts';

/** How a token is written. */
export const FORM = {
  /** Some letter is a capital. */
  capital: 1,
  /** At least two letters, all capitals. */
  capitals: 2,
  /** Begins with a lower-case letter. */
  lower: 4,
  digit: 8,
  /** No letter and no digit. */
  sign: 16,
  /** First word of its sentence. */
  first: 32,
  /** A capital letter with a full stop. */
  initial: 64,
} as const;

/** How a sentence is written as a whole. */
export const STYLE = { plain: 0, title: 1, capitals: 2 } as const;

/**
 * An article as the tagger sees it: tokens with what is known about each by itself. All arrays run parallel to
 * `tokens`.
 */
export interface Reading {
  readonly tokens: readonly Token[];
  /** First token and end token (exclusive) of each sentence, flat. */
  readonly sentences: Int32Array;
  readonly sentenceOf: Int32Array;
  readonly style: Uint8Array;
  readonly form: Uint8Array;
  readonly lower: Int32Array;
  readonly exact: Int32Array;
  readonly shape: Int32Array;
  readonly cues: Uint16Array;
  /** Lexicon classes of the word by itself. */
  readonly classes: Int32Array;
  /** Sense of the word; see `SENSE_SHIFT`. */
  readonly senses: Uint8Array;
  /** Classes of the longest listed phrase the token is in, and where in it: 0 none, 1 begin, 2 inside, 3 end, 4 single. */
  readonly phraseClasses: Int32Array;
  readonly phrasePosition: Uint8Array;
  /** Run of capitalised tokens: its first and last token; -1 outside. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
}

const HAS_CAPITAL = /\p{Lu}/u;
const HAS_LETTER = /\p{L}/u;
const HAS_LOWER = /\p{Ll}/u;
const BEGINS_LOWER = /^\p{Ll}/u;
const HAS_DIGIT = /\p{N}/u;
const INITIAL = /^\p{Lu}\.$/u;
const WORD_LIMIT = 48;

/** Collapsed shape: runs of capitals, small letters and digits become one sign each, with long and short told apart. */
function shapeOf(word: string): number {
  let h = 17;
  let last = '';
  let run = 0;
  for (let i = 0; i < word.length && i < WORD_LIMIT; i += 1) {
    const unit = straight(word.charCodeAt(i));
    let sign: string;
    if (unit < 128) {
      if (unit >= 97 && unit <= 122) sign = 'x';
      else if (unit >= 65 && unit <= 90) sign = 'X';
      else if (unit >= 48 && unit <= 57) sign = 'd';
      else sign = String.fromCharCode(unit);
    } else {
      const letter = word[i] ?? '';
      if (BEGINS_LOWER.test(letter)) sign = 'x';
      else if (HAS_CAPITAL.test(letter)) sign = 'X';
      else if (HAS_LETTER.test(letter)) sign = 'y';
      else sign = 's';
    }
    run = sign === last ? run + 1 : 1;
    if (run <= 2) h = mix(h, sign.charCodeAt(0));
    last = sign;
  }
  return h;
}

function formOf(word: string): number {
  const first = word.charCodeAt(0);
  if (first >= 97 && first <= 122 && !HAS_CAPITAL.test(word)) return FORM.lower;
  let form = 0;
  if (HAS_CAPITAL.test(word)) {
    form |= FORM.capital;
    if (word.length > 1 && !HAS_LOWER.test(word) && !INITIAL.test(word)) form |= FORM.capitals;
    if (INITIAL.test(word)) form |= FORM.initial;
  }
  if (BEGINS_LOWER.test(word)) form |= FORM.lower;
  if (HAS_DIGIT.test(word)) form |= FORM.digit;
  else if (!HAS_LETTER.test(word)) form |= FORM.sign;
  return form;
}

const SHORT_X = 'x'.charCodeAt(0);
const LARGE_X = 'X'.charCodeAt(0);

/** Form, hashes and shape in one go for a word of ASCII letters, as most are; false for any other. */
function readPlain(marks: WordMarks, i: number, word: string): boolean {
  let exact = HASH_SEED;
  let lower = HASH_SEED;
  let shape = 17;
  let small = 0;
  let run = 0;
  let last = 0;
  const { length } = word;
  for (let k = 0; k < length; k += 1) {
    const unit = word.charCodeAt(k);
    let sign = SHORT_X;
    let own = unit;
    if (unit >= 65 && unit <= 90) {
      sign = LARGE_X;
      own = unit + 32;
    } else if (unit >= 97 && unit <= 122) small += 1;
    else return false;
    exact = hashUnit(exact, unit);
    lower = hashUnit(lower, own);
    run = sign === last ? run + 1 : 1;
    if (run <= 2) shape = mix(shape, sign);
    last = sign;
  }
  const lowerFirst = word.charCodeAt(0) >= 97;
  marks.form[i] =
    small === length
      ? FORM.lower
      : FORM.capital | (lowerFirst ? FORM.lower : 0) | (small === 0 && length > 1 ? FORM.capitals : 0);
  marks.exact[i] = mix(exact, length);
  marks.lower[i] = mix(lower, length);
  marks.shape[i] = shape;
  return length > 0;
}

interface WordMarks {
  readonly form: Uint8Array;
  readonly exact: Int32Array;
  readonly lower: Int32Array;
  readonly shape: Int32Array;
}

/** A sentence is in title case or capitals when nearly all of its longer words are. */
function styleOf(tokens: readonly Token[], form: Uint8Array, start: number, end: number): number {
  let long = 0;
  let capital = 0;
  let capitals = 0;
  for (let i = start; i < end; i += 1) {
    const f = form[i] ?? 0;
    const length = tokens[i]?.text.length ?? 0;
    if (length < 4 || f & (FORM.sign | FORM.digit)) continue;
    long += 1;
    if (f & FORM.capital) capital += 1;
    if (f & FORM.capitals) capitals += 1;
  }
  if (long < 3) return STYLE.plain;
  if (capitals >= long * 0.8) return STYLE.capitals;
  return capital >= long * 0.85 ? STYLE.title : STYLE.plain;
}

/** Reads a text: tokens, sentences, forms, cue words and lexicon phrases. Linear in the length of the text. */
export function read(text: string, lexicon: Lexicon): Reading {
  const tokens: Token[] = [];
  const bounds: number[] = [];
  let lineStart = 0;
  while (lineStart < text.length) {
    let lineEnd = text.indexOf('\n', lineStart);
    if (lineEnd < 0) lineEnd = text.length;
    const line = tokenise(text, { start: lineStart, end: lineEnd });
    let at = 0;
    for (const sentence of lineSentences(line)) {
      const from = tokens.length;
      while (at < line.length) {
        const token = line[at];
        if (!token || token.start >= sentence.end) break;
        tokens.push(token);
        at += 1;
      }
      if (tokens.length > from) bounds.push(from, tokens.length);
    }
    lineStart = lineEnd + 1;
  }
  const count = tokens.length;
  const reading = {
    tokens,
    sentences: Int32Array.from(bounds),
    sentenceOf: new Int32Array(count),
    style: new Uint8Array(count),
    form: new Uint8Array(count),
    lower: new Int32Array(count),
    exact: new Int32Array(count),
    shape: new Int32Array(count),
    cues: new Uint16Array(count),
    classes: new Int32Array(count),
    senses: new Uint8Array(count),
    phraseClasses: new Int32Array(count),
    phrasePosition: new Uint8Array(count),
    runStart: new Int32Array(count).fill(-1),
    runEnd: new Int32Array(count).fill(-1),
  };
  for (let i = 0; i < count; i += 1) {
    const whole = tokens[i]?.text ?? '';
    const word = whole.length > WORD_LIMIT ? whole.slice(0, WORD_LIMIT) : whole;
    if (!readPlain(reading, i, word)) {
      const form = formOf(word);
      reading.form[i] = form;
      reading.exact[i] = hashText(word);
      reading.lower[i] = form & FORM.capital ? hashText(word.toLowerCase()) : (reading.exact[i] ?? 0);
      reading.shape[i] = shapeOf(word);
    }
    const lower = reading.lower[i] ?? 0;
    reading.cues[i] = cuesOf(lower);
    const entry = lookUp(lexicon, extendPhrase(PHRASE_SEED, lower));
    const classes = entry & CLASS_MASK;
    reading.senses[i] = entry >>> SENSE_SHIFT;
    reading.classes[i] = (reading.form[i] ?? 0) & FORM.capital ? classes : classes & ~NAME_CLASSES;
  }
  for (let s = 0; s < bounds.length; s += 2) {
    const start = bounds[s] ?? 0;
    const end = bounds[s + 1] ?? 0;
    const style = styleOf(tokens, reading.form, start, end);
    let seenWord = false;
    for (let i = start; i < end; i += 1) {
      reading.sentenceOf[i] = s >> 1;
      reading.style[i] = style;
      const form = reading.form[i] ?? 0;
      if (!seenWord && !(form & FORM.sign)) {
        reading.form[i] = form | FORM.first;
        seenWord = true;
      }
    }
    markPhrases(reading, lexicon, start, end);
    markRuns(reading, start, end);
  }
  return reading;
}

interface PhraseMarks {
  readonly form: Uint8Array;
  readonly lower: Int32Array;
  readonly classes: Int32Array;
  readonly phraseClasses: Int32Array;
  readonly phrasePosition: Uint8Array;
}

function markPhrases(reading: PhraseMarks, lexicon: Lexicon, start: number, end: number): void {
  let i = start;
  while (i < end) {
    if (!((reading.form[i] ?? 0) & FORM.capital)) {
      i += 1;
      continue;
    }
    let hash = PHRASE_SEED;
    let longest = 0;
    let classes = 0;
    for (let j = i; j < end && j < i + PHRASE_LIMIT; j += 1) {
      hash = extendPhrase(hash, reading.lower[j] ?? 0);
      if (!((reading.form[j] ?? 0) & FORM.capital)) continue;
      const found = lookUp(lexicon, hash) & NAME_CLASSES;
      if (found) {
        longest = j - i + 1;
        classes = found;
      }
    }
    for (let j = i; j < i + longest; j += 1) {
      reading.phraseClasses[j] = classes;
      reading.phrasePosition[j] = longest === 1 ? 4 : j === i ? 1 : j === i + longest - 1 ? 3 : 2;
    }
    i += Math.max(1, longest);
  }
}

interface RunMarks {
  readonly tokens: readonly Token[];
  readonly form: Uint8Array;
  readonly cues: Uint16Array;
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
}

/** Runs: capitalised tokens side by side, with particles ("bin", "de") between two of them. */
function markRuns(reading: RunMarks, start: number, end: number): void {
  const capital = (i: number): boolean => i < end && ((reading.form[i] ?? 0) & FORM.capital) !== 0;
  let i = start;
  while (i < end) {
    if (!capital(i)) {
      i += 1;
      continue;
    }
    let last = i;
    for (;;) {
      if (capital(last + 1)) last += 1;
      else if (last + 1 < end && (reading.cues[last + 1] ?? 0) & CUE.particle && capital(last + 2)) last += 2;
      else break;
    }
    for (let j = i; j <= last; j += 1) {
      reading.runStart[j] = i;
      reading.runEnd[j] = last;
    }
    i = last + 1;
  }
}
