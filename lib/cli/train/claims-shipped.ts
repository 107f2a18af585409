import type { Claim } from '../../recognition/types.ts';
import { lineSentences, tokenise } from '../../text/segment.ts';
import { overlaps } from '../../text/span.ts';
import type { ClaimText, Debated } from './claims-data.ts';
import { PairTally, type Ranked } from './claims-score.ts';

/** Reads a text as the extension does. */
export type ClaimsIn = (text: string) => readonly Claim[];

/** Who says what in whole articles, against the annotators, as `recognise` gives it. */
export function scoreStatements(texts: readonly ClaimText[], claimsIn: ClaimsIn): PairTally {
  const tally = new PairTally();
  for (const { text, attributions } of texts) {
    const found = claimsIn(text).flatMap(({ source, cue }) => (cue === null ? [] : [{ source, cue }]));
    tally.add(attributions, found, lineSentences(tokenise(text)));
  }
  return tally;
}

/** Every sentence with the highest worth of the claims in it, nought where there is none. */
export function worthRanking(texts: readonly (ClaimText | Debated)[], claimsIn: ClaimsIn): Ranked[] {
  return texts.flatMap((one) => {
    const claims = claimsIn(one.text);
    const sentences = 'sentences' in one ? one.sentences : [];
    const most = (of: readonly Claim[]): number => Math.max(0, ...of.map(({ worth }) => worth));
    return 'worthy' in one
      ? [{ score: most(claims), positive: one.worthy }]
      : sentences.map((sentence) => ({
          score: most(claims.filter((claim) => overlaps(claim, sentence))),
          positive: sentence.worth === 2,
        }));
  });
}
