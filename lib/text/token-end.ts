import { CHARACTER, characterOf } from './character.ts';

/*
 * Kinds of tokens, tried in this order at each place:
 * web address or mail address; dotted abbreviation ("U.S.", "a.m."); number with its separators; listed abbreviation
 * with its full stop; initial; word with inner apostrophes, hyphens and dots ("O'Neill", "al-Sharaa", "Amazon.com"); any
 * other single code point, so that the tokens cover everything but white space. Runs of the same sign stay together so
 * that a megabyte of dashes is one token. None looks beyond its own characters; the name before the sign in a mail
 * address has at most 64 of them (RFC 5321), or else it would be looked for from each sign of a row.
 */
const ABBREVIATIONS = new Set(
  (
    'Mr|Mrs|Ms|Messrs|Dr|Prof|Rev|Hon|St|Ste|Mt|Ft|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Cpl|Pvt|Adm|Sen|Rep|Gov|Pres|Atty|Supt|' +
    'Jr|Sr|Inc|Corp|Co|Ltd|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Ave|Blvd|Rd|Dept|Univ|Assn|No|Nos|vs|' +
    'v|etc|est|approx|ca|cf|al|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|' +
    'Mont|Neb|Nev|Okla|Ore|Pa|Penn|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Tue|Tues|Wed|Thu|Thurs|Fri'
  ).split('|'),
);
/** Letters of the longest of them. */
const LONGEST_ABBREVIATION = Math.max(...[...ABBREVIATIONS].map(({ length }) => length));
const WEB = /(?:https?:\/\/|www\.)[^\s<>"'“”‘’()]*[^\s<>"'“”‘’().,;:!?]/uy;
const MAIL = /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/uy;
const MAIL_NAME = 64;

/** The end of the token that begins at `at` with the character `code`, no white space, that has the bits `kind`. */
export function tokenEnd(text: string, at: number, code: number, kind: number): number {
  return (
    addressEnd(text, at, code) ||
    (kind & CHARACTER.letter && dottedEnd(text, at)) ||
    (kind & CHARACTER.number && numberEnd(text, at)) ||
    (kind & CHARACTER.letter && (abbreviationEnd(text, at) || (kind & CHARACTER.upper && initialEnd(text, at)))) ||
    (kind & IN_WORD || code === UNDERSCORE ? wordEnd(text, at) : signEnd(text, at, code))
  );
}

const UNDERSCORE = 95;
const FULL_STOP = 46;
const HYPHEN = 45;
const COMMA = 44;
const IN_WORD = CHARACTER.letter | CHARACTER.mark | CHARACTER.number;

/** What the character at `at` is; 0 at the end of the text. */
const kindAt = (text: string, at: number): number => (at < text.length ? characterOf(text.codePointAt(at) ?? 0) : 0);
/** Where the character after the one at `at` begins. */
const nextOf = (text: string, at: number): number => at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** Whether a word may go on with the character at `at`: letters, marks, numbers, low lines and joiners. */
function isInWord(text: string, at: number): boolean {
  if ((kindAt(text, at) & IN_WORD) !== 0) return true;
  const unit = text.charCodeAt(at);
  return unit === UNDERSCORE || unit === 0x200c || unit === 0x200d;
}

/** The end of a run of such characters. */
function runEnd(text: string, at: number, kinds: number): number {
  let end = at;
  while ((kindAt(text, end) & kinds) !== 0) end = nextOf(text, end);
  return end;
}

/** The end of a web or mail address at `at`; 0 when there is none. The functions below answer alike. */
function addressEnd(text: string, at: number, code: number): number {
  if ((code === 104 && text.startsWith('http', at)) || (code === 119 && text.startsWith('www.', at))) {
    WEB.lastIndex = at;
    if (WEB.test(text)) return WEB.lastIndex;
  }
  let sign = at;
  while (sign - at < MAIL_NAME && isMailName(text.charCodeAt(sign))) sign += 1;
  if (sign === at || text[sign] !== '@') return 0;
  MAIL.lastIndex = at;
  return MAIL.test(text) ? MAIL.lastIndex : 0;
}

const isMailName = (unit: number): boolean =>
  isLetter(unit) ||
  (unit >= 48 && unit <= 57) ||
  unit === UNDERSCORE ||
  unit === FULL_STOP ||
  unit === 43 ||
  unit === HYPHEN;

/** "U.S.", and "U.S" with a last letter by itself. */
function dottedEnd(text: string, at: number): number {
  let end = at;
  let letters = 0;
  while (kindAt(text, end) & CHARACTER.letter) {
    const dot = nextOf(text, end);
    if (text.charCodeAt(dot) !== FULL_STOP) break;
    end = dot + 1;
    letters += 1;
  }
  if (letters < 2) return 0;
  const last = kindAt(text, end) & CHARACTER.letter ? nextOf(text, end) : end;
  return isInWord(text, last) ? end : last;
}

/** "10,000", "4.5m", "12:30pm". */
function numberEnd(text: string, at: number): number {
  let end = runEnd(text, at, CHARACTER.number);
  let parts = 0;
  for (;;) {
    const unit = text.charCodeAt(end);
    if ((unit !== FULL_STOP && unit !== COMMA && unit !== 58) || !(kindAt(text, end + 1) & CHARACTER.number)) break;
    end = runEnd(text, end + 1, CHARACTER.number);
    parts += 1;
  }
  if (parts === 0) return 0;
  let unitEnd = end;
  for (let letters = 0; letters < 2 && kindAt(text, unitEnd) & CHARACTER.letter; letters += 1)
    unitEnd = nextOf(text, unitEnd);
  return isInWord(text, unitEnd) ? end : unitEnd;
}

/** "Dec.", "Gov.". */
function abbreviationEnd(text: string, at: number): number {
  let end = at;
  while (end - at <= LONGEST_ABBREVIATION && isLetter(text.charCodeAt(end))) end += 1;
  const isListed = text.charCodeAt(end) === FULL_STOP && ABBREVIATIONS.has(text.slice(at, end));
  return isListed && !isInWord(text, end + 1) ? end + 1 : 0;
}

/** "J. Smith": a capital with its full stop before another word in capitals. */
function initialEnd(text: string, at: number): number {
  const dot = nextOf(text, at);
  if (text.charCodeAt(dot) !== FULL_STOP) return 0;
  const next = runEnd(text, dot + 1, CHARACTER.space);
  if (next === dot + 1 || !(kindAt(text, next) & CHARACTER.upper)) return 0;
  const second = nextOf(text, next);
  const goesOn = kindAt(text, second) & (CHARACTER.letter | CHARACTER.mark) || ".'’-".includes(text[second] ?? ' ');
  return goesOn ? dot + 1 : 0;
}

function wordEnd(text: string, at: number): number {
  let end = nextOf(text, at);
  for (;;) {
    while (isInWord(text, end)) end = nextOf(text, end);
    if (!joins(text, end)) return end;
    end += 1;
  }
}

/** Whether the sign at `at` holds the words before and after it together. */
function joins(text: string, at: number): boolean {
  const next = at + 1;
  switch (text[at]) {
    case "'":
    case '’':
    case 'ʼ':
      return isInWord(text, next);
    case '-':
    case '‑':
      return isInWord(text, next) && !isDotted(text, next);
    case '.':
      return (kindAt(text, next) & CHARACTER.lower) !== 0;
    case '&':
      return (kindAt(text, next) & CHARACTER.upper) !== 0;
    default:
      return false;
  }
}

/** Whether two letters with a full stop each stand here: "non-U.S.". */
function isDotted(text: string, at: number): boolean {
  let end = at;
  for (let letters = 0; letters < 2; letters += 1) {
    if (!(kindAt(text, end) & CHARACTER.letter)) return false;
    end = nextOf(text, end);
    if (text.charCodeAt(end) !== FULL_STOP) return false;
    end += 1;
  }
  return true;
}

function signEnd(text: string, at: number, code: number): number {
  let end = nextOf(text, at);
  while (end < text.length && text.codePointAt(end) === code) end = nextOf(text, end);
  return end;
}

/** A letter of ASCII. */
export const isLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
