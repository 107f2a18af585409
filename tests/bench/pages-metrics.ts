/** Counts of 4-gram shingles in both texts, in the found one alone and in the true one alone. */
export interface ShingleCounts {
  readonly both: number;
  readonly foundOnly: number;
  readonly trueOnly: number;
}

const SHINGLE = 4;

/** Compares two texts by the article-extraction-benchmark's measure: multisets of four words in a row, case kept. */
export function compareShingles(truth: string, found: string): ShingleCounts {
  const expected = countShingles(truth);
  const actual = countShingles(found);
  let both = 0;
  let foundOnly = 0;
  let trueOnly = 0;
  for (const [shingle, count] of actual) {
    const shared = Math.min(count, expected.get(shingle) ?? 0);
    both += shared;
    foundOnly += count - shared;
  }
  for (const [shingle, count] of expected) trueOnly += count - Math.min(count, actual.get(shingle) ?? 0);
  return { both, foundOnly, trueOnly };
}

function countShingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  if (words.length === 0) return counts;
  for (let at = 0; at < Math.max(1, words.length - SHINGLE + 1); at++) {
    const shingle = words.slice(at, at + SHINGLE).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const f1Of = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

/** Precision and recall of one page, as that benchmark takes its edge cases. */
export function pageScores({ both, foundOnly, trueOnly }: ShingleCounts): Scores {
  const precision = both + foundOnly === 0 ? (trueOnly === 0 ? 1 : 0) : both / (both + foundOnly);
  const recall = both + trueOnly === 0 ? (foundOnly === 0 ? 1 : 0) : both / (both + trueOnly);
  return { precision, recall, f1: f1Of(precision, recall) };
}

/**
 * Means over pages and the F1 of the means: the benchmark leaves pages without any found text out of precision and
 * pages without true text out of recall.
 */
export function meanScores(pages: readonly ShingleCounts[]): Scores {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const precision = mean(
    pages.filter((page) => page.both + page.foundOnly > 0).map((page) => pageScores(page).precision),
  );
  const recall = mean(pages.filter((page) => page.both + page.trueOnly > 0).map((page) => pageScores(page).recall));
  return { precision, recall, f1: f1Of(precision, recall) };
}

/** The value that a share of the values lies at or under. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
