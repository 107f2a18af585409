import { CONTEXT } from './describe.ts';
import { textAfter, textBefore } from './passage.ts';
import type { Target } from './selector.ts';
import type { TextIndex } from './text-index.ts';

/** Most repetitions of a passage that are told apart by what stands further out. */
const REPEATS = 100;

/** Whether the article still reads, where the note was made, as it read then. */
export function standsWhereItStood({ text }: TextIndex, { block, position }: Target): boolean {
  const start = position.start - block.start;
  return start >= 0 && position.end <= text.length && text.startsWith(block.text, start);
}

/**
 * Where the quote stands with the text around it unchanged, character for character; -1 when it does nowhere. Of
 * several places the one with the longest agreement further out is taken, then the one nearest to where it stood.
 */
export function findVerbatim({ text }: TextIndex, target: Target): number {
  const before = textBefore(target, CONTEXT);
  const passage = before + target.quote.exact + textAfter(target, CONTEXT);
  if (passage === '') return -1;
  let best = -1;
  let bestAgreement = -1;
  let tries = 0;
  for (let at = text.indexOf(passage); at >= 0 && tries < REPEATS; at = text.indexOf(passage, at + 1)) {
    tries += 1;
    const place = at + before.length;
    const agreement = agreementAround(text, target, place);
    const nearer = Math.abs(place - target.position.start) < Math.abs(best - target.position.start);
    if (agreement > bestAgreement || (agreement === bestAgreement && nearer)) {
      best = place;
      bestAgreement = agreement;
    }
  }
  return best;
}

/** Equal characters outwards from the quote, both sides together. */
function agreementAround(text: string, { quote, block }: Target, place: number): number {
  let before = 0;
  while (before < block.start && text[place - 1 - before] === block.text[block.start - 1 - before]) before += 1;
  const then = block.start + quote.exact.length;
  const now = place + quote.exact.length;
  let after = 0;
  while (then + after < block.text.length && text[now + after] === block.text[then + after]) after += 1;
  return before + after;
}
