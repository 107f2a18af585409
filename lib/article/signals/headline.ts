/** The page's main heading as the decision sees it. */
export interface HeadlineSigns {
  readonly element: Element | null;
  readonly words: number;
  /** Whether the page's title says the same words. */
  readonly inTitle: boolean;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words of a heading, where scripts without spaces count two characters a word. */
function countWords(text: string): number {
  const dense = text.match(/[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]/gu)?.length ?? 0;
  return dense > 4 ? Math.round(dense / 2) : wordsOf(text).length;
}

/** The first `h1` most like the title, of the first ten. */
export function readHeadline(document: Document): HeadlineSigns {
  const title = new Set(wordsOf(document.title.slice(0, 500)));
  let best: HeadlineSigns = { element: null, words: 0, inTitle: false };
  let bestShare = -1;
  for (const element of [...document.getElementsByTagName('h1')].slice(0, 10)) {
    const text = (element.textContent ?? '').slice(0, 500).trim();
    const words = wordsOf(text);
    if (words.length === 0) continue;
    const share = words.filter((word) => title.has(word)).length / words.length;
    if (share <= bestShare) continue;
    bestShare = share;
    best = { element, words: countWords(text), inTitle: share >= 0.6 };
  }
  return best;
}
