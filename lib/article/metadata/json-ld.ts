/** Longest script read and most objects looked at: pages may hold megabytes, or objects nested without end. */
const SCRIPT_LIMIT = 500_000;
const OBJECT_LIMIT = 3_000;
const DEPTH_LIMIT = 12;

const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|Report)$/u;

type LdObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is LdObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Raw values of the article object, still to be parsed by the metadata schema. */
export interface LdArticle {
  readonly headline: unknown;
  readonly authors: readonly unknown[];
  readonly published: unknown;
  readonly modified: unknown;
  readonly site: unknown;
  readonly publisher: unknown;
  readonly lang: unknown;
  readonly address: unknown;
  readonly corrections: unknown;
}

/** Reads JSON-LD and gives the raw values of the object that describes this page's article; null when none does. */
export function readJsonLd(document: Document): LdArticle | null {
  const objects = readObjects(document);
  const byId = new Map<unknown, LdObject>();
  for (const object of objects) {
    // A bare reference has nothing but its id.
    if (typeof object['@id'] === 'string' && Object.keys(object).length > 1 && !byId.has(object['@id']))
      byId.set(object['@id'], object);
  }
  const resolve = (value: unknown): unknown => {
    if (!isObject(value) || Object.keys(value).length > 1) return value;
    return byId.get(value['@id']) ?? value;
  };
  const named = (value: unknown): unknown => {
    const whole = resolve(first(value));
    return isObject(whole) ? whole['name'] : whole;
  };
  const ofType = (pattern: RegExp): LdObject[] =>
    objects.filter((object) => list(object['@type']).some((type) => typeof type === 'string' && pattern.test(type)));
  const articles = ofType(ARTICLE_TYPE);
  // Where a page describes itself but no article, it still has dates; its name is the title's.
  const article = articles.find((object) => isThisPage(object, document)) ?? articles[0] ?? ofType(/^WebPage$/u)[0];
  if (article === undefined) return null;
  const publisher = resolve(first(article['publisher']));
  const page = resolve(first(article['mainEntityOfPage']));
  return {
    headline: article['headline'] ?? (articles.length > 0 ? article['name'] : undefined),
    authors: list(article['author'] ?? article['creator']).map(named),
    published: article['datePublished'] ?? article['dateCreated'],
    modified: article['dateModified'],
    site: named(article['isPartOf']),
    publisher: named(publisher),
    lang: named(article['inLanguage']),
    address: isObject(page) ? (page['@id'] ?? page['url']) : (page ?? article['url']),
    corrections: isObject(publisher)
      ? (publisher['correctionsPolicy'] ?? publisher['actionableFeedbackPolicy'])
      : undefined,
  };
}

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, 50) : value === undefined || value === null ? [] : [value];
const first = (value: unknown): unknown => list(value)[0];

/** Whether the object's own address or headline is the page's: other article objects on the page are teasers. */
function isThisPage(object: LdObject, document: Document): boolean {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? document.URL;
  const page = first(object['mainEntityOfPage']);
  const addresses = [object['url'], page, isObject(page) ? (page['@id'] ?? page['url']) : undefined];
  if (addresses.includes(canonical)) return true;
  const headline = object['headline'];
  return typeof headline === 'string' && headline.length > 10 && document.title.includes(headline);
}

/** All objects of all scripts, parents before children. A script that is no JSON is passed over: the page is not ours. */
function readObjects(document: Document): LdObject[] {
  const objects: LdObject[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > DEPTH_LIMIT || objects.length >= OBJECT_LIMIT) return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, depth + 1);
    } else if (isObject(value)) {
      objects.push(value);
      for (const item of Object.values(value)) if (typeof item === 'object') visit(item, depth + 1);
    }
  };
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > SCRIPT_LIMIT) continue;
    visit(parseLoosely(text), 0);
  }
  return objects;
}

/** JSON as pages write it: with raw line breaks in strings, in comments or CDATA. Undefined when it stays broken. */
function parseLoosely(text: string): unknown {
  const bare = text.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/gu,
    '',
  );
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}
