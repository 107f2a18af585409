import { continues, leavesOpen, mayFollow, PREDECESSORS, TAG_COUNT } from './labels.ts';

/** `PREDECESSORS` in one row: tag `t` has those from `FIRST[t]` to `FIRST[t + 1]`. */
const FIRST = new Int32Array(TAG_COUNT + 1);
PREDECESSORS.forEach((before, t) => {
  FIRST[t + 1] = (FIRST[t] ?? 0) + before.length;
});
const BEFORE = Uint8Array.from(PREDECESSORS.flatMap((before) => [...before]));

/**
 * A linear chain over the tags: scores of each tag at each token plus scores of tag pairs. Buffers grow and are used
 * again, so one lattice serves one thread of work at a time.
 */
export class Lattice {
  /** Scores, `TAG_COUNT` a token; the caller fills them in. */
  scores = new Float64Array(TAG_COUNT * 64);
  alpha = new Float64Array(TAG_COUNT * 64);
  beta = new Float64Array(TAG_COUNT * 64);
  private psi = new Float64Array(TAG_COUNT * 64);
  private back = new Uint8Array(TAG_COUNT * 64);
  private scale = new Float64Array(64);
  /** `before * TAG_COUNT + after`. */
  readonly transitions: Float64Array;
  private readonly factors = new Float64Array(TAG_COUNT * TAG_COUNT);
  /** The factors again, in the order of `BEFORE`. */
  private readonly inward = new Float64Array(BEFORE.length);

  constructor(transitions: Float64Array) {
    this.transitions = transitions;
    this.weigh();
  }

  reserve(length: number): void {
    const size = length * TAG_COUNT;
    if (this.scores.length >= size) return;
    this.scores = new Float64Array(size * 2);
    this.alpha = new Float64Array(size * 2);
    this.beta = new Float64Array(size * 2);
    this.psi = new Float64Array(size * 2);
    this.back = new Uint8Array(size * 2);
    this.scale = new Float64Array(length * 2);
  }

  /** The best tags for `length` tokens, written to `tags` (Viterbi). A chain begins and ends outside names. */
  best(length: number, tags: Uint8Array): void {
    const { scores, alpha, back, transitions } = this;
    for (let t = 0; t < TAG_COUNT; t += 1)
      alpha[t] = continues(t) ? -Infinity : (scores[t] ?? 0) + (transitions[t] ?? 0);
    for (let i = 1; i < length; i += 1) {
      const row = i * TAG_COUNT;
      for (let t = 0; t < TAG_COUNT; t += 1) {
        let best = -Infinity;
        let from = 0;
        const end = FIRST[t + 1] ?? 0;
        for (let j = FIRST[t] ?? 0; j < end; j += 1) {
          const p = BEFORE[j] ?? 0;
          const value = (alpha[row - TAG_COUNT + p] ?? 0) + (transitions[p * TAG_COUNT + t] ?? 0);
          if (value > best) {
            best = value;
            from = p;
          }
        }
        alpha[row + t] = best + (scores[row + t] ?? 0);
        back[row + t] = from;
      }
    }
    const lastRow = (length - 1) * TAG_COUNT;
    let tag = 0;
    let best = -Infinity;
    for (let t = 0; t < TAG_COUNT; t += 1) {
      if (leavesOpen(t)) continue;
      const value = (alpha[lastRow + t] ?? 0) + (transitions[t * TAG_COUNT] ?? 0);
      if (value > best) {
        best = value;
        tag = t;
      }
    }
    for (let i = length - 1; i >= 0; i -= 1) {
      tags[i] = tag;
      tag = back[i * TAG_COUNT + tag] ?? 0;
    }
  }

  /**
   * Forward and backward sums, scaled token by token, so that `alpha * beta` at a token is the probability of each tag
   * there; returns log Z. With `allowed` (a bit set of tags a token) only chains through allowed tags count. Scores
   * are read, not changed; `weigh` has to run after every change of the transitions.
   */
  sum(length: number, allowed?: Int32Array): number {
    const { scores, alpha, beta, psi, scale, factors, inward } = this;
    let logZ = 0;
    for (let i = 0; i < length; i += 1) {
      const row = i * TAG_COUNT;
      let max = -Infinity;
      for (let t = 0; t < TAG_COUNT; t += 1) if ((scores[row + t] ?? 0) > max) max = scores[row + t] ?? 0;
      logZ += max;
      const mask = allowed ? (allowed[i] ?? 0) : -1;
      let total = 0;
      for (let t = 0; t < TAG_COUNT; t += 1) {
        const own = (mask >> t) & 1 ? Math.exp((scores[row + t] ?? 0) - max) : 0;
        psi[row + t] = own;
        let into = 0;
        if (own > 0) {
          if (i === 0) into = factors[t] ?? 0;
          else {
            const end = FIRST[t + 1] ?? 0;
            for (let j = FIRST[t] ?? 0; j < end; j += 1)
              into += (alpha[row - TAG_COUNT + (BEFORE[j] ?? 0)] ?? 0) * (inward[j] ?? 0);
          }
        }
        const value = own * into;
        alpha[row + t] = value;
        total += value;
      }
      if (i === length - 1) {
        // The chain ends outside names: fold the last step in, so that the scales multiply to Z.
        total = 0;
        for (let t = 0; t < TAG_COUNT; t += 1) total += (alpha[row + t] ?? 0) * (factors[t * TAG_COUNT] ?? 0);
      }
      if (!(total > 0)) return -Infinity;
      scale[i] = total;
      logZ += Math.log(total);
      for (let t = 0; t < TAG_COUNT; t += 1) alpha[row + t] = (alpha[row + t] ?? 0) / total;
    }
    const last = (length - 1) * TAG_COUNT;
    for (let t = 0; t < TAG_COUNT; t += 1) beta[last + t] = factors[t * TAG_COUNT] ?? 0;
    for (let i = length - 2; i >= 0; i -= 1) {
      const row = i * TAG_COUNT;
      const next = row + TAG_COUNT;
      const by = scale[i + 1] ?? 1;
      for (let t = 0; t < TAG_COUNT; t += 1) beta[row + t] = 0;
      for (let u = 0; u < TAG_COUNT; u += 1) {
        const out = ((psi[next + u] ?? 0) * (beta[next + u] ?? 0)) / by;
        if (out === 0) continue;
        const end = FIRST[u + 1] ?? 0;
        for (let j = FIRST[u] ?? 0; j < end; j += 1) {
          const k = row + (BEFORE[j] ?? 0);
          beta[k] = (beta[k] ?? 0) + out * (inward[j] ?? 0);
        }
      }
    }
    return logZ;
  }

  /** After `sum`: the probability that exactly these tags stand from token `start` to `end` (exclusive). */
  probability(tags: Uint8Array, start: number, end: number): number {
    let p = this.alpha[start * TAG_COUNT + (tags[start] ?? 0)] ?? 0;
    for (let i = start + 1; i < end; i += 1) {
      const t = tags[i] ?? 0;
      p *= (this.factors[(tags[i - 1] ?? 0) * TAG_COUNT + t] ?? 0) * (this.psi[i * TAG_COUNT + t] ?? 0);
      p /= this.scale[i] ?? 1;
    }
    return p * (this.beta[(end - 1) * TAG_COUNT + (tags[end - 1] ?? 0)] ?? 0);
  }

  /** After `sum`: how often each pair of tags is expected in the chain, with the outside tag before and after it. */
  pairs(length: number): Float64Array {
    const { alpha, beta, psi, scale, factors } = this;
    const out = new Float64Array(TAG_COUNT * TAG_COUNT);
    for (let t = 0; t < TAG_COUNT; t += 1) out[t] = (alpha[t] ?? 0) * (beta[t] ?? 0);
    for (let i = 1; i < length; i += 1) {
      const row = i * TAG_COUNT;
      for (let u = 0; u < TAG_COUNT; u += 1) {
        const right = ((psi[row + u] ?? 0) * (beta[row + u] ?? 0)) / (scale[i] ?? 1);
        if (right < 1e-12) continue;
        const before = PREDECESSORS[u];
        if (!before) continue;
        for (const p of before) {
          const k = p * TAG_COUNT + u;
          out[k] = (out[k] ?? 0) + (alpha[row - TAG_COUNT + p] ?? 0) * (factors[k] ?? 0) * right;
        }
      }
    }
    const last = (length - 1) * TAG_COUNT;
    for (let t = 0; t < TAG_COUNT; t += 1) {
      out[t * TAG_COUNT] = (out[t * TAG_COUNT] ?? 0) + (alpha[last + t] ?? 0) * (beta[last + t] ?? 0);
    }
    return out;
  }

  /** Takes over changed transitions. */
  weigh(): void {
    for (let p = 0; p < TAG_COUNT; p += 1) {
      for (let t = 0; t < TAG_COUNT; t += 1) {
        this.factors[p * TAG_COUNT + t] = mayFollow(p, t) ? Math.exp(this.transitions[p * TAG_COUNT + t] ?? 0) : 0;
      }
    }
    for (let t = 0; t < TAG_COUNT; t += 1) {
      const end = FIRST[t + 1] ?? 0;
      for (let j = FIRST[t] ?? 0; j < end; j += 1) this.inward[j] = this.factors[(BEFORE[j] ?? 0) * TAG_COUNT + t] ?? 0;
    }
  }
}
