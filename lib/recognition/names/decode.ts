import { candidates } from './candidates.ts';
import { FEATURE_LIMIT, featuresOf } from './features.ts';
import { BEGIN, OUTSIDE, positionOf, SINGLE, TAG_COUNT, typeOf } from './labels.ts';
import { Lattice } from './lattice.ts';
import { remember, type Memory } from './memory.ts';
import type { Reading } from './reading.ts';
import type { Scorer } from './scorer.ts';
import { addVotes, VOTE_CLASSES, Votes } from './votes.ts';

/** A name found, as tokens of the reading (end exclusive). */
export interface TokenName {
  readonly start: number;
  readonly end: number;
  readonly type: number;
  /** Probability under the model that exactly this stands here, before calibration. */
  readonly probability: number;
  /** For an abbreviation that the text writes out, the last token of the long form; -1 for none. */
  readonly longForm: number;
}

/** Chains longer than this are cut, so that a megabyte of capitals costs no more memory than a sentence. */
const CHAIN_LIMIT = 200;

/** The first reading of an article: scores of every token that may be in a name, and the votes drawn from them. */
export interface FirstReading {
  /** Chains as start and end token (exclusive), flat, none longer than `CHAIN_LIMIT`. */
  readonly chains: readonly number[];
  /** Scores of the chains' tokens one after the other, `TAG_COUNT` each. */
  readonly scores: Float32Array;
  readonly votes: Votes;
  readonly memory: Memory;
}

/** Half a megabyte of buffers: made once a model, since most texts are short. Work on one text ends before the next begins. */
const lattices = new WeakMap<Float64Array, Lattice>();

function latticeFor({ transitions }: Scorer): Lattice {
  let lattice = lattices.get(transitions);
  if (lattice === undefined) {
    lattice = new Lattice(transitions);
    lattice.reserve(CHAIN_LIMIT);
    lattices.set(transitions, lattice);
  } else lattice.weigh();
  return lattice;
}

/** Scores every chain by its features alone. */
export function readFirst(reading: Reading, scorer: Scorer): FirstReading {
  const memory = remember(reading);
  const stretches = candidates(reading);
  const chains: number[] = [];
  let total = 0;
  for (let c = 0; c < stretches.length; c += 2) {
    const end = stretches[c + 1] ?? 0;
    for (let from = stretches[c] ?? 0; from < end; from += CHAIN_LIMIT)
      chains.push(from, Math.min(end, from + CHAIN_LIMIT));
    total += end - (stretches[c] ?? 0);
  }
  const scores = new Float32Array(total * TAG_COUNT);
  const votes = new Votes(reading, memory);
  const keys = new Int32Array(FEATURE_LIMIT);
  const lattice = latticeFor(scorer);
  let at = 0;
  for (let c = 0; c < chains.length; c += 2) {
    const from = chains[c] ?? 0;
    const to = chains[c + 1] ?? 0;
    const sentence = reading.sentenceOf[from] ?? 0;
    const sentenceStart = reading.sentences[sentence * 2] ?? 0;
    const sentenceEnd = reading.sentences[sentence * 2 + 1] ?? 0;
    const size = (to - from) * TAG_COUNT;
    lattice.scores.fill(0, 0, size);
    for (let i = from; i < to; i += 1) {
      const count = featuresOf(reading, memory, i, sentenceStart, sentenceEnd, keys);
      scorer.addScores(keys, count, lattice.scores, (i - from) * TAG_COUNT);
    }
    for (let k = 0; k < size; k += 1) scores[at + k] = lattice.scores[k] ?? 0;
    at += size;
    lattice.sum(to - from);
    for (let i = from; i < to; i += 1) votes.add(i, lattice.alpha, lattice.beta, (i - from) * TAG_COUNT);
  }
  return { chains, scores, votes, memory };
}

/** Finds the names of a text that was read, in order: a first reading by features, a second that hears its votes. */
export function decode(reading: Reading, scorer: Scorer): TokenName[] {
  const out: TokenName[] = [];
  const { chains, scores, votes, memory } = readFirst(reading, scorer);
  const shares = new Float64Array(VOTE_CLASSES);
  const lattice = latticeFor(scorer);
  const tags = new Uint8Array(CHAIN_LIMIT);
  let at = 0;
  for (let c = 0; c < chains.length; c += 2) {
    const from = chains[c] ?? 0;
    const to = chains[c + 1] ?? 0;
    const size = (to - from) * TAG_COUNT;
    for (let k = 0; k < size; k += 1) lattice.scores[k] = scores[at + k] ?? 0;
    at += size;
    for (let i = from; i < to; i += 1) {
      const state = votes.shares(i, shares);
      if (state >= 0) addVotes(scorer.votes, state, shares, lattice.scores, (i - from) * TAG_COUNT);
    }
    lattice.best(to - from, tags);
    collect(lattice, tags, from, to, memory, out);
  }
  return out;
}

function collect(
  lattice: Lattice,
  tags: Uint8Array,
  from: number,
  to: number,
  { longForm }: Memory,
  out: TokenName[],
): void {
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
    out.push({
      start: from + i,
      end: from + end,
      type: typeOf(tag),
      probability: lattice.probability(tags, i, end),
      longForm: end === i + 1 ? (longForm[from + i] ?? -1) : -1,
    });
    i = end - 1;
  }
}
