/** What the page says about itself in JSON-LD, Open Graph and microdata. */
export interface Markup {
  /** Objects with an article type in JSON-LD. */
  readonly articles: number;
  /** Other page or product types in JSON-LD. */
  readonly otherTypes: number;
  /** `og:type`, lower case, or empty. */
  readonly ogType: string;
  readonly publishedTime: boolean;
  readonly parsely: boolean;
  readonly microdata: boolean;
  /** Product markup outside JSON-LD, or a button that adds to a cart. */
  readonly shop: boolean;
}

/** Scripts beyond this many characters are not read: a probe must stay cheap on any page. */
const JSON_LD_LIMIT = 300_000;
const TYPE = /"@type"\s*:\s*("[^"]{1,60}"|\[[^\]]{1,200}\])/gu;
const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|Report)"/u;
const OTHER_TYPE =
  /"(?:CollectionPage|Product|ProductGroup|ItemList|SearchResultsPage|QAPage|DiscussionForumPosting|LocalBusiness|Service|SoftwareApplication|JobPosting|Event|Offer|ProfilePage|ContactPage|AboutPage|Blog)"/u;

/** Reads the page's own description of itself. The types are read by pattern, so that broken JSON still says what it is. */
export function readMarkup(document: Document): Markup {
  let articles = 0;
  let otherTypes = 0;
  let left = JSON_LD_LIMIT;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > left) break;
    left -= text.length;
    for (const [, type = ''] of text.matchAll(TYPE)) {
      if (ARTICLE_TYPE.test(type)) articles++;
      else if (OTHER_TYPE.test(type)) otherTypes++;
    }
  }
  const meta = (selector: string): string =>
    document.querySelector(`meta[${selector}]`)?.getAttribute('content')?.trim() ?? '';
  return {
    articles,
    otherTypes,
    ogType: meta('property="og:type"').toLowerCase(),
    publishedTime: meta('property="article:published_time"') !== '',
    parsely: /post|article/iu.test(meta('name="parsely-type"') || (meta('name="parsely-pub-date"') && 'post')),
    microdata:
      document.querySelector('[itemtype*="Article"],[itemtype$="BlogPosting"],[itemprop="articleBody"]') !== null,
    shop:
      document.querySelector(
        '[itemtype$="schema.org/Product"],[class*="add-to-cart" i],[class*="addtocart" i],[id*="add-to-cart" i],[name="add-to-cart"],[data-action="add-to-cart"]',
      ) !== null,
  };
}
