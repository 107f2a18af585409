import { nameWords } from '../../text/fold.ts';
import type { AliasRow } from './alias-table.ts';

const known = new WeakMap<AliasRow, string>();

/** The right spelling for a known slip: the name of the same entity that it is fewest letters away from. */
export function slipOf(row: AliasRow): string {
  let right = known.get(row);
  if (right === undefined) {
    right = nearestName(row);
    known.set(row, right);
  }
  return right;
}

function nearestName({ entity, text }: AliasRow): string {
  const words = nameWords(text).length;
  let best = entity.name;
  let least = Infinity;
  for (const alias of Object.values(entity.names).flat()) {
    if (alias.slip === true || nameWords(alias.text).length !== words) continue;
    const distance = lettersApart(alias.text, text) - (alias.text === entity.name ? 0.5 : 0);
    if (distance < least) {
      least = distance;
      best = alias.text;
    }
  }
  return best;
}

/** Letters to insert, remove or change on the way from one word to the other (Levenshtein 1965). */
function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
