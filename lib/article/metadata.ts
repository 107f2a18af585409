import * as v from 'valibot';
import { findHeadline } from './headline.ts';
import { readJsonLd } from './metadata/json-ld.ts';
import { readMetas } from './metadata/metas.ts';
import { dayIn, findBylines, findCorrectionsContact, findDate, piecesNear, splitByline } from './metadata/page.ts';

/** Entities as feeds and JSON-LD carry them ("&#8217;"); tags stay text, as a headline may speak of them. */
function decodeEntities(text: string): string {
  if (!/&[#\w]+;/u.test(text)) return text;
  const decoded = new DOMParser().parseFromString(text.replaceAll('<', '&lt;'), 'text/html').body.textContent ?? text;
  // Some pages write them twice: "&amp;#8217;".
  return decoded === text ? text : decodeEntities(decoded);
}

/** A line of text of at most so many UTF-16 units: longer is cut, since a page decides what it says of itself. */
const line = (limit: number) =>
  v.pipe(
    v.string(),
    v.transform((text) =>
      decodeEntities(text.slice(0, 4 * limit))
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim()
        .slice(0, limit)
        .trim(),
    ),
    v.minLength(1),
  );

/** A name of more than signs, without those that join it to a headline. */
const title = v.pipe(
  line(400),
  v.transform((text) => text.replace(/^[\s|–—·/-]+|[\s|–—·/-]+$/gu, '')),
  v.minLength(1),
);

/** Date as ISO 8601: kept as written where it is ISO (with the page's own offset), else made so. */
const date = v.pipe(v.string(), v.maxLength(80), v.transform(toIso), v.string());

function toIso(text: string): string | null {
  const stated = text.trim();
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|[+-]\d\d:?\d\d)?)?$/u.exec(stated);
  if (iso !== null) {
    const [, day = '', time, zone = ''] = iso;
    const whole = time === undefined ? day : `${day}T${time}${zone.replace(/(\d\d)(\d\d)$/u, '$1:$2')}`;
    return Number.isNaN(Date.parse(whole)) ? null : whole;
  }
  const figures = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/u.exec(stated);
  if (figures !== null) {
    const [, first = '', sign, second = '', year = ''] = figures;
    // Whether 03/04/2026 is in March or in April depends on the writer; with points the day comes first.
    if (sign !== '.' && Number(first) <= 12 && Number(second) <= 12) return null;
    const [day, month] = sign !== '.' && Number(second) > 12 ? [second, first] : [first, second];
    return toIso(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
  // A year alone is no date.
  if (!/\d{4}.*\d|\d.*\d{4}/u.test(stated)) return null;
  const parsed = new Date(stated);
  if (Number.isNaN(parsed.getTime()) || parsed.getFullYear() < 1000 || parsed.getFullYear() > 2999) return null;
  if (/\d:\d\d/u.test(stated)) return parsed.toISOString();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${parsed.getFullYear()}-${two(parsed.getMonth() + 1)}-${two(parsed.getDate())}`;
}

const language = v.pipe(v.string(), v.maxLength(40), v.transform(toTag), v.string(), v.regex(/^[a-z]{2,3}(?:-|$)/u));

function toTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const webAddress = v.pipe(v.string(), v.maxLength(4_000), v.regex(/^https?:\/\//u));
const contact = v.pipe(v.string(), v.maxLength(1_000), v.regex(/^(?:mailto:[^\s@]+@[^\s@]+|https?:\/\/)/iu));
const author = v.pipe(line(200), v.regex(/^(?!https?:|@|(?:admin|editor|staff|null|undefined)$)/iu));

/** What the page says about its article. Every value is text of bounded length that the page chose: show it as text. */
export const MetadataSchema = v.object({
  headline: v.nullable(line(1_000)),
  authors: v.pipe(v.array(author), v.maxLength(20)),
  /** ISO 8601, a day or an instant. */
  published: v.nullable(date),
  modified: v.nullable(date),
  site: v.nullable(title),
  publisher: v.nullable(title),
  /** BCP 47. */
  lang: v.nullable(language),
  canonical: v.nullable(webAddress),
  /** Where corrections go: `mailto:` or a web address. */
  corrections: v.nullable(contact),
});

export type Metadata = v.InferOutput<typeof MetadataSchema>;

/** The first candidate that the schema of its field takes, as parsed; null when none does. */
function pick<T>(schema: v.GenericSchema<unknown, T>, candidates: Iterable<unknown>): T | null {
  for (const candidate of candidates) {
    const parsed = v.safeParse(schema, candidate);
    if (parsed.success) return parsed.output;
  }
  return null;
}

/**
 * Reads headline, authors, dates, site, publisher, language, canonical address and corrections contact from JSON-LD,
 * then meta tags, then the page. Whatever the page says goes through one schema; what does not fit is passed over.
 * Never throws on what a page holds and changes nothing. `url` is the page's address. Authors, the last change and the
 * contact are looked for all over the page when they are asked for: the first marks need not wait for them.
 */
export function readMetadata(document: Document, url: string): Metadata {
  const ld = readJsonLd(document);
  const metas = readMetas(document);
  const meta = (...names: string[]): string[] => names.flatMap((name) => metas.get(name) ?? []);
  const { entries } = MetadataSchema;
  const absolute = (address: unknown): string | undefined =>
    typeof address === 'string' && address.length <= 4_000 && URL.canParse(address, url)
      ? new URL(address, url).href
      : undefined;

  const site = pick(entries.site.wrapped, [
    ...meta('og:site_name'),
    ld?.site,
    ld?.publisher,
    ...meta('application-name'),
  ]);
  const heading = findHeadline(document);
  const headline = pick(entries.headline.wrapped, [
    ld?.headline,
    ...meta('og:title', 'twitter:title', 'parsely-title', 'dc.title'),
    heading?.textContent,
    document.title,
  ]);
  const shown = pick(entries.headline.wrapped, [heading?.textContent]);
  let pieces: readonly string[] | undefined;
  const near = (): readonly string[] => (pieces ??= piecesNear(document, heading));
  return {
    headline: headline === null ? null : withoutSite(headline, site, shown),
    get authors() {
      return readAuthors(
        ld?.authors ?? [],
        ['parsely-author', 'article:author', 'sailthru.author', 'byl', 'author', 'dc.creator', 'citation_author'].map(
          (name) => meta(name),
        ),
        () => findBylines(document, near()),
      );
    },
    published:
      pick(entries.published.wrapped, [
        ld?.published,
        ...meta(
          'article:published_time',
          'og:article:published_time',
          'parsely-pub-date',
          'date',
          'pubdate',
          'publishdate',
          'publish-date',
          'dc.date',
          'dc.date.issued',
          'citation_publication_date',
          'sailthru.date',
          'cxenseparse:recs:publishtime',
        ),
        findDate(document, 'datePublished'),
      ]) ?? pick(entries.published.wrapped, [dayIn(url), ...near().map(dayOf)]),
    get modified() {
      return pick(entries.modified.wrapped, [
        ld?.modified,
        ...meta('article:modified_time', 'og:updated_time', 'dc.date.modified', 'last-modified'),
        findDate(document, 'dateModified'),
        ...near().map(changeOf),
      ]);
    },
    site,
    publisher: pick(entries.publisher.wrapped, [
      ld?.publisher,
      ...meta('publisher', 'article:publisher', 'dc.publisher').filter((name) => !/^https?:/iu.test(name)),
      site,
    ]),
    lang: pick(entries.lang.wrapped, [
      ld?.lang,
      document.documentElement.lang,
      ...meta('content-language', 'og:locale', 'language'),
    ]),
    canonical: pick(entries.canonical.wrapped, [
      absolute(document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? undefined),
      ...meta('og:url').map(absolute),
      absolute(ld?.address),
    ]),
    get corrections() {
      return pick(entries.corrections.wrapped, [absolute(findCorrectionsContact(document)), absolute(ld?.corrections)]);
    },
  };
}

/** Distinct names from the first source that has any. */
function readAuthors(stated: readonly unknown[], metas: readonly string[][], bylines: () => string[]): string[] {
  for (const source of [() => stated, ...metas.map((names) => () => names), bylines]) {
    const names = new Set<string>();
    for (const candidate of source()) {
      const name = pick(author, [candidate]);
      if (name === null) continue;
      const parts = splitByline(name);
      for (const part of parts.length > 0 ? parts : [name]) names.add(part);
    }
    if (names.size > 0) return [...names].slice(0, 20);
  }
  return [];
}

/** Words from which on a piece of text, or the next one, speaks of a change and not of publication. */
const CHANGE = /(?:updat|modif|aktualisiert|mis à jour|actualizad|review).*/iu;
/** Whoever looks an article through, as a doctor does, need not have changed it. */
const LOOKED_THROUGH = /review/iu;
/** Longest piece that speaks of the one after it, in UTF-16 units. */
const LABEL = 20;

const labelOf = (text = ''): string => (text.length < LABEL ? text : '');

const dayOf = (piece: string, at: number, pieces: readonly string[]): string | undefined =>
  CHANGE.test(labelOf(pieces[at - 1])) ? undefined : dayIn(piece.replace(CHANGE, ''));

/** The day of a change, where the piece or its label speaks of one. */
function changeOf(piece: string, at: number, pieces: readonly string[]): string | undefined {
  const said = CHANGE.exec(`${labelOf(pieces[at - 1])} ${piece}`)?.[0] ?? '';
  return LOOKED_THROUGH.test(said) ? undefined : dayIn(said);
}

/** Letters and digits alone, for comparing a headline with what the page shows. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The headline as the page shows it, without the site's or a section's name that titles carry at their ends. */
function withoutSite(headline: string, site: string | null, shown: string | null): string {
  if (shown !== null && shown.length * 3 > headline.length) {
    if (bare(shown) === bare(headline)) return shown === shown.toUpperCase() ? headline : shown;
    const [before, after] = headline.split(shown, 2);
    if (after !== undefined && /^$|[|–—·:-]\s$/u.test(before ?? '') && /^$|^\s[|–—·:-]/u.test(after)) return shown;
  }
  if (site === null) return headline;
  const at = headline.toLowerCase().lastIndexOf(site.toLowerCase());
  if (at <= 0 || at + site.length !== headline.length) return headline;
  const rest = headline.slice(0, at);
  return /\s[|–—·:-]\s*$/u.test(rest) ? rest.replace(/\s*[|–—·:-]\s*$/u, '') : headline;
}
