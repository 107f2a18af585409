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

/** Pieces of text looked at after and before the headline, and characters beyond which one is prose, not a line of names and dates. */
const AFTER = 40;
const BEFORE = 8;
const PROSE = 100;

/** Short pieces of text around the headline: those after it, then those before it from the nearest on. */
export function piecesNear(document: Document, headline: Element | null): string[] {
  const pieces: string[] = [];
  if (headline === null) return pieces;
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  const look = (step: () => Node | null, from: Node, most: number): void => {
    walker.currentNode = from;
    // The first piece of prose may be the standfirst, the second is the story.
    for (let left = most, prose = 2, node = step(); node !== null && left > 0 && prose > 0; node = step()) {
      const piece = (node.nodeValue ?? '').replace(/\s+/gu, ' ').trim();
      if (piece === '' || headline.contains(node) || /^(?:NO)?S(?:CRIPT|TYLE)$/u.test(node.parentNode?.nodeName ?? ''))
        continue;
      left--;
      if (piece.length > PROSE) prose--;
      else pieces.push(piece);
    }
  };
  look(() => walker.nextNode(), headline, AFTER);
  look(() => walker.previousNode(), headline, BEFORE);
  return pieces;
}

/** Authors as the page shows them: `rel=author`, microdata, or a line near the headline that starts with "By". */
export function findBylines(document: Document, near: readonly string[]): string[] {
  const marked = [
    ...document.querySelectorAll('[rel~="author"],[itemprop="author"],[class*="byline" i],[class*="author-name" i]'),
  ].slice(0, 12);
  const lines = marked.flatMap((element) => [
    // What stands beside the names' links is often a trade, or a button without a space before it.
    [...element.querySelectorAll('a')].map((link) => link.textContent).join(', '),
    element.getAttribute('content') ?? element.textContent ?? '',
  ]);
  near.forEach((piece, at) => {
    if (BY.test(piece)) lines.push(piece.replace(BY, '') || (near[at + 1] ?? ''));
  });
  for (const line of lines) {
    const text = line.replace(/\s+/gu, ' ');
    const names = text.length > 160 ? [] : splitByline(text);
    if (names.length > 0) return names;
  }
  return [];
}

const BY = /^(?:(?:written|posted|published|story|words|text)\s+)?(?:by|von|par|por|da)\b:?\s*/iu;

/** Two to five words with capitals, particles between them: a trade ("Staff writers") is no name. */
const NAME =
  /^[\p{Lu}\p{Lo}][\p{L}.'’-]*(?:\s+(?:(?:de|da|dos|del|della|di|du|la|le|van|von|der|den|ten|ter|zu|bin|bint|ibn|al|el)\b(?:\s|[-'’])?)*(?:[\p{Lu}\p{Lo}][\p{L}.'’-]*)){1,4}$/u;

/** Names in a byline: "By Jane Doe and John Roe, Staff writers · Dec. 3" gives the two. */
export function splitByline(text: string): string[] {
  return (
    text
      .trim()
      .replace(BY, '')
      .split(/[|·•–—\n\d]|\b(?:on|updated|published)\b/iu)[0]
      ?.split(/\s*,\s*|\s+(?:and|und|et|y|&)\s+/iu)
      .map((name) => name.trim())
      .filter((name) => name.length <= 60 && NAME.test(name)) ?? []
  );
}

/** The first date that the page marks: microdata or `time`. Raw. */
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

/** A date in a line of text, raw: of figures, or with the month's name. */
export const dayIn = (text: string): string | undefined =>
  /(?<!\d[-/.]?)(?:(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:19|20)\d\d)(?!\d|[-/.]\d)|\b\d{1,2} [a-z]{3,9}\.?,? (?:19|20)\d\d\b|\b[a-z]{3,9}\.? \d{1,2},? (?:19|20)\d\d\b/iu.exec(
    text.replace(/[年月] ?/gu, '-'),
  )?.[0];
