import type { Target } from '../../lib/anchoring/selector.ts';

/*
 * The peer: quote matching as Hypothesis has published it for its client, written anew from the description. All exact
 * occurrences of the quote are candidates; only where there is none, the approximate ones with the fewest errors, of
 * at most half the quote's length and 256. Each candidate is scored by its likeness to the quote (weight 50), of the
 * text before it to the prefix (20) and after it to the suffix (20), both of 32 units, and by its distance from the old
 * position (2); the best is taken. It knows no state: a place with the quote's words is "unchanged", with the suggestion
 * "adopted", with others "changed".
 */
const CONTEXT = 32;
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const MAX_ERRORS = 256;
const BITS = 32;

interface Candidate {
  start: number;
  end: number;
  errors: number;
}

export interface HypothesisMatch {
  state: string;
  start: number | null;
  end: number | null;
}

export function hypothesisMatch(text: string, target: Target, suggestion: string | null): HypothesisMatch {
  const { exact } = target.quote;
  const prefix = target.quote.prefix.slice(-CONTEXT);
  const suffix = target.quote.suffix.slice(0, CONTEXT);
  const total = WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.position;
  let best: Candidate | null = null;
  let bestScore = -1;
  for (const candidate of occurrences(text, exact, Math.min(MAX_ERRORS, exact.length / 2))) {
    const before = text.slice(Math.max(0, candidate.start - prefix.length), candidate.start);
    const after = text.slice(candidate.end, candidate.end + suffix.length);
    const score =
      (WEIGHTS.quote * (1 - candidate.errors / exact.length) +
        WEIGHTS.prefix * (prefix === '' ? 1 : likeness(before, prefix)) +
        WEIGHTS.suffix * (suffix === '' ? 1 : likeness(after, suffix)) +
        WEIGHTS.position * (1 - Math.abs(candidate.start - target.position.start) / text.length)) /
      total;
    if (score <= bestScore) continue;
    best = candidate;
    bestScore = score;
  }
  if (best === null) return { state: 'gone', start: null, end: null };
  const now = text.slice(best.start, best.end);
  const state = now === exact ? 'unchanged' : now === suggestion ? 'adopted' : 'changed';
  return { state, start: best.start, end: best.end };
}

function likeness(text: string, pattern: string): number {
  const [found] = occurrences(text, pattern, pattern.length);
  return found === undefined ? 0 : 1 - found.errors / pattern.length;
}

function occurrences(text: string, pattern: string, maxErrors: number): Candidate[] {
  if (pattern === '' || text === '') return [];
  const exact: Candidate[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return exact.length > 0 ? exact : approximate(text, pattern, maxErrors);
}

/** Ends of the substrings with the fewest errors, by Myers' bit vectors in blocks (Hyyrö 2003), then their starts. */
function approximate(text: string, pattern: string, maxErrors: number): Candidate[] {
  const scores = lastRow(text, pattern, false);
  let fewest = Math.floor(maxErrors);
  for (const score of scores) fewest = Math.min(fewest, score);
  const found: Candidate[] = [];
  const backwards = reverse(pattern);
  for (const [i, score] of scores.entries()) {
    if (score !== fewest) continue;
    const end = i + 1;
    const from = Math.max(0, end - pattern.length - fewest);
    const lengths = lastRow(reverse(text.slice(from, end)), backwards, true);
    const length = lengths.indexOf(fewest) + 1;
    if (length > 0) found.push({ start: end - length, end, errors: fewest });
  }
  return found;
}

/** Edit distance of the pattern to the best substring that ends at each character, or to the whole text up to there. */
function lastRow(text: string, pattern: string, anchored: boolean): Int32Array {
  const blocks = Math.ceil(pattern.length / BITS);
  const masks = new Map<number, Int32Array>();
  for (let i = 0; i < pattern.length; i += 1) {
    const unit = pattern.charCodeAt(i);
    const mask = masks.get(unit) ?? new Int32Array(blocks);
    const block = Math.floor(i / BITS);
    mask[block] = (mask[block] ?? 0) | (1 << (i % BITS));
    masks.set(unit, mask);
  }
  const none = new Int32Array(blocks);
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  const lastBit = 1 << ((pattern.length - 1) % BITS);
  const scores = new Int32Array(text.length);
  let score = pattern.length;
  for (let i = 0; i < text.length; i += 1) {
    const mask = masks.get(text.charCodeAt(i)) ?? none;
    let carry = anchored ? 1 : 0;
    for (let block = 0; block < blocks; block += 1) {
      const pv = plus[block] ?? 0;
      const mv = minus[block] ?? 0;
      let equal = mask[block] ?? 0;
      const xv = equal | mv;
      if (carry < 0) equal |= 1;
      const xh = ((((equal & pv) + pv) | 0) ^ pv) | equal;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      const top = block === blocks - 1 ? lastBit : 1 << (BITS - 1);
      let out = 0;
      if ((ph & top) !== 0) out = 1;
      else if ((mh & top) !== 0) out = -1;
      ph <<= 1;
      mh <<= 1;
      if (carry < 0) mh |= 1;
      else if (carry > 0) ph |= 1;
      plus[block] = mh | ~(xv | ph);
      minus[block] = ph & xv;
      carry = out;
    }
    score += carry;
    scores[i] = score;
  }
  return scores;
}

const reverse = (text: string): string => {
  let out = '';
  for (let i = text.length - 1; i >= 0; i -= 1) out += text[i] ?? '';
  return out;
};
