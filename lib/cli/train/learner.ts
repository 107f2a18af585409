import { KEY_BITS } from '../../recognition/names/hash.ts';
import { Lattice } from '../../recognition/names/lattice.ts';
import { mayFollow, TAG_COUNT } from '../../recognition/names/labels.ts';
import type { Lexicon } from '../../recognition/names/lexicon.ts';
import { VOTE_WEIGHTS } from '../../recognition/names/votes.ts';
import type { Scorer } from '../../recognition/names/scorer.ts';
import type { Chain } from './examples.ts';
import { seeded, shuffle } from './random.ts';

export interface LearnOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Share of a token's features left out at each visit. */
  readonly dropout: number;
  /** Features rarer than this are left out; chains of weight 1 and more count double. */
  readonly minimum: number;
  readonly seed: number;
  /** Domains with weights of their own beside the shared ones; the first is the one kept. */
  readonly domains: number;
  /** Only these features are learnt, when given. */
  readonly keep?: ReadonlySet<number>;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Learnt weights: `TAG_COUNT` a row. */
export interface Weights {
  /** Row of each feature key, -1 for none. */
  readonly rows: Int32Array;
  readonly values: Float32Array;
  readonly rowCount: number;
  /** How often each row was seen. */
  readonly seen: Uint32Array;
  readonly transitions: Float64Array;
}

const KEYS = 1 << KEY_BITS;

/** Numbers the keys that are frequent enough. */
function index(
  chains: readonly Chain[],
  minimum: number,
  keep: ReadonlySet<number> | undefined,
  accept: (chain: Chain) => boolean,
): { rows: Int32Array; count: number; seen: Uint32Array } {
  const counts = new Uint32Array(KEYS);
  for (const chain of chains) {
    if (!accept(chain)) continue;
    const step = chain.weight >= 1 ? 2 : 1;
    for (const key of chain.keys) counts[key] = (counts[key] ?? 0) + step;
  }
  const rows = new Int32Array(KEYS).fill(-1);
  let count = 0;
  for (let key = 0; key < KEYS; key += 1) {
    if ((counts[key] ?? 0) < minimum || (keep && !keep.has(key))) continue;
    rows[key] = count;
    count += 1;
  }
  const seen = new Uint32Array(count);
  for (let key = 0; key < KEYS; key += 1) {
    const row = rows[key] ?? -1;
    if (row >= 0) seen[row] = counts[key] ?? 0;
  }
  return { rows, count, seen };
}

/**
 * Trains a linear-chain conditional random field by stochastic gradient steps with one adaptive rate a feature
 * (AdaGrad), feature dropout, and the mean of the weights after each epoch but the first. Tokens that several tags are
 * right for enter as sets (marginal likelihood). Every domain but the last word has, beside the shared weights, some of
 * its own, which take up its habits (Daumé III, Frustratingly Easy Domain Adaptation, ACL 2007); those of domain 0 are
 * added to the shared ones at the end, the others dropped. Same input and seed, same weights.
 */
export async function learn(chains: readonly Chain[], options: LearnOptions): Promise<Weights> {
  const { rows, count, seen } = index(chains, options.minimum, options.keep, () => true);
  const domainRows: Int32Array[] = [];
  let total = count;
  for (let d = 0; d < options.domains; d += 1) {
    const own = index(chains, options.minimum, options.keep, (chain) => chain.domain === d);
    for (let key = 0; key < KEYS; key += 1) {
      const row = own.rows[key] ?? -1;
      if (row >= 0) own.rows[key] = row + total;
    }
    total += own.count;
    domainRows.push(own.rows);
  }
  options.log(`${chains.length} chains, ${count} features, ${total} rows`);
  const values = new Float32Array(total * TAG_COUNT);
  const mean = new Float32Array(total * TAG_COUNT);
  const squares = new Float32Array(total).fill(1);
  const transitions = new Float64Array(TAG_COUNT * TAG_COUNT);
  const transitionMean = new Float64Array(TAG_COUNT * TAG_COUNT);
  const transitionSquares = new Float64Array(TAG_COUNT * TAG_COUNT).fill(1);
  const lattice = new Lattice(transitions);
  const random = seeded(options.seed);
  const order = chains.map((_, i) => i);
  let active = new Int32Array(4096);
  const gradient = new Float64Array(TAG_COUNT);
  const up = 1 / (1 - options.dropout);
  let means = 0;
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    const begun = performance.now();
    let loss = 0;
    let steps = 0;
    for (const at of order) {
      steps += 1;
      if ((steps & 4095) === 0) {
        // Lets an interrupt through.
        await new Promise((resolve) => {
          setImmediate(resolve);
        });
        options.signal.throwIfAborted();
      }
      const chain = chains[at];
      if (!chain) continue;
      const { length, keys, starts } = chain;
      const own = domainRows[chain.domain];
      lattice.reserve(length);
      const { scores } = lattice;
      scores.fill(0, 0, length * TAG_COUNT);
      if (active.length < keys.length * 2) active = new Int32Array(keys.length * 4);
      const activeStarts = new Int32Array(length + 1);
      let used = 0;
      for (let i = 0; i < length; i += 1) {
        const offset = i * TAG_COUNT;
        const end = starts[i + 1] ?? 0;
        for (let k = starts[i] ?? 0; k < end; k += 1) {
          const key = keys[k] ?? 0;
          if (options.dropout > 0 && random() < options.dropout) continue;
          for (let pass = 0; pass < 2; pass += 1) {
            const row = pass === 0 ? (rows[key] ?? -1) : own ? (own[key] ?? -1) : -1;
            if (row < 0) continue;
            active[used] = row;
            used += 1;
            const base = row * TAG_COUNT;
            for (let t = 0; t < TAG_COUNT; t += 1)
              scores[offset + t] = (scores[offset + t] ?? 0) + up * (values[base + t] ?? 0);
          }
        }
        activeStarts[i + 1] = used;
      }
      // Expected tags under the labels (one each, or a distribution where several are right), then under the model.
      let target: Float64Array | undefined;
      let goldScore = 0;
      if (!chain.certain) {
        goldScore = lattice.sum(length, chain.allowed);
        if (goldScore === -Infinity) continue;
        target = new Float64Array(length * TAG_COUNT);
        for (let k = 0; k < target.length; k += 1) target[k] = (lattice.alpha[k] ?? 0) * (lattice.beta[k] ?? 0);
      }
      const logZ = lattice.sum(length);
      const { alpha, beta } = lattice;
      let before = 0;
      for (let i = 0; i < length; i += 1) {
        const offset = i * TAG_COUNT;
        let size = 0;
        for (let t = 0; t < TAG_COUNT; t += 1) {
          const p = (alpha[offset + t] ?? 0) * (beta[offset + t] ?? 0);
          const want = target ? (target[offset + t] ?? 0) : chain.gold[i] === t ? 1 : 0;
          const g = (p - want) * chain.weight;
          gradient[t] = g;
          size += g * g;
        }
        if (!target) {
          const tag = chain.gold[i] ?? 0;
          goldScore += (scores[offset + tag] ?? 0) + (transitions[before * TAG_COUNT + tag] ?? 0);
          before = tag;
        }
        if (size < 1e-6) continue;
        const end = activeStarts[i + 1] ?? 0;
        for (let k = activeStarts[i] ?? 0; k < end; k += 1) {
          const row = active[k] ?? 0;
          const square = (squares[row] ?? 0) + size;
          squares[row] = square;
          const rate = options.rate / Math.sqrt(square);
          const base = row * TAG_COUNT;
          for (let t = 0; t < TAG_COUNT; t += 1) values[base + t] = (values[base + t] ?? 0) - rate * (gradient[t] ?? 0);
        }
      }
      if (!target) {
        goldScore += transitions[before * TAG_COUNT] ?? 0;
        stepTransitions(lattice, chain, transitionSquares, options.rate);
      }
      loss += (logZ - goldScore) * chain.weight;
    }
    if (epoch > 0) {
      means += 1;
      for (let k = 0; k < mean.length; k += 1) mean[k] = (mean[k] ?? 0) + (values[k] ?? 0);
      for (let k = 0; k < transitions.length; k += 1)
        transitionMean[k] = (transitionMean[k] ?? 0) + (transitions[k] ?? 0);
    }
    options.log(
      `epoch ${epoch + 1}/${options.epochs}: loss ${(loss / chains.length).toFixed(4)}, ${((performance.now() - begun) / 1000).toFixed(1)} s`,
    );
  }
  for (let k = 0; k < mean.length; k += 1) mean[k] = (mean[k] ?? 0) / Math.max(1, means);
  for (let k = 0; k < transitionMean.length; k += 1) transitionMean[k] = (transitionMean[k] ?? 0) / Math.max(1, means);
  const first = domainRows[0];
  if (first) {
    for (let key = 0; key < KEYS; key += 1) {
      const from = first[key] ?? -1;
      const to = rows[key] ?? -1;
      if (from < 0 || to < 0) continue;
      for (let t = 0; t < TAG_COUNT; t += 1) {
        mean[to * TAG_COUNT + t] = (mean[to * TAG_COUNT + t] ?? 0) + (mean[from * TAG_COUNT + t] ?? 0);
      }
    }
  }
  return { rows, values: mean.subarray(0, count * TAG_COUNT), rowCount: count, seen, transitions: transitionMean };
}

/** The mean of several runs that differ in their seed alone: what the order of the examples leaves by chance cancels out. */
export function meanOf(runs: readonly Weights[]): Weights {
  const [first] = runs;
  if (!first) throw new Error('no runs');
  const values = new Float32Array(first.values.length);
  const transitions = new Float64Array(first.transitions.length);
  for (const run of runs) {
    for (let k = 0; k < values.length; k += 1) values[k] = (values[k] ?? 0) + (run.values[k] ?? 0) / runs.length;
    for (let k = 0; k < transitions.length; k += 1) {
      transitions[k] = (transitions[k] ?? 0) + (run.transitions[k] ?? 0) / runs.length;
    }
  }
  return { ...first, values, transitions };
}

/** Gradient step on the tag pairs, for chains whose tags are certain. */
function stepTransitions(lattice: Lattice, chain: Chain, squares: Float64Array, rate: number): void {
  const { transitions } = lattice;
  const expected = lattice.pairs(chain.length);
  let before = 0;
  for (let i = 0; i <= chain.length; i += 1) {
    const tag = i < chain.length ? (chain.gold[i] ?? 0) : 0;
    expected[before * TAG_COUNT + tag] = (expected[before * TAG_COUNT + tag] ?? 0) - 1;
    before = tag;
  }
  for (let p = 0; p < TAG_COUNT; p += 1) {
    for (let t = 0; t < TAG_COUNT; t += 1) {
      const k = p * TAG_COUNT + t;
      if (!mayFollow(p, t)) continue;
      const g = (expected[k] ?? 0) * chain.weight;
      if (g === 0) continue;
      squares[k] = (squares[k] ?? 0) + g * g;
      transitions[k] = (transitions[k] ?? 0) - (rate * g) / Math.sqrt(squares[k] ?? 1);
    }
  }
  lattice.weigh();
}

/** The weights as decoding reads them, before they are cut down. */
export function scorerOf(
  weights: Weights,
  lexicon: Lexicon,
  votes: Float64Array = new Float64Array(VOTE_WEIGHTS),
): Scorer {
  return {
    lexicon,
    votes,
    transitions: weights.transitions,
    addScores(keys, count, scores, offset) {
      for (let k = 0; k < count; k += 1) {
        const row = weights.rows[keys[k] ?? 0] ?? -1;
        if (row < 0) continue;
        const base = row * TAG_COUNT;
        for (let t = 0; t < TAG_COUNT; t += 1) {
          scores[offset + t] = (scores[offset + t] ?? 0) + (weights.values[base + t] ?? 0);
        }
      }
    },
  };
}
