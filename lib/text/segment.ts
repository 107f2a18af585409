import { characterOf, SPACE as WHITE_SPACE } from './character.ts';
import type { Span } from './span.ts';
import { isLetter, tokenEnd } from './token-end.ts';

/** A token with its place in the text (UTF-16 offsets, end exclusive); `text` is always the slice at that place. */
export interface Token extends Span {
  readonly text: string;
}

const POSSESSIVE = /['’ʼ][sS]$/;
const HAS_HYPHEN = /[-‑]/;
const CAPITALISED = /^\p{Lu}/u;
const LOWER = /^\p{Ll}/u;
/** Latin articles and particles that begin a name in lower case and stay joined to it: al-Sharaa, el-Sisi. */
const NAME_PARTICLE =
  /^(?:al|el|ad|ar|as|at|az|an|ash|adh|ul|ud|ur|ol|il|bin|ibn|abu|bint|van|von|de|di|da|du|le|la|o|e|i)$/i;

/** Where a hyphenated word falls apart: "UK-based" and "pro-Russian" do, "al-Sharaa", "Jean-Claude", "F-16" do not. */
function splitsAt(left: string, right: string): boolean {
  const leftCapital = CAPITALISED.test(left);
  const rightCapital = CAPITALISED.test(right);
  if (leftCapital && LOWER.test(right)) return left.length > 2 || /^\p{Lu}{2}$/u.test(left);
  if (rightCapital && LOWER.test(left)) return !NAME_PARTICLE.test(left);
  return false;
}

function pushWord(out: Token[], text: string, start: number): void {
  let rest = text;
  let at = start;
  let suffix: Token | undefined;
  if (rest.length > 2 && POSSESSIVE.test(rest)) {
    const end = start + rest.length;
    suffix = { start: end - 2, end, text: rest.slice(-2) };
    rest = rest.slice(0, -2);
  }
  if (HAS_HYPHEN.test(rest) && rest.length < 80) {
    let from = 0;
    for (let i = 1; i < rest.length - 1; i += 1) {
      const sign = rest[i];
      if (sign !== '-' && sign !== '‑') continue;
      let next = i + 1;
      while (next < rest.length && rest[next] !== '-' && rest[next] !== '‑') next += 1;
      if (!splitsAt(rest.slice(from, i), rest.slice(i + 1, next))) continue;
      out.push({ start: at + from, end: at + i, text: rest.slice(from, i) });
      out.push({ start: at + i, end: at + i + 1, text: sign });
      from = i + 1;
    }
    if (from > 0) {
      at += from;
      rest = rest.slice(from);
    }
  }
  out.push({ start: at, end: at + rest.length, text: rest });
  if (suffix) out.push(suffix);
}

/**
 * Cuts text into tokens: words in any script with their inner apostrophes and hyphens, abbreviations with their full
 * stop ("U.S.", "Dec."), numbers with separators, web addresses, and every other sign by itself (equal signs in a run
 * together). A possessive "'s" is a token of its own, and so are the parts of a hyphenated word of which only one is
 * capitalised ("UK-based", "pro-Russian"); Arabic articles and like particles stay joined ("al-Sharaa").
 *
 * Tokens come in order, do not overlap, hold no white space and cover everything else. Offsets are UTF-16 units into
 * `text`, also when only `span` of it is read. Linear in the length of the text; lone surrogates are tokens like others.
 */
export function tokenise(text: string, span: Span = { start: 0, end: text.length }): Token[] {
  const out: Token[] = [];
  const input = span.start === 0 && span.end === text.length ? text : text.slice(span.start, span.end);
  let at = 0;
  while (at < input.length) {
    const unit = input.charCodeAt(at);
    if (unit === SPACE || (unit >= 9 && unit <= 13)) {
      at += 1;
      continue;
    }
    const end = plainEnd(input, at, unit);
    if (end > at) {
      out.push({ start: span.start + at, end: span.start + end, text: input.slice(at, end) });
      at = end;
      continue;
    }
    const code = input.codePointAt(at) ?? 0;
    const kind = characterOf(code);
    if (kind & WHITE_SPACE) {
      at += 1;
      continue;
    }
    const next = tokenEnd(input, at, code, kind);
    pushWord(out, input.slice(at, next), span.start + at);
    at = next;
  }
  return out;
}

const SPACE = 32;
const COMMA = 44;
/** Signs that end a word whatever it is, and that are a token by themselves when white space follows. */
const ENDS_WORD = new Uint8Array(128);
for (const sign of ' \t\n\r,;!?)"') ENDS_WORD[sign.charCodeAt(0)] = 1;

/**
 * The end of the token at `at` in the two cases that make up most of a text, so that the expression above need not be
 * asked: a word of ASCII letters alone with a blank or one of , ; ! ? ) " behind it, and one of , . ; : ! ? ) " before
 * white space. 0 when it is neither.
 */
function plainEnd(input: string, at: number, unit: number): number {
  if (isLetter(unit)) {
    let end = at + 1;
    while (end < input.length && isLetter(input.charCodeAt(end))) end += 1;
    if (end === input.length) return end;
    const next = input.charCodeAt(end);
    return next < 128 && ENDS_WORD[next] === 1 ? end : 0;
  }
  const isSign = unit < 128 && (ENDS_WORD[unit] === 1 || unit === 46 || unit === 58);
  const next = input.charCodeAt(at + 1);
  return isSign && (next === SPACE || next === 10) ? at + 1 : 0;
}

const TERMINATOR = /[.!?…。！？؟۔]/;
const CLOSER = /["”’'»)\]]/;
const OPENER = /["“‘'«([]/;
/** Abbreviations that a name or number always follows, so that the full stop never ends a sentence. */
const LEADS_ON =
  /^(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Rev|Hon|St|Ste|Mt|Ft|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Cpl|Pvt|Adm|Sen|Rep|Gov|Pres|Atty|Supt|No|Nos|vs|v|cf|ca|approx|est)\.$/;
/** Words that begin a sentence but hardly ever continue one with a capital: "in the U.S. The", "on Dec. 8. He". */
const STARTER =
  /^(?:The|This|That|These|Those|It|Its|He|She|They|We|I|You|There|Here|In|On|At|By|For|From|With|But|And|Or|So|As|If|When|While|After|Before|Since|Although|However|Meanwhile|Both|Some|Many|Most|All|No|Not|One|Two|Three|Other|Another|His|Her|Their|Our|My|What|Who|Why|How|Where|According|An?)$/;
const SPEECH =
  /^(?:says?|said|asked|asks|told|tells|wrote|writes|added|adds|replied|shouted|cried|tweeted|declared|warned|wondered|exclaimed|joked|chanted|called|reads?)$/;

const nonSpace = (text: string): boolean => /\S/.test(text);

/** Whether the sentence that ends with the tokens before `next` is over. */
function endsBefore(tokens: readonly Token[], terminator: number, next: number): boolean {
  const end = tokens[terminator];
  const after = tokens[next];
  if (!end || !after) return true;
  const closed = next > terminator + 1;
  const joined = after.start === tokens[next - 1]?.end;
  // "end.Next": the blank was lost; only a capital tells that a sentence begins.
  if (joined && !closed && !CAPITALISED.test(after.text)) return false;
  let first = after;
  for (let i = next; i < tokens.length && OPENER.test(first.text) && i < next + 3; i += 1)
    first = tokens[i + 1] ?? first;
  if (/^[\p{Ll},;:%)\]]/u.test(first.text)) return false;
  if (/^[.!?…]+$/.test(end.text)) {
    if (/^(?:\.\.+|…)$/.test(end.text) && !closed) return CAPITALISED.test(first.text);
    if (closed && /[!?]/.test(end.text)) {
      // "Why?" Shibani asked: the speaker after the quotation still belongs to the sentence.
      for (let i = next; i < Math.min(next + 4, tokens.length); i += 1) {
        const word = tokens[i]?.text ?? '';
        if (SPEECH.test(word)) return false;
        if (!/^\p{L}/u.test(word)) break;
      }
    }
    return true;
  }
  // The terminator is the full stop of an abbreviation.
  if (LEADS_ON.test(end.text) && !closed) return false;
  if (closed) return true;
  if (/^\p{Lu}\.$/u.test(end.text)) return STARTER.test(first.text) && first.text !== 'I';
  if (/^\p{N}/u.test(first.text)) return false;
  return STARTER.test(first.text);
}

/**
 * Cuts text into sentences: spans without the white space around them, in order, together covering every character
 * that is not white space. A line feed always ends a sentence. So do . ! ? and their kin with the quotation marks
 * and brackets that close after them, unless the full stop belongs to an abbreviation or initial, or lower case goes
 * on ("Stop!" he said). A quotation of several sentences is cut into its sentences. Offsets are UTF-16 units into
 * `text`; with `span` only that part is read.
 */
export function sentences(text: string, span: Span = { start: 0, end: text.length }): Span[] {
  const out: Span[] = [];
  let lineStart = span.start;
  while (lineStart < span.end) {
    let lineEnd = text.indexOf('\n', lineStart);
    if (lineEnd < 0 || lineEnd > span.end) lineEnd = span.end;
    if (nonSpace(text.slice(lineStart, lineEnd))) {
      out.push(...lineSentences(tokenise(text, { start: lineStart, end: lineEnd })));
    }
    lineStart = lineEnd + 1;
  }
  return out;
}

/** Sentences of one line given as its tokens; same rules as `sentences`. */
export function lineSentences(tokens: readonly Token[]): Span[] {
  const out: Span[] = [];
  let start = tokens[0]?.start;
  if (start === undefined) return out;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token) break;
    const last = token.text.charCodeAt(token.text.length - 1);
    if (isLetter(last) || last === COMMA || !TERMINATOR.test(token.text.at(-1) ?? '')) continue;
    let next = i + 1;
    // Closing signs belong to the sentence as long as they follow without a blank; a straight quotation mark after a
    // blank opens the next one.
    while (next < tokens.length) {
      const sign = tokens[next];
      const before = tokens[next - 1];
      if (!sign || !before || !CLOSER.test(sign.text) || sign.start !== before.end) break;
      next += 1;
    }
    const after = tokens[next];
    if (after && TERMINATOR.test(after.text) && after.start === tokens[next - 1]?.end) {
      i = next - 1;
      continue;
    }
    if (!endsBefore(tokens, i, next)) {
      i = next - 1;
      continue;
    }
    const end = tokens[next - 1]?.end ?? token.end;
    out.push({ start, end });
    i = next - 1;
    const begin = tokens[next];
    if (!begin) return out;
    start = begin.start;
  }
  const final = tokens.at(-1);
  if (final && final.end > start) out.push({ start, end: final.end });
  return out;
}
