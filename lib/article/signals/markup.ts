import type { Signs } from './points.ts';

/** What the page's JSON-LD describes. */
export interface JsonLd {
  readonly signs: Signs;
  /** Whether there is any. */
  readonly found: boolean;
  /** One article, or a live blog with its posts. */
  readonly article: boolean;
}

/** What the page says about itself in JSON-LD, meta tags and the class names of its publishing system. */
export interface Markup {
  readonly signs: Signs;
  readonly jsonLd: JsonLd;
  /** The publishing system calls the page a post. */
  readonly post: boolean;
  /** Lower case. */
  readonly generator: string;
}

/** Scripts beyond this many characters in sum are not read: the probe must stay cheap on any page. */
const JSON_LD_LIMIT = 300_000;
/** Objects of an article type that one article's page may hold. */
const MOST_ARTICLES = 2;
/** Types of an article in schema.org, in JSON-LD and in microdata. */
export const ARTICLE_TYPE = /(?:Article|BlogPosting|Report)$/;
const OTHER_TYPE =
  /^(?:(?:Collection|SearchResults|QA|Profile|Contact|About)Page|Product(?:Group)?|ItemList|(?:DiscussionForum|Job)Posting|LocalBusiness|Service|SoftwareApplication|Event|Offer|Blog)$/;

/** Class names that WordPress, Drupal, Ghost, Shopify and Blogger give to `body`. */
const SYSTEM_LIST =
  /(?:^|\s)(?:home|archive|category|paged|search-results|error404|(?:home|tag|author)-template|(?:post-type-archive|tax)-\S*|template-(?:index|collection|search|blog))(?!\S)/;
const SYSTEM_ARTICLE =
  /(?:^|\s)(?:single-post|postid-\d+|post-template\S*|(?:page-)?node-?-type-+(?:article|story|news|blog|press)\S*|template-article|item-view)(?!\S)/;
const SYSTEM_PAGE =
  /(?:^|\s)(?:page-id-\d+|page-template\S*|single-product|template-(?:page|product)|(?:page-)?node-?-type-+(?:page|landing|product)\S*)(?!\S)/;

/** Reads the page's own description of itself, where it stands in the head or right under `body`. */
export function readMarkup(document: Document): Markup {
  const metas = new Map<string, string>();
  const types = new Types();
  for (let at = document.head?.firstElementChild ?? null; at !== null; at = at.nextElementSibling) {
    readElement(at, metas);
    types.read(at);
  }
  // Something in the head may have ended it early, and many systems end the page with their JSON-LD.
  let from = document.body?.firstElementChild ?? null;
  for (let seen = 0; seen < SPILT && from !== null; seen++, from = from.nextElementSibling) {
    readElement(from, metas);
    types.read(from);
  }
  let back = from === null ? null : (document.body?.lastElementChild ?? null);
  for (let seen = 0; seen < SPILT && back !== null; seen++, back = back.previousElementSibling) types.read(back);
  const ogType = metas.get('og:type') ?? '';
  const classes = document.body?.getAttribute('class') ?? '';
  const has = (pattern: RegExp): boolean => classes !== '' && pattern.test(classes);
  const list = has(SYSTEM_LIST);
  const post = !list && has(SYSTEM_ARTICLE);
  return {
    signs: {
      'og-article': ogType === 'article',
      'og-other': /^(?:website|product|profile|music|video|og:product)/.test(ogType),
      published: metas.has('article:published_time'),
      'cms-list': list,
      'cms-page': !list && !post && has(SYSTEM_PAGE),
    },
    jsonLd: types.found(),
    post,
    generator: metas.get('generator') ?? '',
  };
}

/** Reads JSON-LD anywhere in the page: a walk over all of it. */
export function readJsonLd(document: Document): JsonLd {
  const types = new Types();
  const { scripts } = document;
  // Lists of elements are read by number: the first use of their iterator costs more than all else here.
  for (let at = 0; ; at++) {
    const script = scripts.item(at);
    if (script === null) return types.found();
    types.read(script);
  }
}

/** Children of `body` at each end among which meta tags and JSON-LD are looked for. */
const SPILT = 30;

/** Keeps the first value of each name, both lower case; empty ones are left out. Some pages write `value` for `content`. */
function readElement(element: Element, metas: Map<string, string>): void {
  if (element.tagName !== 'META') return;
  const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? '').toLowerCase();
  const content = (element.getAttribute('content') ?? element.getAttribute('value') ?? '').trim();
  if (name !== '' && content !== '' && !metas.has(name)) metas.set(name, content.slice(0, 200).toLowerCase());
}

/** Every `@type` of the page's JSON-LD, found by its letters: broken JSON still says what it is. */
class Types {
  readonly #types: string[] = [];
  #left = JSON_LD_LIMIT;

  read(element: Element): void {
    if (element.tagName !== 'SCRIPT' || element.getAttribute('type') !== 'application/ld+json') return;
    const text = element.textContent ?? '';
    this.#left -= text.length;
    if (this.#left < 0) return;
    for (let at = text.indexOf('"@type"'); at >= 0; at = text.indexOf('"@type"', at + 7)) {
      const said = /^\s*:\s*(?:"([^"]{1,60})"|\[([^\]]{1,200})\])/.exec(text.slice(at + 7, at + 240));
      if (said !== null) this.#types.push(...(said[1] ?? said[2] ?? '').split(/[",\s]+/));
    }
  }

  found(): JsonLd {
    const types = this.#types;
    const articles = types.filter((type) => ARTICLE_TYPE.test(type)).length;
    const article = types.includes('LiveBlogPosting') || (articles > 0 && articles <= MOST_ARTICLES);
    return {
      found: types.length > 0,
      article,
      signs: {
        'ld-article': article,
        'ld-other': !article && types.some((type) => OTHER_TYPE.test(type)),
        'ld-page': !article && types.includes('WebPage'),
      },
    };
  }
}
