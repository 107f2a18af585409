/** The page's main heading as the decision sees it. */
export interface HeadlineSigns {
  readonly element: Element | null;
  /** Lower case, at most 300 characters. */
  readonly text: string;
  readonly words: number;
  /** Whether the page's title says the same words. */
  readonly inTitle: boolean;
}

/** Lower-case words: what stands between white space and ASCII punctuation: enough to compare a headline with a title. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[^\s!-,./:-@[-`{-~–—|]+/g) ?? [];

/** Words of a heading, where scripts without spaces count two characters a word. */
function countWords(text: string, words: readonly string[]): number {
  const dense = text.match(/[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  return dense > 4 ? Math.round(dense / 2) : words.length;
}

/** Headings looked at of each level. */
const LIMIT = 10;
/** Links from which on a page is too long to be walked to its end for a second `h1`. */
const LONG = 1_000;
/** Longest name of a site, and words that a title has beyond it when it also names an article. */
const NAME = 5;
const MORE = 3;

/**
 * The first `h1` most like the title. Where no `h1` says more than a name and the title does, an `h2` that the title
 * repeats is the headline: older blogs keep their `h1` for their own name.
 */
export function readHeadline(document: Document, title: string): HeadlineSigns {
  const titleWords = new Set(wordsOf(title));
  const main = mostLike(
    document.getElementsByTagName('h1'),
    title,
    titleWords,
    () => document.getElementsByTagName('a').item(LONG) === null,
  );
  if (main.words > NAME || titleWords.size < main.words + MORE) return main;
  const second = mostLike(document.getElementsByTagName('h2'), title, titleWords, () => true);
  return second.inTitle && second.words > Math.max(2, main.words) ? second : main;
}

/**
 * Asks for headings one by one and stops at one that the title repeats: each further one means walking on through the
 * page. `item` walks no further than it must; an index first counts the whole list.
 */
function mostLike(
  headings: HTMLCollectionOf<Element>,
  title: string,
  titleWords: ReadonlySet<string>,
  isShort: () => boolean,
): HeadlineSigns {
  let best: HeadlineSigns = { element: null, text: '', words: 0, inTitle: false };
  let bestShare = -1;
  for (let at = 0; at < LIMIT && !best.inTitle; at++) {
    // That there is no other heading shows at the end of the page only.
    const element = best.element === null || isShort() ? headings.item(at) : null;
    if (element === null) break;
    const text = (element.textContent ?? '').trim().slice(0, 300);
    const words = wordsOf(text);
    if (words.length === 0) continue;
    const share = title.includes(text) ? 1 : words.filter((word) => titleWords.has(word)).length / words.length;
    if (share <= bestShare) continue;
    bestShare = share;
    best = { element, text: text.toLowerCase(), words: countWords(text, words), inTitle: share >= 0.6 };
  }
  return best;
}
