/** The shape of the page's text: what its best container of paragraphs holds. */
export interface TextSigns {
  /** Characters of text in the container's paragraphs, links not counted. */
  readonly own: number;
  readonly paragraphs: number;
  /** Share of the container's text outside links, 0 to 1. */
  readonly ownShare: number;
}

/** Paragraphs read; an article shows what it is in the first of them. */
const PARAGRAPH_LIMIT = 400;

interface Sum {
  own: number;
  links: number;
  paragraphs: number;
}

/** Sums paragraphs by the element that holds them, one and two levels up, and takes the best. */
export function readText(document: Document): TextSigns {
  const sums = new Map<Element, Sum>();
  const add = (holder: Element | null, own: number, links: number): void => {
    if (holder === null) return;
    const sum = sums.get(holder) ?? { own: 0, links: 0, paragraphs: 0 };
    sum.own += own;
    sum.links += links;
    if (own >= 80) sum.paragraphs++;
    sums.set(holder, sum);
  };
  const paragraphs = document.getElementsByTagName('p');
  for (let at = 0; at < Math.min(paragraphs.length, PARAGRAPH_LIMIT); at++) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined) break;
    const length = (paragraph.textContent ?? '').trim().length;
    let links = 0;
    for (const link of paragraph.getElementsByTagName('a')) links += (link.textContent ?? '').length;
    const own = Math.max(0, length - links);
    add(paragraph.parentElement, own, links);
    add(paragraph.parentElement?.parentElement ?? null, own, links);
  }
  let best: Sum = { own: 0, links: 0, paragraphs: 0 };
  for (const sum of sums.values()) if (sum.own > best.own) best = sum;
  const total = best.own + best.links;
  return { own: best.own, paragraphs: best.paragraphs, ownShare: total === 0 ? 0 : best.own / total };
}
