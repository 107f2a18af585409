import type { Lexicon } from '../../recognition/names/lexicon.ts';
import type { Scorer } from '../../recognition/names/scorer.ts';
import { bestKeys } from './encode.ts';
import type { Corpus } from './corpora.ts';
import { chainsOf, exampleOptions } from './examples.ts';
import { learn, meanOf, scorerOf, type LearnOptions, type Weights } from './learner.ts';
import { madeChains } from './made-up.ts';
import { trainVotes } from './second-pass.ts';
import { withSecondOpinion } from './second-opinion.ts';

/** Features that the second round learns. */
const KEPT = 38_000;
/** Runs of the second round whose weights are averaged. */
const RUNS = 2;
/** Epochs of the models that only help to make the one kept. */
const HELPER_EPOCHS = 4;

/** A trained model, before its weights are cut down to steps. */
export interface TrainedNames extends Scorer {
  readonly weights: Weights;
}

/** Learns names from the training parts of the corpora. The same corpora and options give the same weights. */
export async function trainNames(
  labelled: readonly Corpus[],
  lexicon: Lexicon,
  options: LearnOptions,
): Promise<TrainedNames> {
  const { log, signal, seed } = options;
  const helper = { ...options, epochs: HELPER_EPOCHS };
  log('second opinion on labels made by machine');
  const corpora = await withSecondOpinion(labelled, lexicon, helper);
  const chains = corpora.flatMap((corpus, domain) =>
    corpus.train.flatMap((text) => chainsOf(text, lexicon, exampleOptions(corpus, domain))),
  );
  chains.push(...madeChains(corpora, lexicon));
  signal.throwIfAborted();
  log('first round: all features');
  const all = await learn(chains, helper);
  log(`second round: the ${KEPT} features that matter most`);
  const keep = bestKeys(all, KEPT);
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    log(`run ${run + 1} of ${RUNS}`);
    runs.push(await learn(chains, { ...options, keep, seed: seed + run }));
  }
  const weights = meanOf(runs);
  log("votes of a word's other occurrences");
  const votes = await trainVotes(corpora, lexicon, helper);
  return { weights, ...scorerOf(weights, lexicon, votes) };
}
