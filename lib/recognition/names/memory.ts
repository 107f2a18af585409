import { findAbbreviations } from './abbreviations.ts';
import { CUE } from './cue-words.ts';
import { FORM, STYLE, type Reading } from './reading.ts';

/** What the rest of the article says about a word: bits of a token's `flags`, and up to two other occurrences. */
export const MEMORY = {
  /** In lower case elsewhere. */
  lowerElsewhere: 1,
  /** With a capital inside a sentence elsewhere, outside titles. */
  capitalInside: 2,
  /** Elsewhere in a longer run of capitals that ends with this word. */
  longerBefore: 4,
  /** Elsewhere in a longer run that goes on after it. */
  longerAfter: 8,
  /** Elsewhere right after a title. */
  afterTitle: 16,
  /** Elsewhere in a run that holds an organisation word. */
  withOrganization: 32,
  /** Elsewhere in a run that holds a place word. */
  withPlace: 64,
  /** Only in sentences in title case or capitals, or first in its sentence. */
  doubtful: 128,
  /** More than two occurrences with a capital. */
  frequent: 256,
  /** Elsewhere followed by a word of speech. */
  beforeSpeech: 512,
  /** Short for a name in the article. */
  abbreviation: 1024,
} as const;

export interface Memory {
  readonly flags: Uint16Array;
  /** For each token up to `OTHERS` other places where the same word has a capital, best first; -1 for none. */
  readonly others: Int32Array;
  /** For an abbreviation, the last token of the run it stands for; -1 for none. */
  readonly longForm: Int32Array;
}

export const OTHERS = 2;
const KEPT = 12;

/** Gathers, for every capitalised word, what its other occurrences in the article show. Linear but for a bounded list. */
export function remember(reading: Reading): Memory {
  const count = reading.tokens.length;
  const flags = new Uint16Array(count);
  const others = new Int32Array(count * OTHERS).fill(-1);
  const longForm = new Int32Array(count).fill(-1);
  const lowers = new Set<number>();
  const places = new Map<number, number[]>();
  const totals = new Map<number, number>();
  for (let i = 0; i < count; i += 1) {
    const form = reading.form[i] ?? 0;
    const word = reading.lower[i] ?? 0;
    if (form & FORM.capital) {
      totals.set(word, (totals.get(word) ?? 0) + 1);
      const list = places.get(word);
      if (!list) places.set(word, [i]);
      else if (list.length < KEPT) list.push(i);
    } else if (form & FORM.lower) lowers.add(word);
  }
  const abbreviations = findAbbreviations(reading);
  for (const [word, list] of places) {
    let shared = lowers.has(word) ? MEMORY.lowerElsewhere : 0;
    if ((totals.get(word) ?? 0) > 2) shared |= MEMORY.frequent;
    const long = abbreviations.get(word);
    if (long !== undefined) shared |= MEMORY.abbreviation;
    const [only] = list;
    if (list.length === 1 && only !== undefined) {
      const doubtful = occurrenceFlags(reading, only) & MEMORY.capitalInside ? 0 : MEMORY.doubtful;
      flags[only] = shared | doubtful;
      longForm[only] = long ?? -1;
      continue;
    }
    const own = list.map((i) => occurrenceFlags(reading, i));
    const rank = own
      .map((bits, k) => ({ k, weight: weigh(bits) }))
      .toSorted((a, b) => b.weight - a.weight || a.k - b.k);
    for (let k = 0; k < list.length; k += 1) {
      const i = list[k] ?? 0;
      let bits = shared;
      for (let m = 0; m < own.length; m += 1) if (m !== k) bits |= own[m] ?? 0;
      if (!(bits & MEMORY.capitalInside) && !((own[k] ?? 0) & MEMORY.capitalInside)) bits |= MEMORY.doubtful;
      flags[i] = bits;
      longForm[i] = long ?? -1;
      let filled = 0;
      for (const { k: m } of rank) {
        if (m === k || filled === OTHERS) continue;
        others[i * OTHERS + filled] = list[m] ?? -1;
        filled += 1;
      }
    }
  }
  // Occurrences past the kept ones share what the first showed.
  for (let i = 0; i < count; i += 1) {
    if (!((reading.form[i] ?? 0) & FORM.capital) || flags[i]) continue;
    const first = places.get(reading.lower[i] ?? 0)?.[0];
    if (first === undefined || first === i) continue;
    flags[i] = flags[first] ?? 0;
    longForm[i] = longForm[first] ?? -1;
    others[i * OTHERS] = first;
  }
  return { flags, others, longForm };
}

/** Occurrences inside plain sentences and in longer runs tell most. */
const weigh = (bits: number): number =>
  (bits & MEMORY.capitalInside ? 2 : 0) +
  (bits & (MEMORY.longerBefore | MEMORY.longerAfter) ? 3 : 0) +
  (bits & (MEMORY.afterTitle | MEMORY.beforeSpeech) ? 1 : 0);

function occurrenceFlags(reading: Reading, i: number): number {
  const start = reading.runStart[i] ?? i;
  const end = reading.runEnd[i] ?? i;
  const style = reading.style[i] ?? 0;
  let bits = 0;
  if (style === STYLE.plain && !((reading.form[i] ?? 0) & FORM.first)) bits |= MEMORY.capitalInside;
  if (style === STYLE.plain && end - start < 8) {
    if (start < i && !((reading.cues[start] ?? 0) & CUE.function)) bits |= MEMORY.longerBefore;
    if (end > i) bits |= MEMORY.longerAfter;
    for (let j = start; j <= end; j += 1) {
      const cues = reading.cues[j] ?? 0;
      if (cues & CUE.organization) bits |= MEMORY.withOrganization;
      if (cues & CUE.place) bits |= MEMORY.withPlace;
    }
  }
  const before = i > 0 ? (reading.cues[i - 1] ?? 0) : 0;
  if (before & CUE.title) bits |= MEMORY.afterTitle;
  if ((reading.cues[i + 1] ?? 0) & CUE.speech) bits |= MEMORY.beforeSpeech;
  return bits;
}
