import { isShell } from '../shell.ts';
import type { Signs } from './points.ts';

/** The shape of the page's text: what its best container of paragraphs holds. */
export interface Text {
  readonly signs: Signs;
  /** Characters of text in the container's paragraphs, links not counted. */
  readonly own: number;
}

/** Paragraphs, and pieces of text, that are read; an article shows what it is in the first of them. */
const LIMIT = 60;
const PIECES = 400;
/** Fewest characters of a paragraph that counts, and of text from which on paragraphs are believed to be the text. */
const PARAGRAPH = 80;
const ENOUGH = 300;

interface Sum {
  own: number;
  inLinks: number;
  paragraphs: number;
}

/** Takes a piece of text: the element that holds it, its characters outside links and in them. */
type Add = (holder: Element | null, own: number, inLinks: number) => void;

interface Found extends Sum {
  /** All text read, wherever it stands, and how many pieces of it are long. */
  readonly whole: number;
  readonly long: number;
}

/** Adds to what an element holds. */
function put(sums: Map<Element | null, Sum>, holder: Element | null, { own, inLinks, paragraphs }: Sum): void {
  const sum = sums.get(holder) ?? { own: 0, inLinks: 0, paragraphs: 0 };
  sum.own += own;
  sum.inLinks += inLinks;
  sum.paragraphs += paragraphs;
  sums.set(holder, sum);
}

/** What the element holds that holds most, one or two levels above the pieces that `read` finds. */
function most(read: (add: Add) => void): Found {
  const sums = new Map<Element | null, Sum>();
  let whole = 0;
  let long = 0;
  read((holder, own, inLinks) => {
    whole += own;
    if (own >= ENOUGH) long++;
    put(sums, holder, { own, inLinks, paragraphs: Number(own >= PARAGRAPH) });
  });
  const both = new Map<Element | null, Sum>();
  for (const [holder, sum] of sums) {
    put(both, holder, sum);
    put(both, holder?.parentElement ?? null, sum);
  }
  let best: Sum = { own: 0, inLinks: 0, paragraphs: 0 };
  for (const [holder, sum] of both) if (holder !== null && sum.own > best.own) best = sum;
  return { ...best, whole, long };
}

/**
 * Sums paragraphs by the elements one and two levels above them and takes the best. Where paragraphs hold next to
 * nothing, bare text between line breaks, in cells and in plain boxes counts instead, from the headline on, or what
 * stands in open shadow roots.
 */
export function readText(document: Document, headline: Element | null): Text {
  let best = most((add) => readParagraphs(document, add));
  const { long } = best;
  const { body } = document;
  for (const read of [readBare, readShadows]) {
    if (best.own >= ENOUGH || body === null) break;
    const other = most((add) => read(body, add, headline));
    if (other.own > best.own) best = other;
  }
  const { own, paragraphs, whole } = best;
  const total = own + best.inLinks;
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
      scattered: long >= 8,
      prose: own > 0 && own >= 0.5 * total,
      links: own < 0.12 * total || total === 0,
      // By characters of text for each link of the page.
      'many-links': link(whole / 20) !== null,
      'few-links': link(whole / 60) === null,
    },
  };
}

/** Pieces of text after the headline among which an article has a paragraph. */
const NEAR = 100;

/** Whether a paragraph's length of text stands in one piece not far after the headline: a look of bounded cost on any page. */
export function hasTextNear(document: Document, headline: Element | null): boolean {
  if (document.body === null) return false;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  if (headline !== null) walker.currentNode = headline;
  for (let seen = 0; seen < NEAR; seen++) {
    const node = walker.nextNode();
    if (node === null) return false;
    if (lengthOf(node) > 0 && (node.nodeValue ?? '').trim().length >= PARAGRAPH / 2) return true;
  }
  return false;
}

/** Whether the text of an element is not shown as text of the page. */
export const isHidden = (element: Element | null): boolean => element === null || HIDDEN.includes(element.tagName);

const HIDDEN = ['SCRIPT', 'STYLE', 'NOSCRIPT', 'OPTION'];

/**
 * Length of a text node that may be a paragraph, of any other 0. Asks the page for the length, not for the text, which
 * may be a script's.
 */
function lengthOf(node: Node): number {
  const length = 'length' in node ? Number(node.length) : 0;
  const { parentElement } = node;
  return length >= PARAGRAPH / 2 && parentElement?.tagName !== 'A' && !isHidden(parentElement) ? length : 0;
}

function readParagraphs(document: Document, add: Add): void {
  const paragraphs = document.getElementsByTagName('p');
  for (let at = 0; at < LIMIT; at++) {
    const paragraph = paragraphs.item(at);
    if (paragraph === null) break;
    const length = (paragraph.textContent ?? '').trim().length;
    let inLinks = 0;
    for (let child = paragraph.firstElementChild; child !== null; child = child.nextElementSibling)
      if (child.tagName === 'A') inLinks += (child.textContent ?? '').length;
    add(paragraph.parentElement, Math.max(0, length - inLinks), inLinks);
  }
}

/** Paragraphs in open shadow roots, at any depth, taken together. */
function readShadows(body: Element, add: Add): void {
  const read = (root: ParentNode): void => {
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      if (shadowRoot === null) continue;
      for (const { textContent } of shadowRoot.querySelectorAll('p')) add(body, (textContent ?? '').trim().length, 0);
      read(shadowRoot);
    }
  };
  if (isShell(body)) read(body);
}

/** Pieces of text of a paragraph's length, by the element two levels above: the text's own and what frames it. */
function readBare(body: Element, add: Add, headline: Element | null): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  if (headline !== null) walker.currentNode = headline;
  for (let seen = 0; seen < PIECES; seen++) {
    const node = walker.nextNode();
    if (node === null) break;
    const length = lengthOf(node);
    if (length > 0) add(node.parentElement, length, 0);
  }
}
