import { nameWords } from '../../text/fold.ts';
import { PARTICLES } from './word-lists.ts';

/*
 * Two romanisations of one Arabic or Slavic name that no list foresaw: "Shebani", "Shibany", "Qamishly". The key keeps
 * what transliteration systems agree on and drops what they do not: articles, doubled letters, long vowels, kh or h, q or
 * k, final h. A looser key floods a page with false links (measured: 1,541 hits for 104 right ones), so it is asked only
 * about names the tagger found, and only together with everything else in the name.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/kh/gu, 'h'],
  [/[qc](?=[aeiou]|k|$)|ck/gu, 'k'],
  [/ph/gu, 'f'],
  [/w/gu, 'v'],
  [/ou|oo|o/gu, 'u'],
  [/ai|ay|ei|ey/gu, 'i'],
  [/ee|ie|iy|yy|y|j(?=$)/gu, 'i'],
  [/e/gu, 'i'],
  [/(.)\1+/gu, '$1'],
  [/(?<=[aiu])h$/u, ''],
];

/** Shortest word that a key is made of: shorter ones are alike by chance. */
const SHORTEST = 5;

/** What all likely romanisations of one word (folded, lower case) have in common; "" for a word too short to tell. */
export function spellingKey(word: string): string {
  let key = word;
  for (const [rule, by] of RULES) key = key.replace(rule, by);
  return key;
}

/** The key of a whole name, or null when it is no romanised name that could be told by one. */
export function nameSpellingKey(name: string): string | null {
  const words = nameWords(name).filter(({ key }) => !PARTICLES.has(key));
  if (words.length === 0 || words.some(({ key }) => !/^[a-z]+$/u.test(key))) return null;
  const keys = words.map(({ key }) => spellingKey(key));
  if (keys.length === 1 ? (keys[0]?.length ?? 0) < SHORTEST + 2 : keys.every((key) => key.length < SHORTEST))
    return null;
  return keys.join(' ');
}
