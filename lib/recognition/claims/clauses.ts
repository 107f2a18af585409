import type { ClaimReading, Sentence } from './claim-reading.ts';
import { SPEECH } from './speech-words.ts';

/** A stretch of a sentence that says one thing, and the sentence's place in the reading. */
export interface Clause extends Sentence {
  readonly sentence: number;
}

const JOINS = new Set(['and', 'or', 'but', 'yet', 'so']);
const PARTS = new Set([';', 'while', 'whereas', 'but']);

/**
 * The clauses of a text: what a semicolon, "while", "but" or a comma with "and" or "where" sets apart. "A, B says" stays whole, and
 * so does a second part that only tells who says the first.
 */
export function clausesOf(reading: ClaimReading): Clause[] {
  const clauses: Clause[] = [];
  reading.sentences.forEach(({ first, end }, sentence) => {
    let from = first;
    for (let at = first + 1; at < end; at += 1) {
      if (!parts(reading, at) || saysWho(reading, at, end)) continue;
      clauses.push({ first: from, end: at, sentence });
      from = at;
    }
    clauses.push({ first: from, end, sentence });
  });
  return clauses;
}

/** A listing ("ships, planes, and drones") has no verb of its own: only a word that may be a subject begins a clause. */
const parts = ({ words, names, speech }: ClaimReading, at: number): boolean => {
  if (words[at] !== ',') return PARTS.has(words[at] ?? '');
  const next = words[at + 1] ?? '';
  if (next === 'where') return true;
  return JOINS.has(next) && ((names[at + 2] ?? 0) !== 0 || ((speech[at + 2] ?? 0) & SPEECH.pronoun) !== 0);
};

function saysWho({ speech }: ClaimReading, at: number, end: number): boolean {
  for (let i = at + 1; i < Math.min(end, at + 4); i += 1) if (((speech[i] ?? 0) & SPEECH.verb) !== 0) return true;
  return false;
}

const DENIES = /^(?:deny|denies|denied|denying|denial|refute[sd]?|rejects?|rejected|dismiss(?:es|ed)?|false|untrue)$/u;
const NEGATES = /^(?:not|no|never|none|neither|nor|nobody|nothing|without|hardly)$|n['’]t$/u;
const SUPPOSES = /^(?:if|unless|whether)$/u;

/** Whether words speak of something that is not so, as "Neither Kyiv nor Damascus commented" does. */
export const isNegative = (words: readonly string[]): boolean =>
  words.some((word) => NEGATES.test(word) || /^(?:refuse|refusal|decline|oppose)/u.test(word));

/**
 * Whether a clause puts its matter forward as so: it is no question, no condition, no denial and, unless the matter is
 * itself that something is not so (`negative`), has no "not". `from` is the offset where the matter begins: what it is said
 * to hang on may follow it.
 */
export function isPutForward(
  { words, tokens, sentences }: ClaimReading,
  clause: Clause,
  negative: boolean,
  from: number,
): boolean {
  const last = (sentences[clause.sentence]?.end ?? clause.end) - 1;
  if (/\?/u.test(words[last] ?? '') || /\?/u.test(words[last - 1] ?? '')) return false;
  for (let at = clause.first; at < clause.end; at += 1) {
    const word = words[at] ?? '';
    if (DENIES.test(word) || (SUPPOSES.test(word) && (tokens[at]?.start ?? from) < from)) return false;
    if (!negative && NEGATES.test(word) && words[at + 1] !== 'only') return false;
  }
  return true;
}
