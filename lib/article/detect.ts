import { readAddress } from './signals/address.ts';
import { readHeadline } from './signals/headline.ts';
import { readKind } from './signals/kind.ts';
import { readJsonLdTypes, readMarkup, type JsonLdSigns } from './signals/markup.ts';
import { readNear } from './signals/near.ts';
import { POINTS, type Signal } from './signals/points.ts';
import { readStructure } from './signals/structure.ts';
import { hasTextNear, readText } from './signals/text.ts';

export type { Signal } from './signals/points.ts';

/** Why a page was or was not taken for an article. */
export interface Reason {
  readonly signal: Signal;
  readonly points: number;
}

/** The decision about a page and the points that led to it. */
export interface ArticleDecision {
  readonly article: boolean;
  readonly score: number;
  /** The score is the sum of these, in the order in which they were read. */
  readonly reasons: readonly Reason[];
}

/** Pages with this many points or more are taken for articles. */
export const ARTICLE_FROM = 4;
/**
 * Points under which the search ends, before the headline, the text, JSON-LD deep in the page, and what stands near the
 * headline is read. Set on the stored pages the limits are tested on: there 3 of 120 articles (two of them threads)
 * and 135 of 171 other pages stood under 0 before their text was read.
 */
const BEFORE_HEADLINE = -4;
const BEFORE_TEXT = -1;
const BEFORE_DEEP = 0;
const BEFORE_NEAR = 1;
/** Points up to which a page must show a piece of text near its headline before all of it is searched. */
const DOUBTFUL = 1;

/**
 * Whether the page is an article, as one sum of points with the reasons for each. Reads the document without layout and
 * in bounded work, cheap signs first, and stops where the rest cannot make it an article. Changes nothing. `url` is the
 * page's address.
 */
export function decide(document: Document, url: string): ArticleDecision {
  const reasons: Reason[] = [];
  let score = 0;
  const when = (holds: boolean, signal: Signal): void => {
    if (!holds) return;
    reasons.push({ signal, points: POINTS[signal] });
    score += POINTS[signal];
  };
  const decision = (): ArticleDecision => ({ article: score >= ARTICLE_FROM, score, reasons });

  const address = readAddress(url);
  when(address.root, 'root-address');
  if (address.root) return decision();
  when(address.slug, 'slug');
  when(address.longNumber, 'number-in-address');
  when(address.date, 'date-in-address');
  when(address.list, 'list-address');
  when(address.shallow, 'shallow-address');

  const head = readMarkup(document);
  when(head.ogArticle, 'og-article');
  when(head.ogOther, 'og-other');
  when(head.publishedTime, 'published-time');
  when(head.amp, 'amp');
  when(head.system === 'page', 'system-page');
  when(head.system === 'list', 'system-list');
  const jsonLd = (signs: JsonLdSigns): void => {
    when(signs.article, 'json-ld-article');
    when(signs.other, 'json-ld-other');
    when(signs.page, 'json-ld-page');
  };
  jsonLd(head);
  if (score < BEFORE_HEADLINE) return decision();

  const headline = readHeadline(document);
  when(headline.words >= 5, 'headline');
  when(headline.inTitle, 'headline-in-title');
  when(headline.words > 0 && headline.words <= 2, 'short-headline');
  when(headline.words === 0, 'no-headline');

  const kind = readKind(`${headline.text} | ${document.title.slice(0, 300).toLowerCase()}`, head.generator);
  const discussion = address.discussion || kind.discussion;
  const manual = address.manual || kind.manual;
  when(address.legal || kind.legal, 'legal');
  when(discussion && !head.article, 'discussion');
  when(manual && !head.article, 'manual');
  when(address.manualPlace && !manual && !head.article, 'manual-place');
  when(head.system === 'article' && !discussion, 'system-article');
  if (score < BEFORE_TEXT) return decision();
  if (score <= DOUBTFUL && !hasTextNear(document, headline.element)) {
    when(true, 'no-text');
    return decision();
  }

  const text = readText(document, headline.element);
  when(text.own >= 300, 'text');
  when(text.own >= 800 && text.paragraphs >= 3, 'more-text');
  when(text.own >= 1500 && text.paragraphs >= 5, 'long-text');
  when(text.own >= 4000 && text.paragraphs >= 12, 'very-long-text');
  when(text.own < 150, 'no-text');
  when(text.ownShare >= 0.5, 'more-text-than-links');
  when(text.ownShare < 0.12, 'mostly-links');
  when(text.manyLinks, 'many-links');
  when(text.fewLinks, 'few-links');
  if (score < BEFORE_DEEP) return decision();

  const deep = head.jsonLd ? head : readJsonLdTypes(document);
  if (!head.jsonLd) jsonLd(deep);
  const { article } = deep;
  if (score < BEFORE_NEAR) return decision();

  // In a discussion every contribution is signed and dated.
  if (headline.element !== null && !discussion) {
    const near = readNear(document, headline.element);
    when(near.byline, 'byline');
    when(near.dated, 'dated');
    when(near.byline && near.dated && text.own >= 800, 'signed-and-dated');
  }
  if (score + POINTS.microdata < ARTICLE_FROM) return decision();

  // What the page is built of costs most to see and, but for microdata, only speaks against.
  const structure = readStructure(document);
  when(structure.microdata, 'microdata');
  when(structure.shop && !article, 'shop');
  when(structure.discussion && !discussion && !article, 'discussion');
  when(structure.articles >= 6, 'many-articles');
  when(structure.articles >= 20, 'very-many-articles');
  when(structure.linkedHeadings, 'linked-headings');
  when(structure.phone && !article, 'phone');
  when(structure.buttons && !article, 'buttons');
  when(structure.password && text.own < 300, 'password');
  return decision();
}
