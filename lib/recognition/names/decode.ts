import { candidates } from './candidates.ts';
import { FEATURE_LIMIT, featuresOf } from './features.ts';
import { BEGIN, OUTSIDE, positionOf, SINGLE, TAG_COUNT, typeOf } from './labels.ts';
import { Lattice } from './lattice.ts';
import { remember } from './memory.ts';
import type { Reading } from './reading.ts';
import type { Scorer } from './scorer.ts';

/** A name found, as tokens of the reading (end exclusive). */
export interface TokenName {
  readonly start: number;
  readonly end: number;
  readonly type: number;
  /** Probability under the model that exactly this stands here, before calibration. */
  readonly probability: number;
}

/** Chains longer than this are cut, so that a megabyte of capitals costs no more memory than a sentence. */
const CHAIN_LIMIT = 200;

/** Finds the names of a text that was read, in order. */
export function decode(reading: Reading, scorer: Scorer): TokenName[] {
  const out: TokenName[] = [];
  const memory = remember(reading);
  const chains = candidates(reading);
  const keys = new Int32Array(FEATURE_LIMIT);
  const lattice = new Lattice(scorer.transitions);
  lattice.reserve(CHAIN_LIMIT);
  const tags = new Uint8Array(CHAIN_LIMIT);
  for (let c = 0; c < chains.length; c += 2) {
    const chainEnd = chains[c + 1] ?? 0;
    for (let from = chains[c] ?? 0; from < chainEnd; from += CHAIN_LIMIT) {
      const to = Math.min(chainEnd, from + CHAIN_LIMIT);
      const sentence = reading.sentenceOf[from] ?? 0;
      const sentenceStart = reading.sentences[sentence * 2] ?? 0;
      const sentenceEnd = reading.sentences[sentence * 2 + 1] ?? 0;
      lattice.scores.fill(0, 0, (to - from) * TAG_COUNT);
      for (let i = from; i < to; i += 1) {
        const count = featuresOf(reading, memory, i, sentenceStart, sentenceEnd, keys);
        scorer.addScores(keys, count, lattice.scores, (i - from) * TAG_COUNT);
      }
      lattice.best(to - from, tags);
      collect(lattice, tags, from, to, out);
    }
  }
  return out;
}

function collect(lattice: Lattice, tags: Uint8Array, from: number, to: number, out: TokenName[]): void {
  let summed = false;
  for (let i = 0; i < to - from; i += 1) {
    const tag = tags[i] ?? OUTSIDE;
    if (tag === OUTSIDE) continue;
    let end = i + 1;
    if (positionOf(tag) === BEGIN) while (end < to - from && positionOf(tags[end - 1] ?? 0) <= 1) end += 1;
    else if (positionOf(tag) !== SINGLE) continue;
    if (!summed) {
      lattice.sum(to - from);
      summed = true;
    }
    out.push({ start: from + i, end: from + end, type: typeOf(tag), probability: lattice.probability(tags, i, end) });
    i = end - 1;
  }
}
