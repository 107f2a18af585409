import { CUE } from './cue-words.ts';
import { NAME_CLASSES } from './lexicon.ts';
import { FORM, STYLE, type Reading } from './reading.ts';

/** Most letters of an abbreviation, and the most of one that its long form has to explain without brackets. */
const MOST_LETTERS = 8;
const MOST_INITIALS = 6;

/**
 * Short forms of names that the article writes out, in brackets or apart: by the hash of the short form in lower case, the
 * last token of the long one. Time is linear in the length of the text.
 */
export function findAbbreviations(reading: Reading): Map<number, number> {
  const found = new Map<number, number>();
  const { tokens, form, lower } = reading;
  for (let i = 2; i + 1 < tokens.length; i += 1) {
    if (tokens[i - 1]?.text !== '(' || tokens[i + 1]?.text !== ')') continue;
    const short = (tokens[i]?.text ?? '').replaceAll('.', '');
    const f = form[i] ?? 0;
    const fits =
      f & FORM.capitals
        ? short.length > 1 &&
          short.length <= MOST_LETTERS &&
          (hasInitials(reading, i - 2, short) || beginsAlike(reading, i - 2, short))
        : f & FORM.capital && hasLetters(reading, i - 2, short);
    if (fits) found.set(lower[i] ?? 0, i - 2);
  }
  findInitials(reading, found);
  return found;
}

/**
 * "World Food Programme (WFP)", "Non-Aligned Movement (NAM)": whether the words up to `last` begin with the letters; a word
 * in lower case may give a letter or none ("National Aeronautics and Space Administration (NASA)").
 */
function hasInitials({ tokens, form }: Reading, last: number, letters: string): boolean {
  const wanted = letters.toUpperCase();
  // How many letters may be left to the words before, a bit each: trying every way in turn would double with every word.
  let open = 1 << wanted.length;
  for (let at = last; at >= 0 && at > last - wanted.length - 4 && open !== 0; at -= 1) {
    let next = (form[at] ?? 0) & FORM.capital ? 0 : open;
    for (const initials of initialsOf(tokens[at]?.text.toUpperCase() ?? ''))
      for (let left = initials.length; left <= wanted.length; left += 1)
        if (open & (1 << left) && wanted.startsWith(initials, left - initials.length))
          next |= 1 << (left - initials.length);
    if (next & 1) return true;
    open = next;
  }
  return false;
}

/** The letters that a word may give: its first, or those of all its hyphened parts. */
function initialsOf(word: string): string[] {
  const firsts = word.split('-').flatMap((part) => part[0] ?? []);
  return firsts.length > 1 ? [firsts.join(''), firsts[0] ?? ''] : firsts;
}

/** "Islamic State (ISIS)", "Jamaica Debt Exchange (JDX)": whether the name up to `last` begins with the first two letters. */
function beginsAlike(reading: Reading, last: number, letters: string): boolean {
  const words = nameBefore(reading, last);
  return words.length > 1 && words[0]?.[0] === letters[0] && words[1]?.[0] === letters[1];
}

/** The capitalised words of the name that ends with `last`, "of" and "the" in it left out. */
function nameBefore({ tokens, form, cues }: Reading, last: number): string[] {
  const words: string[] = [];
  for (let at = last; at >= 0 && at > last - MOST_LETTERS; at -= 1) {
    // "The" before the name is none of it.
    if ((cues[at] ?? 0) & CUE.function) continue;
    if (!((form[at] ?? 0) & FORM.capital)) break;
    words.unshift(tokens[at]?.text ?? '');
  }
  return words;
}

/** "National Institute for Volcanology (Nivol)": whether the name up to `last` has the letters, in order, and their first begins it. */
function hasLetters(reading: Reading, last: number, short: string): boolean {
  if (short.length < 4) return false;
  const words = nameBefore(reading, last);
  const letters = words.join('').toLowerCase();
  if (words.length < 2 || letters[0] !== short[0]?.toLowerCase()) return false;
  let after = 0;
  for (const letter of short.toLowerCase()) {
    after = letters.indexOf(letter, after) + 1;
    if (after === 0) return false;
  }
  return true;
}

/** "the African Union", later "an AU summit": abbreviations whose letters begin the words of a name elsewhere, without brackets. */
function findInitials(reading: Reading, found: Map<number, number>): void {
  const { tokens, form, lower, style, classes, sentenceOf, cues } = reading;
  const open = new Map<string, number>();
  const firsts = new Set<string>();
  for (let i = 0; i < tokens.length; i += 1) {
    const word = lower[i] ?? 0;
    if (!((form[i] ?? 0) & FORM.capitals) || style[i] === STYLE.capitals || found.has(word)) continue;
    // What a list knows, "US" above all, needs no explaining.
    if ((classes[i] ?? 0) & NAME_CLASSES) continue;
    const letters = (tokens[i]?.text ?? '').replaceAll('.', '');
    if (letters.length < 2 || letters.length > MOST_INITIALS) continue;
    open.set(letters, word);
    firsts.add(letters.charAt(0));
  }
  if (open.size === 0) return;
  for (let i = 0; i < tokens.length; i += 1) {
    if (!firsts.has(tokens[i]?.text.charAt(0) ?? '')) continue;
    let letters = '';
    for (let j = i, gap = 0; letters.length < MOST_INITIALS && gap < 3 && sentenceOf[j] === sentenceOf[i]; j += 1) {
      const f = form[j] ?? 0;
      if (f & FORM.capital) {
        const word = tokens[j]?.text ?? '';
        letters += f & FORM.capitals ? word.replaceAll('.', '') : word.charAt(0);
        gap = 0;
        const short = j > i ? open.get(letters) : undefined;
        if (short !== undefined && !found.has(short)) found.set(short, j);
      } else if ((cues[j] ?? 0) & CUE.function) gap += 1;
      else break;
    }
  }
}
