/** Parameters that say where a reader came from, not what they read. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|cmpid|ocid|smid|taid|at_.*|ns_.*|xtor|outputType|amp)$/iu;

/** Endings of the path under which sites serve one article in another dress. */
const VARIANT_PATH = /\/(?:amp|print|printable)\/?$|\.amp(?=\.html?$)/iu;

/**
 * One key for one article: canonical address if the page names one on the same site, else its own, without
 * fragment, tracking parameters, AMP and print endings and `www.`/`m.`/`amp.` host labels. Throws on an address that
 * is none. A canonical address on another site is ignored: a hostile page must not file its notes under a newspaper.
 */
export function articleKey(url: string, canonical: string | null): string {
  const own = new URL(url);
  const named = canonical !== null && URL.canParse(canonical, url) ? new URL(canonical, url) : null;
  const chosen = named !== null && site(named) === site(own) && !isFrontPage(named, own) ? named : own;
  const query = [...chosen.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const path = chosen.pathname.replace(VARIANT_PATH, '').replace(/\/+$/u, '');
  const search = query.length === 0 ? '' : `?${new URLSearchParams(query).toString()}`;
  return `${site(chosen)}${path}${search}`;
}

/** Whether a page at this address may ask for what is filed under the key: both are of one site. */
export const isOwnKey = (key: string, url: string | undefined): boolean =>
  url !== undefined && URL.canParse(url) && key.split(/[/?]/u, 1)[0] === site(new URL(url));

const site = (address: URL): string => address.host.toLowerCase().replace(/^(?:(?:www|m|mobile|amp)\.)+/u, '');

/** Some sites name their front page as canonical everywhere; that would make all their articles one. */
const isFrontPage = (named: URL, own: URL): boolean =>
  named.pathname === '/' && named.search === '' && own.pathname !== '/';
