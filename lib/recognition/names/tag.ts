import type { Span } from '../../text/span.ts';
import type { MentionType } from '../types.ts';
import { decode } from './decode.ts';
import { withElections } from './elections.ts';
import { NAME_TYPES } from './labels.ts';
import type { NameModel } from './model.ts';
import { read, type Reading } from './reading.ts';

/** A name found in a text. Names of one text are in order and never overlap. */
export interface NameMention extends Span {
  readonly type: MentionType;
  /** 0 to 1: the share of names of this confidence that were right, bounds and type, on held-out news. */
  readonly confidence: number;
  /** For an abbreviation that the article writes out, where its long form ends. */
  readonly longFormEnd?: number;
}

/**
 * Finds the names in an article's text: people, organisations, places, events, and as "other" what else is written as
 * a name (nationalities, languages, laws, works, products). Blocks of the text are divided by line feeds. Offsets are
 * UTF-16 units; every name begins and ends with a token of `tokenise`. Any text will do; time is linear in its length.
 *
 * A linear-chain conditional random field over hashed features; see the model card for data and scores.
 */
export const tagNames = (model: NameModel, text: string): NameMention[] => tagArticle(model, text).names;

/** The same with the reading of the text that the names were found in, for whoever reads on. */
export function tagArticle(model: NameModel, text: string): { names: NameMention[]; reading: Reading } {
  const reading = read(text, model.lexicon);
  const out: NameMention[] = [];
  for (const name of decode(reading, model)) {
    const start = reading.tokens[name.start]?.start;
    const end = reading.tokens[name.end - 1]?.end;
    const type = NAME_TYPES[name.type];
    if (start === undefined || end === undefined || type === undefined) continue;
    const confidence = calibrate(name.probability, model.calibration);
    const longFormEnd = reading.tokens[name.longForm]?.end;
    out.push({ start, end, type, confidence, ...(longFormEnd === undefined ? {} : { longFormEnd }) });
  }
  return { names: withElections(text, out), reading };
}

/** Platt scaling of the model's own probability. */
export function calibrate(probability: number, [slope, offset]: readonly [number, number]): number {
  const p = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return 1 / (1 + Math.exp(-(slope * Math.log(p / (1 - p)) + offset)));
}
