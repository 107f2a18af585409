import type { ClaimReading, Sentence } from './claim-reading.ts';
import { logistic, score, type Features, type LinearTable } from './linear.ts';

const NUMBER = /^[\d.,]*\d/u;
const UNITS =
  /^(?:percent|per|cent|%|million|billion|trillion|thousand|hundred|dozens?|dollars?|euros?|tons?|tonnes?|people|years?|months?|times|km|miles|jobs|\$|€|£)$/u;
const COMPARISON =
  /^(?:more|less|fewer|most|least|largest|biggest|highest|lowest|first|last|only|ever|than|record|majority|half|double|twice|every|all|none|never|always|best|worst)$/u;
const CAUSE =
  /^(?:because|caused|causes|led|due|result|resulted|responsible|blame|killed|died|injured|increase\w*|decrease\w*|rose|fell|grew|dropped|cut|raised|voted|passed|signed|spent|created|lost)$/u;
const OPINION =
  /^(?:think|believe|hope|feel|want|should|must|would|could|may|might|let|please|thank|great|love|i'm|we'll|i'll)$/u;

/** Fills in what speaks for a sentence being worth a check. */
export function worthFeatures(
  { hashes, words, names, suffixes }: ClaimReading,
  { first, end }: Sentence,
  out: Features,
): void {
  out.clear();
  let numbers = 0;
  let units = 0;
  let comparisons = 0;
  let causes = 0;
  let opinions = 0;
  let named = 0;
  const limit = Math.min(end, first + 60);
  for (let i = first; i < limit; i += 1) {
    const word = words[i] ?? '';
    out.add(1, hashes[i] ?? 0);
    if (i + 1 < limit) out.add(2, hashes[i] ?? 0, hashes[i + 1] ?? 0);
    if (i + 2 < limit) out.add(11, hashes[i] ?? 0, hashes[i + 2] ?? 0);
    if (i === first) out.add(3, hashes[i] ?? 0);
    if (NUMBER.test(word)) {
      numbers += 1;
      out.add(4, hashes[i + 1] ?? 0);
      out.add(5, word.length, /^(?:19|20)\d\d$/u.test(word) ? 1 : 0);
    }
    if (UNITS.test(word)) units += 1;
    if (COMPARISON.test(word)) comparisons += 1;
    if (CAUSE.test(word)) causes += 1;
    if (OPINION.test(word)) opinions += 1;
    if ((names[i] ?? 0) & 8) named += 1;
    if ((suffixes[i] ?? 0) !== 0 && word.length > 4) out.add(6, suffixes[i] ?? 0);
  }
  const cap = (count: number): number => Math.min(3, count);
  out.add(7, cap(numbers), cap(units));
  out.add(8, cap(comparisons), cap(causes));
  out.add(9, cap(opinions), cap(named));
  out.add(10, Math.min(12, (end - first) >> 2));
  out.add(12, cap(numbers));
  out.add(13, cap(named));
  out.add(14, words[end - 1] === '?' ? 1 : 0);
}

/** How much a sentence is worth a check, 0 to 1. */
export function worthOf(reading: ClaimReading, sentence: Sentence, table: LinearTable, features: Features): number {
  worthFeatures(reading, sentence, features);
  // Long sentences have more features: the sum is brought to the length that the table was fitted at.
  return logistic(score(table, features));
}
