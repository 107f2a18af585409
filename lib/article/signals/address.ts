import { isLegalPart } from './legal.ts';
import type { Signs } from './points.ts';

/** What the page's address says about its kind. */
export interface Address {
  readonly signs: Signs;
  /** No path at all. */
  readonly root: boolean;
  /** A privacy statement, terms, an imprint. */
  readonly legal: boolean;
  /** Questions with answers, threads with replies. */
  readonly discussion: boolean;
  /** Manuals, reference pages, course books. */
  readonly manual: boolean;
  /** The host is called like a place for manuals; articles lie there too. */
  readonly helpHost: boolean;
}

/*
 * Whole parts of a path, held in sets: the decision runs on every page once, and there compiling a pattern of sixty
 * words costs more than all of its matching.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const LIST = set(
  'page category categories kategorie tag topic search suche author archive collections product-category product shop store cart login register account event contact about',
);
const DISCUSSION = set(
  'forum community communities discuss discussion ask answers questions comments thread topic showthread viewtopic',
);
const MANUAL = set('doc documentation manual handbook book kb knowledge-base help support wiki reference tutorial faq');
const MANUAL_PLACE = /^(?:docs|developers?|help|support|wiki|kb|learn|manual|api)$/;
const DATE =
  /(?:^|[/_-])(?:19|20)\d\d[/_-]?(?:0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[/_-]|\d\d|$)/;

/** Reads host, path and query of the page's address; an address that cannot be read says nothing. */
export function readAddress(address: string): Address {
  const { hostname, pathname, search } = URL.parse(address) ?? { hostname: '', pathname: '/', search: '?' };
  const path = pathname.toLowerCase();
  const parts = path.split(/[/.]/).filter((part) => part !== '');
  const [first] = parts;
  // Most are written in the plural as well.
  const isIn = (words: ReadonlySet<string>, part: string): boolean =>
    words.has(part) || words.has(part.replace(/s$/, ''));
  const has = (words: ReadonlySet<string>): boolean => parts.some((part) => isIn(words, part));
  const slug = parts.some((part) => part.split(/[-_]/).length > 3);
  const place = hostname.replace(/^www\./, '').split('.')[0] ?? '';
  const root = search === '' && (first === undefined || /^\/(?:index|default|home)\.\w+$/.test(path));
  return {
    root,
    signs: {
      slug,
      number: /\d{5}/.test(path),
      date: DATE.test(path),
      list: has(LIST) || has(DISCUSSION),
      shallow: !slug && !root && /^\/[^/]+\/?$/.test(path),
    },
    legal: parts.some(isLegalPart),
    discussion: has(DISCUSSION) || isIn(DISCUSSION, place),
    manual: has(MANUAL),
    helpHost: MANUAL_PLACE.test(place),
  };
}
