/** What the page's address says about its kind. */
export interface AddressSigns {
  /** No path at all. */
  readonly root: boolean;
  readonly slug: boolean;
  readonly longNumber: boolean;
  readonly date: boolean;
  readonly list: boolean;
  readonly shallow: boolean;
}

const LIST =
  /\/(?:page|category|categories|kategorie|tags?|topics?|thema|themen|search|suche|author|authors|archive|archives|collections?|product-category|products?|shop|store|cart|login|signin|sign-in|register|account|forums?|board|threads?|viewtopic|memberlist|docs?|documentation|reference|api|c|s|events?|impressum|datenschutz|privacy|terms|agb|contact|kontakt|about)(?:[./]|$)/iu;

/** Reads the path and the query of the page's address; an address that cannot be read says nothing. */
export function readAddress(address: string): AddressSigns {
  const none = { root: false, slug: false, longNumber: false, date: false, list: false, shallow: false };
  if (!URL.canParse(address)) return none;
  const { pathname, search } = new URL(address);
  const parts = pathname.split('/').filter((part) => part !== '');
  if (parts.length === 0 || (parts.length === 1 && /^(?:index|default|home)\.\w+$/iu.test(parts[0] ?? '')))
    return { ...none, root: search === '' };
  const slug = parts.some((part) => (part.match(/[-_]/gu)?.length ?? 0) >= 3);
  return {
    root: false,
    slug,
    longNumber: /\d{5}/u.test(pathname),
    date: /(?:^|[/_-])(?:19|20)\d\d[/_-]?(?:0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[/_-]|\d\d|$)/iu.test(
      pathname,
    ),
    list: LIST.test(pathname),
    shallow: parts.length === 1 && !slug,
  };
}
