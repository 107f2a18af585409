import { dottedEnd, JOINER, kindAt, LETTER, LOW_LINE, LOWER, MARK, nextOf, NUMBER, UPPER } from './character.ts';

/*
 * Kinds of tokens, tried in this order at each place:
 * web address or mail address; dotted abbreviation ("U.S.", "a.m."); number with its separators; listed abbreviation
 * with its full stop; initial; word with inner apostrophes, hyphens and dots ("O'Neill", "al-Sharaa", "Amazon.com"); any
 * other single code point, so that the tokens cover everything but white space. Runs of the same sign stay together so
 * that a megabyte of dashes is one token. None looks beyond its own characters; the name before the sign in a mail
 * address has at most 64 of them (RFC 5321), or else it would be looked for from each sign of a row.
 */
const WEB = /(?:https?:\/\/|www\.)[^\s<>"'“”‘’()]*[^\s<>"'“”‘’().,;:!?]/uy;
const MAIL = /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/uy;
const FIGURE = /\p{N}+(?:[.,:]\p{N}+)+/uy;
const ABBREVIATION = new RegExp(
  '(?:' +
    'Mr|Mrs|Ms|Messrs|Dr|Prof|Rev|Hon|St|Ste|Mt|Ft|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Cpl|Pvt|Adm|Sen|Rep|Gov|Pres|Atty|Supt|' +
    'Jr|Sr|Inc|Corp|Co|Ltd|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Ave|Blvd|Rd|Dept|Univ|Assn|No|Nos|vs|' +
    'v|etc|est|approx|ca|cf|al|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|' +
    'Mont|Neb|Nev|Okla|Ore|Pa|Penn|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Tue|Tues|Wed|Thu|Thurs|Fri)\\.',
  'y',
);
const INITIAL = /\p{Lu}\.(?=\s+\p{Lu}[\p{L}\p{M}.'’-])/uy;

const BEGINS_WORD = LETTER | MARK | NUMBER | LOW_LINE;
const IN_WORD = BEGINS_WORD | JOINER;

/** The end of the token that begins at `at` with the character `code`, no white space, that has the bits `kind`. */
export function tokenEnd(text: string, at: number, code: number, kind: number): number {
  // Each of these answers 0 where no token of its kind begins.
  return (
    match(WEB, text, at) ||
    match(MAIL, text, at) ||
    (kind & LETTER && initialsEnd(text, at)) ||
    (kind & NUMBER && numberEnd(text, at)) ||
    (kind & LETTER && (abbreviationEnd(text, at) || (text[nextOf(text, at)] === '.' ? match(INITIAL, text, at) : 0))) ||
    (kind & BEGINS_WORD ? wordEnd(text, at) : signEnd(text, at, code))
  );
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

/** The end of a run of characters that have one of these bits. */
function runEnd(text: string, at: number, kinds: number): number {
  let end = at;
  while (kindAt(text, end) & kinds) end = nextOf(text, end);
  return end;
}

/** "U.S.", and "U.S" with a last letter by itself. */
function initialsEnd(text: string, at: number): number {
  const end = dottedEnd(text, at);
  return end && withLetters(text, end, 1);
}

/** The end with as many letters after it, if no word goes on behind them. */
function withLetters(text: string, end: number, most: number): number {
  let last = end;
  for (let letters = 0; letters < most && kindAt(text, last) & LETTER; letters += 1) last = nextOf(text, last);
  return kindAt(text, last) & IN_WORD ? end : last;
}

/** "10,000", "4.5m", "12:30pm". */
function numberEnd(text: string, at: number): number {
  const end = match(FIGURE, text, at);
  return end && withLetters(text, end, 2);
}

/** "Dec.", "Gov.". */
function abbreviationEnd(text: string, at: number): number {
  const end = match(ABBREVIATION, text, at);
  return kindAt(text, end) & IN_WORD ? 0 : end;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  do end = runEnd(text, nextOf(text, end), IN_WORD);
  while (joins(text, end));
  return end;
}

/** Whether the sign at `at` holds the words before and after it together. */
function joins(text: string, at: number): boolean {
  const sign = text[at] ?? ' ';
  const next = kindAt(text, at + 1);
  if ("'’ʼ-‑".includes(sign)) return (next & IN_WORD) !== 0 && !('-‑'.includes(sign) && dottedEnd(text, at + 1));
  return (next & (sign === '.' ? LOWER : sign === '&' ? UPPER : 0)) !== 0;
}

function signEnd(text: string, at: number, code: number): number {
  let end = at;
  while (text.codePointAt(end) === code) end = nextOf(text, end);
  return end;
}

/** A letter of ASCII. */
export const isLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
