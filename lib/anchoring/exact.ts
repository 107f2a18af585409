import type { Passage } from './passage.ts';
import type { TextIndex } from './text-index.ts';

/** Most occurrences of a quote that are looked at closely. */
const HITS = 3;
/** Most places of the quote's rarest word that are tried. */
const TRIES = 5_000;

export interface ExactHits {
  /** How often the quote's words stand side by side in the article. */
  readonly total: number;
  /** First words of those with the most equal words right beside them, then of those nearest to what was expected. */
  readonly best: readonly number[];
}

const NO_HITS: ExactHits = { total: 0, best: [] };

/** Places where all words of the quote stand side by side. None for a quote without words. `expected`: a word position. */
export function exactHits(index: TextIndex, passage: Passage, expected: number): ExactHits {
  const { words, first, next } = passage;
  let rarest: Uint32Array | undefined;
  let offset = 0;
  for (let i = first; i < next; i += 1) {
    const number = words[i]?.number ?? -1;
    if (number < 0) return NO_HITS;
    const places = index.placesOf(number);
    if (rarest === undefined || places.length < rarest.length) {
      rarest = places;
      offset = i - first;
    }
  }
  if (rarest === undefined) return NO_HITS;
  const hits: { at: number; beside: number }[] = [];
  for (const place of rarest.length > TRIES ? nearest(rarest, expected + offset) : rarest) {
    const at = place - offset;
    if (at < 0 || at + next - first > index.size) continue;
    let i = first;
    while (i < next && index.words[at + i - first] === words[i]?.number) i += 1;
    if (i < next) continue;
    let beside = 0;
    for (let left = 1; left <= first && index.words[at - left] === words[first - left]?.number; left += 1) beside += 1;
    for (let k = next; k < words.length && index.words[at + k - first] === words[k]?.number; k += 1) beside += 1;
    hits.push({ at, beside });
  }
  const best = hits
    .toSorted((a, b) => b.beside - a.beside || Math.abs(a.at - expected) - Math.abs(b.at - expected))
    .slice(0, HITS)
    .map((hit) => hit.at);
  return { total: hits.length, best };
}

function nearest(places: Uint32Array, wanted: number): Uint32Array {
  let low = 0;
  while (low < places.length && (places[low] ?? 0) < wanted) low += 1;
  const from = Math.max(0, Math.min(low - TRIES / 2, places.length - TRIES));
  return places.subarray(from, from + TRIES);
}
