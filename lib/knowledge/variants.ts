import { nameWords } from '../text/fold.ts';

/*
 * Ways in which the press romanises Arabic and Slavic names, each as a pair of spellings either of which may stand for
 * the other. A rule is applied to one place at a time; two rules at once give forms that nobody prints.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:al|el)-/giu, 'al-'],
  [/\b(?:al|el)-/giu, 'el-'],
  [/\bal-(?=s(?!h))/giu, 'as-'],
  [/\bal-(?=sh)/giu, 'ash-'],
  [/\bal-/giu, ''],
  [/kh/gu, 'h'],
  [/Kh/gu, 'H'],
  [/(?<![b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ])h(?=[aeiou])/gu, 'kh'],
  [/ou/gu, 'u'],
  [/oo/gu, 'u'],
  [/(?<![ou])u(?![aou])/gu, 'ou'],
  [/ai/gu, 'ay'],
  [/ai/gu, 'ei'],
  [/ay(?=[^aeiou]|$)/gu, 'ai'],
  [/ei/gu, 'ai'],
  [/q/gu, 'k'],
  [/Q/gu, 'K'],
  [/k(?!h)/gu, 'q'],
  [/([bdfklmnrst])\1/gu, '$1'],
  [/(?<=[aeiou])([mst])(?=[aeiou])/gu, '$1$1'],
  [/a\b/gu, 'ah'],
  [/ah\b/gu, 'a'],
  [/iy/gu, 'i'],
  [/y\b/gu, 'iy'],
];

/** Two spellings with one key are the same name to a reviewer: capitals, accents, apostrophes and hyphens apart. */
export const nameKey = (name: string): string =>
  nameWords(name)
    .map(({ cased }) => cased.toLowerCase())
    .join(' ');

/** Spellings of a romanised name that differ from it by one habit of romanisation, and fold to something else. */
export function romanisationVariants(name: string): string[] {
  if (!/^[\p{Script=Latin}\p{M}\s'’ʿʾ‘-]+$/u.test(name)) return [];
  const own = nameKey(name);
  const out = new Map<string, string>();
  for (const [pattern, by] of RULES) {
    for (const match of name.matchAll(pattern)) {
      const changed = by.replaceAll('$1', match[1] ?? '');
      const variant = `${name.slice(0, match.index)}${keepCapital(match[0], changed)}${name.slice(match.index + match[0].length)}`;
      const key = nameKey(variant);
      if (key !== own && !out.has(key) && /^\p{L}/u.test(variant)) out.set(key, variant);
    }
  }
  return [...out.values()];
}

const keepCapital = (before: string, after: string): string =>
  /^\p{Lu}/u.test(before) ? after.slice(0, 1).toUpperCase() + after.slice(1) : after;
