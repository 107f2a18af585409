import type { Line } from './lines.ts';
import { readMetas } from './metadata/metas.ts';
import { isAboutPage, isByline } from './not-text.ts';

/** Lower-case words alone, so that a title with the site's name and other quotation marks still matches. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The page's own name for the article: `og:title` where there is one, else the title. */
const pageTitle = (document: Document): string =>
  plain(readMetas(document).get('og:title')?.[0] ?? '') || plain(document.title);

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

const DEK_NAME =
  /(?:^|[\s_-])(?:dek|deck|standfirst|subtitle|sub-?headline|sub-?title|subhead|lede|lead|intro|summary|excerpt|strapline|kicker-?text|description)(?:[\s_-]|$)/iu;

/** Lines between headline and text that are looked at, and the length that a standfirst has, in characters. */
const DEK_LINES = 8;
const DEK_LENGTH = { least: 20, most: 500 };

/**
 * The standfirst: a line close under the headline that repeats the page's description, or whose name says what it is,
 * or that is a sentence of its own right under the headline. `lines` are all lines in document order. Null when there
 * is none or no headline.
 */
export function findDek(document: Document, headline: Element | null, lines: readonly Line[]): Element | null {
  const from = lines.findIndex(({ element }) => element === headline);
  if (from < 0) return null;
  const metas = readMetas(document);
  const description = plain((metas.get('description') ?? metas.get('og:description'))?.[0] ?? '');
  for (const [at, line] of lines.slice(from + 1, from + 1 + DEK_LINES).entries()) {
    const { element, text, linked } = line;
    if (text.length < DEK_LENGTH.least || text.length > DEK_LENGTH.most || linked * 2 > text.length) continue;
    if (isByline(text) || isAboutPage(text)) continue;
    const words = plain(text);
    const name = `${element.className} ${element.parentElement?.className ?? ''}`;
    if (DEK_NAME.test(name) || (words.length > 40 && description.startsWith(words.slice(0, 120)))) return element;
    if (at <= 1 && !line.kept && text.length >= 40) return element;
  }
  return null;
}
