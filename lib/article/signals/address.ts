/** What the page's address says about its kind. */
export interface AddressSigns {
  /** No path at all. */
  readonly root: boolean;
  readonly slug: boolean;
  readonly longNumber: boolean;
  readonly date: boolean;
  readonly list: boolean;
  readonly shallow: boolean;
  /** A privacy statement, terms, an imprint. */
  readonly legal: boolean;
  /** Questions with answers, threads with replies. */
  readonly discussion: boolean;
  /** Manuals, reference pages, course books. */
  readonly manual: boolean;
  /** The host is called like a place for manuals; articles lie there too. */
  readonly manualPlace: boolean;
}

/*
 * Whole parts of a path, held in sets: the decision runs on every page once, and there compiling a pattern of sixty
 * words costs more than all of its matching.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const LIST = set(
  'page category categories kategorie tag tags topic topics thema themen search suche author authors archive archives collections product-category product products shop store cart login log-in signin sign-in register account event events contact kontakt about',
);
const LEGAL = set(
  'impressum imprint datenschutz datenschutzerklaerung privacy privacy-policy privacy-notice cookies cookie-policy terms terms-of-use terms-of-service legal agb disclaimer nutzungsbedingungen',
);
const DISCUSSION = set(
  'forum forums community communities discuss discussion discussions ask answers board boards questions comments thread threads topic showthread viewtopic memberlist',
);
const MANUAL = set(
  'doc docs documentation manual manuals handbook book kb knowledge-base knowledgebase help support wiki reference tutorial tutorials faq faqs',
);
const MANUAL_PLACE = set('docs developer developers help support wiki kb learn manual api');
const DATE =
  /(?:^|[/_-])(?:19|20)\d\d[/_-]?(?:0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[/_-]|\d\d|$)/;

/** Reads host, path and query of the page's address; an address that cannot be read says nothing. */
export function readAddress(address: string): AddressSigns {
  const { hostname, pathname, search } = URL.parse(address) ?? { hostname: '', pathname: '/', search: '?' };
  const path = pathname.toLowerCase();
  const parts = path.split(/[/.]/).filter((part) => part !== '');
  const [first] = parts;
  const has = (words: ReadonlySet<string>): boolean => parts.some((part) => words.has(part));
  const slug = parts.some((part) => part.split(/[-_]/).length > 3);
  const place = hostname.replace(/^www\./, '').split('.')[0] ?? '';
  const root = search === '' && (first === undefined || /^\/(?:index|default|home)\.\w+$/.test(path));
  return {
    root,
    slug,
    longNumber: /\d{5}/.test(path),
    date: /(?:19|20)\d\d/.test(path) && DATE.test(path),
    list: has(LIST) || has(DISCUSSION),
    shallow: !slug && !root && /^\/[^/]+\/?$/.test(path),
    legal: has(LEGAL),
    discussion: has(DISCUSSION) || DISCUSSION.has(place),
    manual: has(MANUAL),
    manualPlace: MANUAL_PLACE.has(place),
  };
}
