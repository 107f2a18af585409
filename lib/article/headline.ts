/** Lower-case words alone, so that a title with the site's name and other quotation marks still matches. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The page's own name for the article: `og:title` where there is one, else the title. */
function pageTitle(document: Document): string {
  const og = document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  return plain(og !== null && og !== undefined && og.trim() !== '' ? og : document.title);
}

/** The live headline: the heading most like the page's title, `h1` before others. Null when no heading is like it and there is no single `h1`. */
export function findHeadline(document: Document): Element | null {
  const title = pageTitle(document);
  const words = new Set(title.split(' '));
  const likeness = (element: Element): number => {
    const text = plain((element.textContent ?? '').slice(0, 400));
    if (text === '') return 0;
    const own = text.split(' ');
    const shared = own.filter((word) => words.has(word)).length;
    return shared / Math.max(own.length, Math.min(words.size, own.length + 4));
  };
  const h1 = [...document.querySelectorAll('h1')].slice(0, 20);
  const ranked = h1
    .concat([...document.querySelectorAll('h2')].slice(0, 10))
    .map((element) => ({ element, like: likeness(element) + (element.tagName === 'H1' ? 0.2 : 0) }))
    .toSorted((a, b) => b.like - a.like);
  const best = ranked[0];
  if (best !== undefined && best.like >= 0.6) return best.element;
  const only = h1.filter((element) => (element.textContent ?? '').trim() !== '');
  return only.length === 1 ? (only[0] ?? null) : null;
}
