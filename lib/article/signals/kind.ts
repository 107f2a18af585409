/** Signs that a page of prose is of another kind than an article, and two that speak for one. */
export interface KindSigns {
  /** Legal notices, privacy statements, terms: prose that every site has and nobody comes for. */
  readonly legal: boolean;
  /** Questions with answers, threads with replies. */
  readonly discussion: boolean;
  /** Manuals, reference pages, course books. */
  readonly manual: boolean;
  /** A page to fill in: calculators, orders. */
  readonly form: boolean;
  /** A page to call: services. */
  readonly phone: boolean;
  /** A list of articles: teasers with links to go on reading, or pages to turn. */
  readonly teasers: boolean;
  /** Somebody signs near the headline. */
  readonly byline: boolean;
  /** A day stands near the headline. */
  readonly dated: boolean;
}

const LEGAL =
  /\b(?:impressum|imprint|legal notice|legal information|datenschutz\w*|privacy|cookies?(?: policy| notice| statement)|terms (?:of|and|&)|nutzungsbedingungen|agb|geschäftsbedingungen|aviso legal|mentions légales|protección de datos|política de|politique de|disclaimer|accessibility statement|copyright (?:notice|policy)|code of conduct)\b/iu;
const LEGAL_PATH =
  /\/(?:impressum|imprint|datenschutz\w*|privacy[\w-]*|cookies?[\w-]*|terms[\w-]*|legal|agb|disclaimer|nutzungsbedingungen)(?:[./]|$)/iu;
const DISCUSSION_PLACE =
  /^(?:forums?|community|communities|discuss|discussions?|ask|answers|boards?)\.|\/(?:questions|comments|community|discussions?|forums?|threads?|topic|showthread|viewtopic)(?:[/.?]|$)/iu;
const MANUAL_PLACE =
  /^(?:docs?|developers?|help|support|wiki|kb|learn|manual|api)\.|\/(?:docs?|documentation|manuals?|handbook|book|kb|knowledge-?base|help|support|wiki|reference|tutorials?|faqs?|how-?to)(?:[/.]|$)/iu;
const MANUAL_MAKER =
  /mdbook|sphinx|docusaurus|mkdocs|gitbook|vitepress|vuepress|bookdown|readthedocs|antora|doxygen|jupyter/iu;
const FORUM_MAKER = /discourse|phpbb|vbulletin|xenforo|wpforo|flarum|nodebb/iu;
const GO_ON =
  /^(?:read more|continue reading|weiterlesen|mehr lesen|lire la suite|leer más|read the rest|full story|more)\b/iu;
const BYLINE =
  '[rel~="author"],[itemprop="author"],[class*="byline"],[class*="author"],a[href*="/author/"],a[href*="/authors/"]';
const DAY =
  /\b(?:\d{1,2}[./ ]\s?(?:\d{1,2}|\p{L}{3,9})[./ ,]\s?(?:19|20)\d\d|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)\b/u;
/** Elements around the headline that are searched for who and when. */
const NEAR = 3;
const NEAR_TEXT = 4_000;

/**
 * Reads the signs of the page's kind, with `headline` as `readHeadline` found it. No layout is asked for. Cheap signs go
 * first: a page that one of them settles is not searched for the others.
 */
export function readKind(document: Document, url: string, headline: Element | null): KindSigns {
  const { hostname, pathname } = new URL(url);
  const place = hostname.replace(/^www\./u, '');
  const title = `${headline?.textContent?.slice(0, 200) ?? ''} | ${document.title.slice(0, 200)}`;
  const generator = document.querySelector('meta[name="generator" i]')?.getAttribute('content') ?? '';
  const legal = LEGAL.test(title) || LEGAL_PATH.test(pathname);
  const discussion =
    DISCUSSION_PLACE.test(place) ||
    DISCUSSION_PLACE.test(pathname) ||
    FORUM_MAKER.test(generator) ||
    document.querySelector('[itemtype$="schema.org/Question"],[itemtype$="DiscussionForumPosting"]') !== null;
  const manual = MANUAL_PLACE.test(place) || MANUAL_PLACE.test(pathname) || MANUAL_MAKER.test(generator);
  const settled = legal || discussion || manual;
  const form = !settled && hasManyFields(document);
  const phone = !settled && document.querySelectorAll('a[href^="tel:"]').length >= 2;
  const teasers = !settled && !form && isListOfTeasers(document);
  const near = settled || form || teasers ? null : surroundings(headline);
  return {
    legal,
    discussion,
    manual,
    form,
    phone,
    teasers,
    byline: near !== null && near.querySelector(BYLINE) !== null,
    dated:
      near !== null &&
      (near.querySelector('time,[itemprop="datePublished"]') !== null ||
        DAY.test((near.textContent ?? '').slice(0, NEAR_TEXT))),
  };
}

/** A few levels above the headline, but never the whole page. */
function surroundings(headline: Element | null): Element | null {
  let near = headline;
  for (let level = 0; level < NEAR && near !== null; level += 1) {
    const parent: Element | null = near.parentElement;
    if (parent === null || parent === parent.ownerDocument.body) break;
    near = parent;
  }
  return near;
}

const hasManyFields = (document: Document): boolean =>
  document.querySelectorAll(
    'main input:not([type=hidden],[type=search],[type=email],[type=checkbox]), form input[type=number], form select',
  ).length >= 5;

/** Links that are looked at for a list of teasers. */
const LINKS = 400;

function isListOfTeasers(document: Document): boolean {
  if (document.querySelector('link[rel="prev"],link[rel="next"],a[rel="next"],.nav-previous,.pagination a') === null)
    return false;
  if (document.querySelectorAll('h2 > a[href], h3 > a[href], .entry-title > a[href]').length >= 4) return true;
  const links = document.getElementsByTagName('a');
  let goOn = 0;
  for (let at = 0; at < Math.min(links.length, LINKS); at += 1)
    if (GO_ON.test((links[at]?.textContent ?? '').trim())) goOn += 1;
  return goOn >= 3;
}
