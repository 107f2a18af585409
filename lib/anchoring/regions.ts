import type { Passage } from './passage.ts';
import type { TextIndex } from './text-index.ts';

/** A stretch of the article in word positions, end exclusive, and how much of the passage's vocabulary votes for it. */
export interface Region {
  readonly from: number;
  readonly to: number;
  readonly votes: number;
}

/** Most places looked at for one note: rare words vote first, so that what is left out are "the" and "of". */
const VOTE_BUDGET = 2_000;
/** Share of the best region's votes below which a region is not worth a look. */
const WORTH = 0.3;
/** Words of shift that still count as the same place: an inserted or removed sentence. */
const BIN = 16;

/**
 * Stretches of the article that resemble the passage most, best first. Every word the two share votes for the shift
 * that would put it in place, weighted by its rarity; where many votes agree, the passage once stood. A region is as
 * long as the passage and `slack` words longer on each side.
 */
export function similarRegions(index: TextIndex, passage: Passage, limit: number, slack = 2 * BIN): Region[] {
  const voters = passage.words
    .map(({ number }, at) => ({ at, places: number < 0 ? undefined : index.placesOf(number) }))
    .filter((voter): voter is { at: number; places: Uint32Array } => voter.places !== undefined)
    .toSorted((a, b) => a.places.length - b.places.length);
  const votes = new Map<number, number>();
  let budget = VOTE_BUDGET;
  for (const { at, places } of voters) {
    budget -= places.length;
    if (budget < 0) break;
    const weight = Math.log2(index.size / places.length) + 0.01;
    for (const place of places) {
      const bin = Math.floor((place - at) / BIN);
      votes.set(bin, (votes.get(bin) ?? 0) + weight);
    }
  }
  const peaks = [...votes]
    .map(([bin]) => {
      const around = (votes.get(bin - 1) ?? 0) + (votes.get(bin) ?? 0) + (votes.get(bin + 1) ?? 0);
      return { bin, votes: around };
    })
    .toSorted((a, b) => b.votes - a.votes || a.bin - b.bin);
  const length = passage.words.length;
  const regions: Region[] = [];
  const taken: number[] = [];
  for (const peak of peaks) {
    if (regions.length >= limit || peak.votes < WORTH * (peaks[0]?.votes ?? 0)) break;
    if (taken.some((bin) => Math.abs(bin - peak.bin) <= 1)) continue;
    taken.push(peak.bin);
    const shift = peak.bin * BIN;
    regions.push({
      from: Math.max(0, shift - slack),
      to: Math.min(index.size, shift + BIN + length + slack),
      votes: peak.votes,
    });
  }
  return regions;
}
