import type { LabelledName, LabelledText } from './labelled-text.ts';

export interface Found {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Counts of a set: names in the gold, names found, both the same. */
export class Tally {
  gold = 0;
  found = 0;
  right = 0;
  score(): Score {
    const precision = this.found === 0 ? 0 : this.right / this.found;
    const recall = this.gold === 0 ? 0 : this.right / this.gold;
    return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
  }
}

export interface NameScores {
  readonly typed: Score;
  /** Names that overlap a gold name, whatever the type. */
  readonly boundary: Score;
  readonly byType: ReadonlyMap<string, Score>;
}

/**
 * Scores names found in texts. `types` limits both sides to some types: sets that do not mark "event" and "other" say
 * nothing about those. With `merge` the types "event" and "other" count as one, as in sets that know only the latter.
 */
export function scoreNames(
  texts: readonly LabelledText[],
  find: (text: LabelledText) => readonly Found[],
  options: { readonly types?: readonly string[]; readonly merge?: boolean } = {},
): NameScores {
  const typed = new Tally();
  const boundary = new Tally();
  const byType = new Map<string, Tally>();
  const nameOf = (type: string): string => (options.merge && type === 'event' ? 'other' : type);
  const tally = (type: string): Tally => {
    let found = byType.get(type);
    if (!found) byType.set(type, (found = new Tally()));
    return found;
  };
  const wanted = (name: Found | LabelledName): boolean => !options.types || options.types.includes(name.type);
  for (const text of texts) {
    const gold = text.names.filter(wanted);
    const found = find(text).filter(wanted);
    const keys = new Set(gold.map((name) => `${name.start} ${name.end} ${nameOf(name.type)}`));
    for (const name of gold) {
      typed.gold += 1;
      boundary.gold += 1;
      tally(nameOf(name.type)).gold += 1;
    }
    for (const name of found) {
      typed.found += 1;
      boundary.found += 1;
      const own = tally(nameOf(name.type));
      own.found += 1;
      if (keys.has(`${name.start} ${name.end} ${nameOf(name.type)}`)) {
        typed.right += 1;
        own.right += 1;
      }
    }
    boundary.right += matched(gold, found);
  }
  return {
    typed: typed.score(),
    boundary: boundary.score(),
    byType: new Map(Array.from(byType, ([type, own]) => [type, own.score()])),
  };
}

/** Pairs of overlapping names, each name in one pair at most. */
function matched(gold: readonly LabelledName[], found: readonly Found[]): number {
  const left = [...gold].toSorted((a, b) => a.start - b.start);
  let count = 0;
  let at = 0;
  for (const name of [...found].toSorted((a, b) => a.start - b.start)) {
    while (at < left.length && (left[at]?.end ?? 0) <= name.start) at += 1;
    const other = left[at];
    if (other && other.start < name.end) {
      count += 1;
      at += 1;
    }
  }
  return count;
}
