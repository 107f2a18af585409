import { readFirst } from '../../recognition/names/decode.ts';
import { TAG_COUNT } from '../../recognition/names/labels.ts';
import { Lattice } from '../../recognition/names/lattice.ts';
import { read } from '../../recognition/names/reading.ts';
import type { Scorer } from '../../recognition/names/scorer.ts';
import { addVotes, VOTE_CLASSES, VOTE_WEIGHTS } from '../../recognition/names/votes.ts';
import type { Lexicon } from '../../recognition/names/lexicon.ts';
import type { Corpus } from './corpora.ts';
import type { LabelledText } from './labelled-text.ts';
import { allowedTags, chainsOf, exampleOptions, freeCutNames, type Chain, type ExampleOptions } from './examples.ts';
import { learn, scorerOf, type LearnOptions } from './learner.ts';
import { seeded, shuffle } from './random.ts';

/** A chain of a first reading, with what the votes say of each token. */
export interface VotedChain {
  readonly length: number;
  readonly scores: Float64Array;
  /** State of the votes a token, -1 without any. */
  readonly states: Int8Array;
  readonly shares: Float64Array;
  readonly allowed: Int32Array;
  readonly weight: number;
  readonly transitions: Float64Array;
}

/** First readings of texts by a model that did not learn from them. */
export function votedChains(text: LabelledText, scorer: Scorer, options: ExampleOptions): VotedChain[] {
  const reading = read(text.text, scorer.lexicon);
  const allowed = allowedTags(reading, text, options);
  const first = readFirst(reading, scorer);
  const out: VotedChain[] = [];
  let at = 0;
  for (let c = 0; c < first.chains.length; c += 2) {
    const from = first.chains[c] ?? 0;
    const to = first.chains[c + 1] ?? 0;
    const own = allowed.slice(from, to);
    freeCutNames(own);
    const states = new Int8Array(to - from).fill(-1);
    const shares = new Float64Array((to - from) * VOTE_CLASSES);
    const scores = Float64Array.from(first.scores.subarray(at, at + (to - from) * TAG_COUNT));
    at += scores.length;
    for (let i = from; i < to; i += 1) {
      states[i - from] = first.votes.shares(
        i,
        shares.subarray((i - from) * VOTE_CLASSES, (i - from + 1) * VOTE_CLASSES),
      );
    }
    if (states.some((state) => state >= 0)) {
      out.push({
        length: to - from,
        scores,
        states,
        shares,
        allowed: own,
        weight: options.weight,
        transitions: scorer.transitions,
      });
    }
  }
  return out;
}

/** Learns what a vote is worth, the first reading's scores kept as they are. Deterministic. */
export function learnVotes(
  chains: readonly VotedChain[],
  epochs: number,
  rate: number,
  decay: number,
  seed: number,
): Float64Array {
  const weights = new Float64Array(VOTE_WEIGHTS);
  const mean = new Float64Array(VOTE_WEIGHTS);
  const squares = new Float64Array(VOTE_WEIGHTS).fill(1);
  const random = seeded(seed);
  const order = [...chains];
  const lattices = new Map<Float64Array, Lattice>();
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const chain of shuffle(order, random)) {
      let lattice = lattices.get(chain.transitions);
      if (!lattice) {
        lattice = new Lattice(chain.transitions);
        lattices.set(chain.transitions, lattice);
      }
      const size = chain.length * TAG_COUNT;
      lattice.reserve(chain.length);
      lattice.scores.set(chain.scores);
      for (let i = 0; i < chain.length; i += 1) {
        const state = chain.states[i] ?? -1;
        if (state >= 0)
          addVotes(weights, state, chain.shares.subarray(i * VOTE_CLASSES), lattice.scores, i * TAG_COUNT);
      }
      if (lattice.sum(chain.length, chain.allowed) === -Infinity) continue;
      const target = new Float64Array(size);
      for (let k = 0; k < size; k += 1) target[k] = (lattice.alpha[k] ?? 0) * (lattice.beta[k] ?? 0);
      lattice.sum(chain.length);
      for (let i = 0; i < chain.length; i += 1) {
        const state = chain.states[i] ?? -1;
        if (state < 0) continue;
        for (let t = 0; t < TAG_COUNT; t += 1) {
          const k = i * TAG_COUNT + t;
          const g = ((lattice.alpha[k] ?? 0) * (lattice.beta[k] ?? 0) - (target[k] ?? 0)) * chain.weight;
          if (Math.abs(g) < 1e-5) continue;
          for (let c = 0; c < VOTE_CLASSES; c += 1) {
            const share = chain.shares[i * VOTE_CLASSES + c] ?? 0;
            if (share < 0.01) continue;
            const w = (state * VOTE_CLASSES + c) * TAG_COUNT + t;
            const step = g * share + decay * (weights[w] ?? 0);
            squares[w] = (squares[w] ?? 0) + step * step;
            weights[w] = (weights[w] ?? 0) - (rate * step) / Math.sqrt(squares[w] ?? 1);
          }
        }
      }
    }
    for (let k = 0; k < VOTE_WEIGHTS; k += 1) mean[k] = (mean[k] ?? 0) + (weights[k] ?? 0) / epochs;
  }
  return mean;
}

const FOLDS = 3;
/** Corpora of whole documents, where a word's other occurrences are really other. */
const WITH_DOCUMENTS = ['news-gold', 'gum-free', 'wikigold'];

/**
 * Learns the votes on first readings by models that did not see the text: each of `FOLDS` models learns from all but
 * one part of the documents.
 */
export async function trainVotes(
  corpora: readonly Corpus[],
  lexicon: Lexicon,
  options: LearnOptions,
): Promise<Float64Array> {
  const chains: VotedChain[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const seen: Chain[] = [];
    const unseen: Array<{ text: LabelledText; options: ExampleOptions }> = [];
    corpora.forEach((corpus, domain) => {
      const own = exampleOptions(corpus, domain);
      const split = WITH_DOCUMENTS.includes(corpus.name);
      // A part of the large corpus is enough here.
      const texts = corpus.name === 'gmb' ? corpus.train.slice(0, 500) : corpus.train;
      texts.forEach((text, i) => {
        if (split && i % FOLDS === fold)
          unseen.push({ text, options: { ...own, weight: corpus.name === 'news-gold' ? 2 : 0.5 } });
        else seen.push(...chainsOf(text, lexicon, own));
      });
    });
    const weights = await learn(seen, { ...options, log: () => {} });
    options.log(`votes: part ${fold + 1} of ${FOLDS}`);
    const scorer = scorerOf(weights, lexicon);
    for (const { text, options: own } of unseen) chains.push(...votedChains(text, scorer, own));
  }
  return learnVotes(chains, 8, 0.2, 0.001, options.seed);
}
