import { decode } from '../../recognition/names/decode.ts';
import { NAME_TYPES } from '../../recognition/names/labels.ts';
import type { Lexicon } from '../../recognition/names/lexicon.ts';
import { read } from '../../recognition/names/reading.ts';
import type { Corpus } from './corpora.ts';
import type { LabelledName, LabelledText } from './labelled-text.ts';
import { chainsOf, exampleOptions } from './examples.ts';
import { learn, scorerOf, type LearnOptions } from './learner.ts';
import { madeChains } from './made-up.ts';

/** The corpus whose labels were made by machine: it has titles inside names of people and many bodies as people or places. */
const MACHINE_LABELLED = 'gmb';

/**
 * Gives the machine-labelled texts a second opinion: the names that a model learnt from the other corpora finds in them.
 * Where the two differ, learning leaves it open which is right, so that the corpus adds its words without its slips.
 */
export async function withSecondOpinion(
  corpora: readonly Corpus[],
  lexicon: Lexicon,
  options: LearnOptions,
): Promise<Corpus[]> {
  const others = corpora.filter(({ name }) => name !== MACHINE_LABELLED);
  const chains = others.flatMap((corpus, domain) =>
    corpus.train.flatMap((text) => chainsOf(text, lexicon, exampleOptions(corpus, domain))),
  );
  chains.push(...madeChains(others, lexicon));
  const scorer = scorerOf(await learn(chains, options), lexicon);
  const namesIn = ({ text }: LabelledText): LabelledName[] => {
    const reading = read(text, lexicon);
    return decode(reading, scorer).flatMap(({ start, end, type }) => {
      const from = reading.tokens[start]?.start;
      const to = reading.tokens[end - 1]?.end;
      const kind = NAME_TYPES[type];
      return from === undefined || to === undefined || kind === undefined ? [] : [{ start: from, end: to, type: kind }];
    });
  };
  return corpora.map((corpus) =>
    corpus.name === MACHINE_LABELLED
      ? { ...corpus, train: corpus.train.map((text) => ({ ...text, also: namesIn(text) })) }
      : corpus,
  );
}
