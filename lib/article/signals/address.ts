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
 * Whole parts of a path, as lists and not as patterns: the decision runs on every page once, and there compiling a
 * pattern costs more than all of its matching.
 */
const list = (words: string): readonly string[] => words.split(' ');
const LIST = list(
  'page category categories kategorie tag topic search suche author archive collections product-category product shop store cart login register account event contact about',
);
const DISCUSSION = list(
  'forum community communities discuss discussion ask answers questions comments thread topic showthread viewtopic',
);
const MANUAL = list(
  'doc documentation manual handbook book kb knowledge-base help support wiki reference tutorial faq',
);
const MANUAL_PLACE = list('doc developer help support wiki kb learn manual api');
const ROOT = list('index default home');
const DATE = /[/-](?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[/-]|\d\d|$)/;

/**
 * Reads host, path and query of the page's address, as browsers write it; what is no address says nothing. Taken apart
 * by hand: the first `URL` of a page costs more than all that is read from it here.
 */
export function readAddress(address: string): Address {
  const [place = '', search = ''] = (address.split('#')[0] ?? '').split('?');
  const [, , hostname, ...steps] = place.toLowerCase().replaceAll('_', '-').split('/');
  const names = steps.filter((name) => name !== '');
  const parts = names.flatMap((name) => name.split('.'));
  const path = `/${names.join('/')}`;
  // Most are written in the plural as well.
  const isIn = (words: readonly string[], part: string): boolean =>
    words.includes(part) || (part.endsWith('s') && words.includes(part.slice(0, -1)));
  const has = (words: readonly string[]): boolean => parts.some((part) => isIn(words, part));
  const slug = parts.some((part) => part.split('-').length > 3);
  const host = (hostname ?? '').replace('www.', '').split('.')[0] ?? '';
  const isIndex = names.length === 1 && parts.length === 2 && ROOT.includes(parts[0] ?? '');
  const root = hostname !== undefined && search === '' && (names.length === 0 || isIndex);
  return {
    root,
    signs: {
      slug,
      number: /\d{5}/.test(path),
      date: DATE.test(path),
      list: has(LIST) || has(DISCUSSION),
      shallow: !slug && !root && names.length === 1,
    },
    legal: parts.some(isLegalPart),
    discussion: has(DISCUSSION) || isIn(DISCUSSION, host),
    manual: has(MANUAL),
    helpHost: isIn(MANUAL_PLACE, host),
  };
}
