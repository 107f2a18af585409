import { LOOK, QUOTE, TRAIT, type ClaimReading, type Sentence } from './claim-reading.ts';
import { logistic, score, type Features, type LinearTable } from './linear.ts';
import { SPEECH } from './speech-words.ts';

/** Words that carry an attribution: tokens `first` to `end` (exclusive), with the model's probability for them. */
export interface Cue {
  readonly first: number;
  readonly end: number;
  readonly probability: number;
}

/** Fills in what speaks for or against token `at` being part of a cue. */
export function cueFeatures(reading: ClaimReading, { first, end }: Sentence, at: number, out: Features): void {
  out.clear();
  const { hashes, suffixes, traits, quotes } = reading;
  const word = (i: number): number => (i < first ? 1 : i < end ? (hashes[i] ?? 0) : 2);
  const kind = (i: number): number => (i < first || i >= end ? 1 << 12 : (traits[i] ?? 0) & (TRAIT.capital - 1));
  const w = word(at);
  const k = kind(at);
  out.add(1, w);
  out.add(2, k);
  out.add(3, suffixes[at] ?? 0);
  for (let d = -3; d <= 3; d += 1) {
    if (d === 0) continue;
    const beside = kind(at + d);
    out.add(10 + d, word(at + d));
    out.add(20 + d, beside);
    out.add(30 + d, beside, k);
  }
  out.add(4, word(at - 1), w);
  out.add(5, w, word(at + 1));
  out.add(6, kind(at - 1), w);
  out.add(7, w, kind(at + 1));
  out.add(8, kind(at - 1), k, kind(at + 1));
  out.add(9, word(at - 2), word(at - 1), w);
  out.add(40, w, word(at + 1), word(at + 2));
  const q = quoteShape(reading, { first, end }, at);
  out.add(41, q);
  out.add(42, q, w);
  out.add(43, q, k);
  out.add(44, at === first ? 1 : 0, k);
  out.add(45, (quotes[at] ?? 0) & QUOTE.inside, w);
  out.add(46, end - at < 3 ? end - at : 3, k);
}

/** Whether a quotation closes shortly before, opens shortly after, or stands anywhere in the sentence. */
export function quoteShape({ quotes, before }: ClaimReading, { first, end }: Sentence, at: number): number {
  let shape = (quotes[at] ?? 0) & QUOTE.inside;
  for (let i = Math.max(first, at - 6); i < at; i += 1) if ((quotes[i] ?? 0) & QUOTE.closes) shape |= 2;
  for (let i = at + 1; i < Math.min(end, at + 7); i += 1) if ((quotes[i] ?? 0) & QUOTE.opens) shape |= 4;
  if ((before.marks[end] ?? 0) > (before.marks[first] ?? 0)) shape |= 8;
  return shape;
}

/** Cues of a sentence: runs of tokens that the table gives more than `threshold`. */
export function findCues(
  reading: ClaimReading,
  sentence: Sentence,
  table: LinearTable,
  threshold: number,
  features: Features,
): Cue[] {
  const cues: Cue[] = [];
  let first = -1;
  let best = 0;
  for (let at = sentence.first; at <= sentence.end; at += 1) {
    let probability = 0;
    if (at < sentence.end && mayBeCue(reading, at)) {
      cueFeatures(reading, sentence, at, features);
      probability = logistic(score(table, features));
    }
    if (probability > threshold) {
      if (first < 0) first = at;
      best = Math.max(best, probability);
    } else if (first >= 0) {
      cues.push({ first, end: at, probability: best });
      first = -1;
      best = 0;
    }
  }
  return cues;
}

const SAYING = SPEECH.verb | SPEECH.noun | SPEECH.according;

const maySay = ({ looks, names, speech }: ClaimReading, at: number): boolean =>
  (names[at] ?? 1) === 0 &&
  (((speech[at] ?? 0) & SAYING) !== 0 || ((speech[at] ?? 0) === 0 && ((looks[at] ?? 0) & LOOK.verb) !== 0));

/**
 * Whether a token is worth a score: words of saying, what has a verb's ending, and the words right beside them ("has
 * accused", "according to"); never a name. Half of all tokens need none.
 */
export const mayBeCue = (reading: ClaimReading, at: number): boolean =>
  maySay(reading, at) ||
  ((reading.names[at] ?? 1) === 0 &&
    ((reading.looks[at] ?? 0) & LOOK.letter) !== 0 &&
    ((reading.speech[at] ?? 0) & SPEECH.pronoun) === 0 &&
    (maySay(reading, at - 1) || maySay(reading, at + 1)));
