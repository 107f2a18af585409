/** Links looked at for a corrections contact, and characters of text around one that count as near. */
const LINK_LIMIT = 3_000;
const NEAR = 300;

const CORRECTION_WORDS =
  /\b(?:corrections?|correct this|clarifications?|errata|erratum|report (?:an? )?(?:error|mistake|typo|problem)|spotted (?:an? )?(?:error|mistake|typo)|fehler melden|korrektur\w*|signaler une erreur)\b/iu;

/**
 * Where the newsroom takes corrections: a `mailto:` link near words such as "correction" or "report an error", else a
 * link whose own words say so. The raw address; undefined when the page names none.
 */
export function findCorrectionsContact(document: Document): string | undefined {
  let page: string | undefined;
  const links = document.querySelectorAll('a[href]');
  for (let at = 0; at < Math.min(links.length, LINK_LIMIT); at++) {
    const link = links[at];
    const href = link?.getAttribute('href') ?? '';
    if (link === undefined || href === '') continue;
    const own = (link.textContent ?? '').trim();
    if (/^mailto:/iu.test(href)) {
      if (CORRECTION_WORDS.test(decode(href)) || CORRECTION_WORDS.test(own) || CORRECTION_WORDS.test(textAround(link)))
        return href;
    } else if (
      page === undefined &&
      own.length <= 80 &&
      !/^(?:javascript|data):/iu.test(href) &&
      CORRECTION_WORDS.test(own)
    ) {
      page = href;
    } else if (page === undefined && own.length <= 30 && /^(?:https?:|\/)/iu.test(href)) {
      const around = textAround(link);
      if (/(?:suggest|submit|send|report)\b.{0,40}\b(?:correction|error|mistake)/iu.test(around)) page = href;
    }
  }
  return page;
}

/** `%20` and its like in an address; the address itself where it is badly written. */
function decode(href: string): string {
  return href.replace(/%20|\+/gu, ' ');
}

function textAround(link: Element): string {
  const block = link.closest('p,li,div,section,footer,td') ?? link;
  const text = block.textContent ?? '';
  return text.length <= NEAR ? text : '';
}

/** Authors as the page shows them: `rel=author`, microdata, or a line that starts with "By". */
export function findBylines(document: Document): string[] {
  const marked = [
    ...document.querySelectorAll('[rel~="author"],[itemprop="author"],[class*="byline" i],[class*="author-name" i]'),
  ].slice(0, 12);
  for (const element of marked) {
    const text = (element.textContent ?? '').replace(/\s+/gu, ' ').trim();
    if (text.length < 3 || text.length > 160) continue;
    const names = splitByline(text);
    if (names.length > 0) return names;
  }
  return [];
}

/** Two to five words with capitals, particles between them: a trade ("Staff writers") is no name. */
const NAME =
  /^[\p{Lu}\p{Lo}][\p{L}.'’-]*(?:\s+(?:(?:de|da|dos|del|della|di|du|la|le|van|von|der|den|ten|ter|zu|bin|bint|ibn|al|el)\b(?:\s|[-'’])?)*(?:[\p{Lu}\p{Lo}][\p{L}.'’-]*)){1,4}$/u;

/** Names in a byline: "By Jane Doe and John Roe, Staff writers · Dec. 3" gives the two. */
export function splitByline(text: string): string[] {
  return (
    text
      .replace(/^\s*(?:(?:written|posted|published|story|words|text)\s+)?(?:by|von|par|por|da)\b[:\s]+/iu, '')
      .split(/[|·•–—\n\d]|\b(?:on|updated|published)\b/iu)[0]
      ?.split(/\s*,\s*|\s+(?:and|und|et|y|&)\s+/iu)
      .map((name) => name.trim())
      .filter((name) => name.length <= 60 && NAME.test(name)) ?? []
  );
}

/** The first date near the headline: `time` or microdata. Raw. */
export function findDate(document: Document, property: 'datePublished' | 'dateModified'): string | undefined {
  const marked = document.querySelector(`[itemprop="${property}"]`);
  const stated = marked?.getAttribute('datetime') ?? marked?.getAttribute('content') ?? marked?.textContent;
  if (stated !== null && stated !== undefined && stated.trim() !== '') return stated;
  if (property === 'dateModified') return undefined;
  for (const time of [...document.querySelectorAll('time')].slice(0, 10)) {
    if (time.closest('aside,nav,footer') !== null) continue;
    const value = time.getAttribute('datetime') ?? time.textContent;
    if (value !== null && /\d{4}/u.test(value)) return value;
  }
  return undefined;
}
