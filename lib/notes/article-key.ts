/** Parameters that say where a reader came from, not what they read. */
const TRACKING =
  /^(?:utm_.*|mtm_.*|pk_.*|at_.*|ns_.*|wt_mc.*|guce_.*|guccounter|_hs\w*|__twitter_impression|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|li_fat_id|mc_[ce]id|mkt_tok|igshid|_ga|_gl|s_kwcid|vero_id|rb_clickid|ref|ref_src|ref_url|referrer|cmp|cmpid|ncid|icid|ito|ocid|smid|smtyp|sref|taid|soc_src|soc_trk|xtor|partner|syndication-rights)$/iu;

/** Parameters that choose another dress of the same article, by name and value. */
const VARIANT = new Map<string, RegExp>([
  ['amp', /^(?:1|true|yes)?$/iu],
  ['print', /^(?:1|true|yes|y)?$/iu],
  ['printable', /^(?:1|true|yes)?$/iu],
  ['outputtype', /^(?:amp|print)$/iu],
  ['output', /^(?:amp|print)$/iu],
  ['view', /^(?:amp|print)$/iu],
  ['format', /^(?:amp|print)$/iu],
]);

/** Endings of the path under which sites serve one article in another dress. */
const VARIANT_PATH = /\/(?:amp|print|printable|printview)(?:\.html?)?\/?$|\.(?:amp|print)(?=\.html?$)/iu;

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
    .filter(([name, value]) => !TRACKING.test(name) && VARIANT.get(name.toLowerCase())?.test(value) !== true)
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
