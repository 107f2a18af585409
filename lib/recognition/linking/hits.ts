import { hashWord } from '../../knowledge/alias-index.ts';
import { gapBetween, type NameWord } from '../../text/fold.ts';
import { isCaseOf, readings } from '../../text/inflection.ts';
import type { AliasRow, AliasTable } from './alias-table.ts';

/** A phrase of the pack that stands in the text. Words are positions in the list of words, end exclusive. */
export interface Hit {
  readonly first: number;
  readonly end: number;
  /** UTF-16 offsets; begins after an Arabic proclitic. */
  readonly from: number;
  readonly to: number;
  readonly row: AliasRow;
}

/**
 * Every phrase of the table that stands in the text, overlapping ones too, in order of their first word. Words are
 * compared folded and through their cases; capitals count where the alias has them. Linear in the number of words.
 */
export function findHits(text: string, words: readonly NameWord[], table: AliasTable): Hit[] {
  const hits: Hit[] = [];
  const { index } = table;
  const stems: string[] = [];
  const inner: (readonly string[])[] = [];
  const innerReadings = (at: number): readonly string[] =>
    (inner[at] ??= readings(words[at]?.key ?? '', false).map(({ stem }) => stem));

  const extend = (first: number, at: number, lengths: number, loose: boolean, skip: number): void => {
    const count = at - first;
    if (lengths & (1 << count)) {
      const number = index.find(stems);
      for (const row of number < 0 ? [] : table.rows(number)) {
        if (loose && !row.loose) continue;
        const begin = words[first];
        const last = words[at - 1];
        if (begin === undefined || last === undefined || !formsAgree(words, first, row, skip)) continue;
        hits.push({ first, end: at, from: begin.start + skip, to: last.end, row });
      }
    }
    if (lengths >>> (count + 1) === 0) return;
    const before = words[at - 1];
    const word = words[at];
    if (before === undefined || word === undefined) return;
    const gap = gapBetween(text, before.end, word.start);
    if (gap === 2) return;
    for (const stem of innerReadings(at)) {
      stems.push(stem);
      extend(first, at + 1, lengths, loose || gap === 1, skip);
      stems.pop();
    }
  };

  words.forEach((word, first) => {
    for (const { stem, skip } of readings(word.key, true)) {
      const lengths = index.lengths(hashWord(stem));
      if (lengths === 0) continue;
      stems.length = 0;
      stems.push(stem);
      extend(first, first + 1, lengths, false, skip);
    }
  });
  return hits;
}

/** The words are cases of the alias, and what it writes with a capital ("Sparta") has one in the text too. */
function formsAgree(words: readonly NameWord[], first: number, row: AliasRow, skip: number): boolean {
  if (!row.keys.every((key, at) => isCaseOf(words[first + at]?.key ?? '', key))) return false;
  if (row.caseSensitive) {
    return row.cased.every((cased, at) => {
      const word = words[first + at]?.cased ?? '';
      return word.slice(at === 0 ? skip : 0).startsWith(cased);
    });
  }
  if (row.capital < 0) return true;
  return /^\p{Lu}/u.test(words[first + row.capital]?.cased ?? '');
}
