import { isShell } from '../shell.ts';
import type { Signs } from './points.ts';

/** The shape of the page's text: what its best container of paragraphs holds. */
export interface Text {
  readonly signs: Signs;
  /** Characters of text in the container's paragraphs, links not counted. */
  readonly own: number;
}

/** Paragraphs, or pieces of text, that are read; an article shows what it is in the first of them. */
const LIMIT = 100;
/** Fewest characters of a paragraph that counts, and of text from which on paragraphs are believed to be the text. */
const PARAGRAPH = 80;
const ENOUGH = 300;

interface Sum {
  own: number;
  links: number;
  paragraphs: number;
}

/** Sums of text by the element that holds it. */
class Sums {
  readonly #sums = new Map<Element, Sum>();
  whole = 0;
  /** Paragraphs that are long, wherever they stand. */
  long = 0;

  add(holder: Element | null, own: number, links: number): void {
    if (holder === null) return;
    const sum = this.#sums.get(holder) ?? { own: 0, links: 0, paragraphs: 0 };
    sum.own += own;
    sum.links += links;
    if (own >= PARAGRAPH) sum.paragraphs++;
    this.#sums.set(holder, sum);
  }

  best(): Sum {
    let best: Sum = { own: 0, links: 0, paragraphs: 0 };
    for (const sum of this.#sums.values()) if (sum.own > best.own) best = sum;
    return best;
  }
}

/**
 * Sums paragraphs by the elements one and two levels above them and takes the best. Where paragraphs hold next to
 * nothing, bare text between line breaks, in cells and in plain boxes counts instead, from the headline on, or what
 * stands in open shadow roots.
 */
export function readText(document: Document, headline: Element | null): Text {
  const inParagraphs = readParagraphs(document);
  let best = inParagraphs.best();
  let { whole } = inParagraphs;
  const { body } = document;
  for (const read of [readBare, readShadows]) {
    if (best.own >= ENOUGH || body === null) break;
    const other = read(body, headline);
    if (other.best().own <= best.own) continue;
    best = other.best();
    whole = other.whole;
  }
  const { own, paragraphs } = best;
  const total = own + best.links;
  // Asking for one link by its number, which `item` makes whole, walks no further than to it.
  const link = (number: number): Element | null => document.getElementsByTagName('a').item(number);
  return {
    own,
    signs: {
      text: own >= 300,
      'more-text': own >= 800 && paragraphs >= 3,
      'long-text': own >= 1500 && paragraphs >= 5,
      'very-long-text': own >= 4000 && paragraphs >= 12,
      'no-text': own < 150,
      // Some sites put each paragraph in a box of its own.
      scattered: inParagraphs.long >= 8,
      prose: own > 0 && own >= 0.5 * total,
      links: own < 0.12 * total || total === 0,
      // By characters of text for each link of the page.
      'many-links': link(whole / 20) !== null,
      'few-links': link(whole / 60) === null,
    },
  };
}

/** Pieces of text after the headline among which an article has a paragraph. */
const NEAR = 200;

/** Whether a paragraph's length of text stands in one piece not far after the headline: a look of bounded cost on any page. */
export function hasTextNear(document: Document, headline: Element | null): boolean {
  if (document.body === null) return false;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  if (headline !== null) walker.currentNode = headline;
  for (let seen = 0; seen < NEAR; seen++) {
    const node = walker.nextNode();
    if (node === null) return false;
    const text = node.nodeValue ?? '';
    if (text.length >= PARAGRAPH / 2 && text.trim().length >= PARAGRAPH / 2 && !isSilent(node)) return true;
  }
  return false;
}

/** Whether the text of an element is not shown as text of the page. */
export const isHidden = ({ tagName }: Element): boolean => HIDDEN.includes(tagName);

const HIDDEN = ['SCRIPT', 'STYLE', 'NOSCRIPT', 'OPTION'];

const isSilent = ({ parentElement }: Node): boolean =>
  parentElement === null || parentElement.tagName === 'A' || isHidden(parentElement);

function readParagraphs(document: Document): Sums {
  const sums = new Sums();
  const paragraphs = document.getElementsByTagName('p');
  for (let at = 0; at < LIMIT; at++) {
    const paragraph = paragraphs.item(at);
    if (paragraph === null) break;
    const length = (paragraph.textContent ?? '').trim().length;
    let links = 0;
    for (let child = paragraph.firstElementChild; child !== null; child = child.nextElementSibling)
      if (child.tagName === 'A') links += (child.textContent ?? '').length;
    const own = Math.max(0, length - links);
    sums.whole += own;
    if (own >= ENOUGH) sums.long++;
    sums.add(paragraph.parentElement, own, links);
    sums.add(paragraph.parentElement?.parentElement ?? null, own, links);
  }
  return sums;
}

/** Paragraphs in open shadow roots, at any depth, taken together. */
function readShadows(body: Element): Sums {
  const sums = new Sums();
  const read = (root: ParentNode): void => {
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      if (shadowRoot === null) continue;
      for (const paragraph of shadowRoot.querySelectorAll('p')) {
        const own = (paragraph.textContent ?? '').trim().length;
        sums.whole += own;
        sums.add(body, own, 0);
      }
      read(shadowRoot);
    }
  };
  if (isShell(body)) read(body);
  return sums;
}

/** Pieces of text of a paragraph's length, by the element two levels above: the text's own and what frames it. */
function readBare(body: Element, headline: Element | null): Sums {
  const sums = new Sums();
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  if (headline !== null) walker.currentNode = headline;
  for (let seen = 0; seen < 4 * LIMIT; seen++) {
    const node = walker.nextNode();
    if (node === null) break;
    const length = (node.nodeValue ?? '').length;
    const parent = node.parentElement;
    if (length < PARAGRAPH / 2 || parent === null || isSilent(node)) continue;
    sums.whole += length;
    sums.add(parent, length, 0);
    sums.add(parent.parentElement, length, 0);
  }
  return sums;
}
