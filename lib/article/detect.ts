import { readAddress } from './signals/address.ts';
import { readHeadline } from './signals/headline.ts';
import { readKind } from './signals/kind.ts';
import { readMarkup } from './signals/markup.ts';
import { readText } from './signals/text.ts';

/** Why a page was or was not taken for an article. */
export interface Reason {
  readonly signal: string;
  readonly points: number;
}

/** The decision about a page and the points that led to it. */
export interface ArticleDecision {
  readonly article: boolean;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** Pages with this many points or more are taken for articles. */
export const ARTICLE_FROM = 4;
/** Most points that the kind of prose can add. */
const MOST_FOR_KIND = 3;

/**
 * Whether the page is an article, as one sum of points with the reasons for each. Reads the document once, without
 * layout and in bounded work, and changes nothing. `url` is the page's address.
 */
export function decide(document: Document, url: string): ArticleDecision {
  const reasons: Reason[] = [];
  const when = (holds: boolean, signal: string, points: number): void => {
    if (holds) reasons.push({ signal, points });
  };
  const markup = readMarkup(document);
  const headline = readHeadline(document);
  const address = readAddress(url);
  const text = readText(document);
  const marked = markup.articles > 0 && markup.articles <= 2;

  when(marked, 'json-ld-article', 3);
  when(!marked && markup.otherTypes > 0, 'json-ld-other', -3);
  when(markup.ogType === 'article', 'og-article', 2);
  when(/^(?:website|product|profile|music|video|og:product)/u.test(markup.ogType), 'og-other', -2);
  when(markup.publishedTime, 'published-time', 1);
  when(markup.parsely, 'parsely', 1);
  when(markup.microdata, 'microdata', 1);
  when(markup.shop && !marked, 'shop', -3);
  when(headline.words >= 5, 'headline', 2);
  when(headline.inTitle, 'headline-in-title', 1);
  when(headline.words > 0 && headline.words <= 2, 'short-headline', -2);
  when(address.slug, 'slug', 2);
  when(address.longNumber, 'number-in-address', 1);
  when(address.date, 'date-in-address', 1);
  when(address.list, 'list-address', -2);
  when(address.shallow, 'shallow-address', -1);
  when(text.own >= 300, 'text', 1);
  when(text.own >= 800 && text.paragraphs >= 3, 'more-text', 1);
  when(text.own >= 1500 && text.paragraphs >= 5, 'long-text', 1);
  when(text.own >= 4000 && text.paragraphs >= 12, 'very-long-text', 1);
  when(text.own < 150, 'no-text', -3);
  when(text.ownShare >= 0.5, 'more-text-than-links', 1);
  when(text.ownShare < 0.12, 'links', -2);
  when(document.getElementsByTagName('article').length >= 6, 'many-articles', -2);
  when(text.own < 800 && document.querySelector('input[type=password]') !== null, 'password', -3);

  const sum = (): number => reasons.reduce((total, { points }) => total + points, 0);
  // What kind of prose it is costs more to see, and matters only where prose is likely.
  if (!address.root && sum() >= ARTICLE_FROM - MOST_FOR_KIND) {
    const kind = readKind(document, url, headline.element);
    const other = kind.legal || kind.discussion || kind.manual || kind.form || kind.teasers;
    when(kind.legal, 'legal', -5);
    when(kind.discussion && !marked, 'discussion', -5);
    when(kind.manual && !marked, 'manual', -5);
    when(kind.form && !marked, 'form', -4);
    when(kind.phone && !marked, 'phone', -2);
    when(kind.teasers && !marked, 'teasers', -4);
    when(kind.byline && !other, 'byline', 1);
    when(kind.dated && !other, 'dated', 1);
    when(kind.byline && kind.dated && !other && text.own >= 800, 'signed-and-dated', 1);
  }

  const score = sum();
  return { article: !address.root && score >= ARTICLE_FROM, score, reasons };
}
