/**
 * Fewest and most times that work is done, and the milliseconds after which the fewest do: the best time counts,
 * as the machine has other work.
 */
const LEAST_ROUNDS = 3;
const MOST_ROUNDS = 60;
const ENOUGH = 8000;

/** What some work finds, and its best time of `most` rounds at most, in milliseconds. */
export function measure<T>(work: () => T, most = MOST_ROUNDS): { found: T; best: number } {
  const begin = performance.now();
  let best = Infinity;
  let rounds = 0;
  let found: T;
  do {
    const started = performance.now();
    found = work();
    best = Math.min(best, performance.now() - started);
    rounds += 1;
  } while (rounds < most && (rounds < LEAST_ROUNDS || performance.now() - begin <= ENOUGH));
  return { found, best };
}
