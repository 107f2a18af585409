import { tokenise } from '../../text/segment.ts';
import type { LabelledText } from './labelled-text.ts';

const COUNT = 6000;
const LEAST = 8;

/** Lower-cased words that stand in the texts at least twice. */
export function seenWords(texts: Iterable<LabelledText>): Set<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const { text } of texts) {
    for (const token of tokenise(text)) {
      const word = token.text.toLowerCase();
      if (once.has(word)) twice.add(word);
      else once.add(word);
    }
  }
  return twice;
}

/** Words that plain text writes in lower case, most frequent first: a capital on them says little about a name. */
export function commonWords(texts: Iterable<LabelledText>): string[] {
  const lower = new Map<string, number>();
  const capital = new Map<string, number>();
  for (const { text } of texts) {
    for (const token of tokenise(text)) {
      const word = token.text.toLowerCase();
      const counts = token.text === word ? lower : capital;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...lower]
    .filter(([word, n]) => n >= LEAST && /^\p{L}{2,}$/u.test(word) && n > (capital.get(word) ?? 0) * 1.5)
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, COUNT)
    .map(([word]) => word);
}
