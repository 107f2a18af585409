import type { Token } from '../../text/segment.ts';
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { hashText } from '../names/hash.ts';
import type { Reading } from '../names/reading.ts';
import { MENTION_TYPES, type Mention } from '../types.ts';
import { SPEECH, speechClass } from './speech-words.ts';
import { wordClass } from './word-class.ts';

/** Where a token stands to quotation marks. */
export const QUOTE = { inside: 1, opens: 2, closes: 4 } as const;

/** What a word looks like: begins with a letter; has the ending of a verb's form. */
export const LOOK = { letter: 1, verb: 2 } as const;

/** Bits of `traits` above those of `speech`: where `names` begins, and a capital of the Latin alphabet. */
export const TRAIT = { names: 6, capital: 1 << 10 } as const;

/** An article as claims are read from it; arrays run parallel to `tokens`. */
export interface ClaimReading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly hashes: Int32Array;
  readonly suffixes: Int32Array;
  readonly speech: Uint8Array;
  /** `wordClass` of each word. */
  readonly classes: Uint8Array;
  readonly looks: Uint8Array;
  /** The word as rules of a pack's records know it. */
  readonly bare: readonly string[];
  /** The first letters of it, by which rules look for their words. */
  readonly keys: readonly string[];
  /** 0 for no name, else 1 + the type's place in `MENTION_TYPES`; 8 is added on a name's first token. */
  readonly names: Uint8Array;
  readonly quotes: Uint8Array;
  /** `speech`, `names` and capital of each token in one number. */
  readonly traits: Int32Array;
  /** How many commas, verbs and quotation marks stand before each token, and before the end. */
  readonly before: { readonly commas: Int32Array; readonly verbs: Int32Array; readonly marks: Int32Array };
  readonly sentences: readonly Sentence[];
}

/** First token and end token (exclusive) of a sentence. */
export interface Sentence {
  readonly first: number;
  readonly end: number;
}

/** Letters of a word under which its places are kept. */
export const KEY = 4;

/** Most tokens of a sentence that are looked at together: without full stops a page is one sentence. */
const LONGEST_SENTENCE = 160;

/** Sees a text that was read for names as claims are read from it. Linear in its length. */
export function readForClaims(text: string, reading: Reading, mentions: readonly Mention[]): ClaimReading {
  const { tokens, sentences: bounds } = reading;
  const sentences: Sentence[] = [];
  for (let at = 0; at < bounds.length; at += 2) {
    const end = bounds[at + 1] ?? 0;
    for (let first = bounds[at] ?? 0; first < end; first += LONGEST_SENTENCE)
      sentences.push({ first, end: Math.min(end, first + LONGEST_SENTENCE) });
  }
  const count = tokens.length;
  const own = wordsOf(tokens);
  const names = namesOf(tokens, mentions);
  const quotes = quotesOf(text, tokens);
  const { speech, words } = own;
  const traits = new Int32Array(count);
  const before = {
    commas: new Int32Array(count + 1),
    verbs: new Int32Array(count + 1),
    marks: new Int32Array(count + 1),
  };
  let commas = 0;
  let verbs = 0;
  let marks = 0;
  for (let at = 0; at < count; at += 1) {
    const first = tokens[at]?.text.charCodeAt(0) ?? 0;
    const said = speech[at] ?? 0;
    traits[at] = said | ((names[at] ?? 0) << TRAIT.names) | (first >= 65 && first <= 90 ? TRAIT.capital : 0);
    if (words[at] === ',') commas += 1;
    if ((said & (SPEECH.verb | SPEECH.auxiliary)) !== 0) verbs += 1;
    if (((quotes[at] ?? 0) & (QUOTE.opens | QUOTE.closes)) !== 0) marks += 1;
    before.commas[at + 1] = commas;
    before.verbs[at + 1] = verbs;
    before.marks[at + 1] = marks;
  }
  return { text, tokens, ...own, hashes: reading.lower, names, quotes, traits, before, sentences };
}

const VERB_ENDING = /^\p{L}{2,}(?:ed|ing|s)$/u;
const LETTER = /^\p{L}/u;
/** An Arabic article at the head of a word: "al-Shaibani" is found as "Shaibani" too. */
const ARTICLE = /^(?:al|el|ash|as|ad|ar)-/u;
const SMALL = /^[a-z]*$/;

/** What a word is wherever it stands. */
interface Lexeme {
  readonly word: string;
  readonly suffix: number;
  readonly speech: number;
  readonly kind: number;
  readonly look: number;
  readonly bare: string;
  readonly key: string;
}

function lexemeOf(text: string): Lexeme {
  const word = text.toLowerCase();
  const bare = bareWord(word);
  return {
    word,
    suffix: hashText(word, Math.max(0, word.length - 3)),
    speech: speechClass(word),
    kind: wordClass(word),
    look: (LETTER.test(word) ? LOOK.letter : 0) | (VERB_ENDING.test(word) ? LOOK.verb : 0),
    bare,
    key: bare.slice(0, KEY),
  };
}

/** A word without its Arabic article, folded. */
function bareWord(word: string): string {
  const rest = word.replace(ARTICLE, '');
  return SMALL.test(rest) ? rest : fold(rest);
}

/** An article has a tenth as many words as tokens: each is looked at once. */
function wordsOf(
  tokens: readonly Token[],
): Pick<ClaimReading, 'words' | 'suffixes' | 'speech' | 'classes' | 'looks' | 'bare' | 'keys'> {
  const count = tokens.length;
  const lexemes = new Map<string, Lexeme>();
  const words: string[] = [];
  const bare: string[] = [];
  const keys: string[] = [];
  const suffixes = new Int32Array(count);
  const speech = new Uint8Array(count);
  const classes = new Uint8Array(count);
  const looks = new Uint8Array(count);
  for (let at = 0; at < count; at += 1) {
    const text = tokens[at]?.text ?? '';
    let lexeme = lexemes.get(text);
    if (lexeme === undefined) {
      lexeme = lexemeOf(text);
      lexemes.set(text, lexeme);
    }
    words.push(lexeme.word);
    bare.push(lexeme.bare);
    keys.push(lexeme.key);
    suffixes[at] = lexeme.suffix;
    speech[at] = lexeme.speech;
    classes[at] = lexeme.kind;
    looks[at] = lexeme.look;
  }
  return { words, suffixes, speech, classes, looks, bare, keys };
}

function namesOf(tokens: readonly Token[], mentions: readonly Mention[]): Uint8Array {
  const names = new Uint8Array(tokens.length);
  let at = 0;
  for (const { start, end, type } of mentions) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at += 1;
    let bit = 8;
    for (; at < tokens.length && (tokens[at]?.start ?? end) < end; at += 1) {
      names[at] = 1 + MENTION_TYPES.indexOf(type) + bit;
      bit = 0;
    }
  }
  return names;
}

const LINE_FEED = 10;

/** Straight quotation marks open and close in turn; every mark is closed at the end of its line. */
function quotesOf(text: string, tokens: readonly Token[]): Uint8Array {
  const quotes = new Uint8Array(tokens.length);
  let isOpen = false;
  let last = 0;
  tokens.forEach((token, at) => {
    for (; isOpen && last < token.start; last += 1) if (text.charCodeAt(last) === LINE_FEED) isOpen = false;
    last = token.end;
    const sign = token.text[0] ?? '';
    if (sign === '“' || sign === '«' || (sign === '"' && !isOpen)) {
      isOpen = true;
      quotes[at] = QUOTE.opens;
    } else if (sign === '”' || sign === '»' || sign === '"') {
      isOpen = false;
      quotes[at] = QUOTE.closes;
    } else quotes[at] = isOpen ? QUOTE.inside : 0;
  });
  return quotes;
}

/** The stretch of text of some tokens, in UTF-16 units. */
export const spanOf = ({ tokens }: ClaimReading, { first, end }: Sentence): Span => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[end - 1]?.end ?? 0,
});
