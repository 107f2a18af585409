import { overlaps, type Span } from '../../text/span.ts';
import type { Attribution } from './claims-data.ts';

/** What was found: who, by which words; null for a source that the text does not name. */
export interface FoundPair {
  readonly source: Span | null;
  readonly cue: Span;
}

export interface PairScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const f1Of = (right: number, found: number, wanted: number): PairScore => {
  const precision = found === 0 ? 0 : right / found;
  const recall = wanted === 0 ? 0 : right / wanted;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
};

/** Counts pairs of source and cue: both overlap the annotators', each of theirs once. */
export class PairTally {
  #right = 0;
  #found = 0;
  #wanted = 0;
  #sentencesRight = 0;
  #sentencesFound = 0;
  #sentencesWanted = 0;

  add(gold: readonly Attribution[], found: readonly FoundPair[], sentences: readonly Span[]): void {
    const named = gold.filter(({ source }) => source.length > 0);
    const open = new Set(named);
    for (const pair of found) {
      const { source, cue } = pair;
      if (source === null) continue;
      this.#found += 1;
      const match = [...open].find(
        (one) => one.source.some((span) => overlaps(span, source)) && one.cue.some((span) => overlaps(span, cue)),
      );
      if (match === undefined) continue;
      this.#right += 1;
      open.delete(match);
    }
    this.#wanted += named.length;
    for (const sentence of sentences) {
      const isWanted = gold.some(({ cue }) => cue.some((span) => overlaps(span, sentence)));
      const isFound = found.some(({ cue }) => overlaps(cue, sentence));
      if (isWanted) this.#sentencesWanted += 1;
      if (isFound) this.#sentencesFound += 1;
      if (isWanted && isFound) this.#sentencesRight += 1;
    }
  }

  get pairs(): PairScore {
    return f1Of(this.#right, this.#found, this.#wanted);
  }

  get sentences(): PairScore {
    return f1Of(this.#sentencesRight, this.#sentencesFound, this.#sentencesWanted);
  }
}

export interface Ranked {
  readonly score: number;
  readonly positive: boolean;
}

/**
 * Average precision where as many sentences are worth a check as are not: the mean over all such sets that the ranking
 * holds, each with every positive and other negatives. Average precision rises with the share of positives, so figures
 * from sets of different mixes can be compared at one mix only.
 */
export function evenAveragePrecision(ranked: readonly Ranked[]): number {
  const positives = ranked.filter(({ positive }) => positive);
  const negatives = ranked.filter(({ positive }) => !positive);
  const sets = Math.floor(negatives.length / positives.length);
  let sum = 0;
  for (let set = 0; set < sets; set += 1)
    sum += averagePrecision([...positives, ...negatives.slice(set * positives.length, (set + 1) * positives.length)]);
  return sum / sets;
}

/**
 * Average precision of a ranking: precision at every score that occurs, weighed by the positives it adds. Equal scores
 * count together: the corpus lists all that is worth a check first, so that breaking ties by its order flatters coarse
 * scores (a mere count of figures came to 0.80 that way and to 0.56 without).
 */
export function averagePrecision(ranked: readonly Ranked[]): number {
  const order = ranked.toSorted((a, b) => b.score - a.score);
  let positives = 0;
  let sum = 0;
  for (let at = 0; at < order.length;) {
    const score = order[at]?.score;
    let own = 0;
    while (at < order.length && order[at]?.score === score) {
      if (order[at]?.positive === true) own += 1;
      at += 1;
    }
    positives += own;
    sum += (own * positives) / at;
  }
  return positives === 0 ? 0 : sum / positives;
}
