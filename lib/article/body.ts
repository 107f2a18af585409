import type { BlockKind } from '../text/span.ts';
import type { LiveBlock, MapSource } from '../text/text-map.ts';
import { findDek, findHeadline } from './headline.ts';
import { readLines, type Line } from './lines.ts';
import { selectLines } from './select.ts';
import { findSurvivors } from './survivors.ts';

/** The article in the live page. */
export interface Article extends MapSource {
  /** The smallest live element that holds the headline and the body. */
  readonly root: Element;
  /** The blocks of the article text in document order, headline first where the page has one. */
  readonly blocks: readonly LiveBlock[];
  /**
   * Whether this element and all below it stand outside the article text: ads, newsletter boxes, teasers, captions,
   * bylines. Inside a block, whatever is neither excluded nor a block of its own is text.
   */
  isExcluded(element: Element): boolean;
}

/**
 * Finds the article in the page: Readability on a numbered clone says which live elements hold story text, the live
 * page says what stands among them without being text and what Readability lost. Reads the document and changes
 * nothing. Null when the page holds no body of text.
 */
export function findArticle(document: Document): Article | null {
  const survivors = findSurvivors(document);
  if (survivors === null) return null;
  const body = commonAncestor(survivors);
  const headline = headlineBefore(survivors, findHeadline(document));
  const scope = findScope(body, headline);
  const { lines, outside } = readLines(scope, survivors, body, spineOf(survivors, headline, body));
  const chosen = selectLines(lines, headline, frameOf(body)).filter(({ element }) => element !== headline);
  if (chosen.length === 0) return null;
  const dek = findDek(document, headline, lines);

  const elements = new Set(chosen.map(({ element }) => element));
  if (dek !== null) elements.add(dek);
  if (headline !== null) elements.add(headline);
  for (const { element } of lines) if (!elements.has(element)) outside.add(element);
  const root = commonAncestor(elements);
  const blocks: LiveBlock[] = lines
    .filter(({ element }) => elements.has(element))
    .map((line) => ({ element: line.element, kind: kindOf(line, headline, dek, root) }));
  return { root, blocks, isExcluded: (element) => outside.has(element) && !elements.has(element) };
}

/** The heading, unless most of the text stands before it: then it heads what follows the story. */
function headlineBefore(survivors: ReadonlySet<Element>, heading: Element | null): Element | null {
  if (heading === null) return null;
  let before = 0;
  for (const element of survivors)
    if ((heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0) before++;
  return before * 2 > survivors.size ? null : heading;
}

/** The page's own `article`, else `main`, around the body. */
const frameOf = (body: Element): Element | null =>
  body.closest('article')?.parentElement?.closest('article') ??
  body.closest('article,[itemprop="articleBody"]') ??
  body.closest('main,[role="main"]');

/** Where to look for text: the frame, or without one the body, and what holds the headline too. */
function findScope(body: Element, headline: Element | null): Element {
  const frame = frameOf(body) ?? body;
  if (headline === null || frame.contains(headline)) return frame;
  return commonAncestor([headline, frame]);
}

/** Elements that are walked into whatever they are called: those around the body and the headline, and those that hold much of the text. */
function spineOf(survivors: ReadonlySet<Element>, headline: Element | null, body: Element): Set<Element> {
  const spine = new Set<Element>();
  for (let at: Element | null = body; at !== null; at = at.parentElement) spine.add(at);
  for (let at = headline; at !== null; at = at.parentElement) spine.add(at);
  const lengths = new Map<Element, number>();
  let whole = 0;
  for (const element of survivors) {
    const length = ownLength(element);
    whole += length;
    for (let at: Element | null = element; at !== null && at !== body; at = at.parentElement)
      lengths.set(at, (lengths.get(at) ?? 0) + length);
  }
  for (const [element, length] of lengths) if (length > MUCH * whole) spine.add(element);
  return spine;
}

/** Share of the kept text from which on an element is no aside, whatever its name. */
const MUCH = 0.35;

function ownLength(element: Element): number {
  let length = 0;
  for (const child of element.childNodes)
    if (child.nodeType === Node.TEXT_NODE) length += (child.nodeValue ?? '').trim().length;
  return length;
}

function kindOf(line: Line, headline: Element | null, dek: Element | null, root: Element): BlockKind {
  if (line.element === headline) return 'headline';
  if (line.element === dek) return 'dek';
  if (line.heading) return 'heading';
  for (let at: Element | null = line.element; at !== null && at !== root; at = at.parentElement) {
    if (at.tagName === 'BLOCKQUOTE') return 'quote';
    if (at.tagName === 'LI' || at.tagName === 'DD' || at.tagName === 'DT') return 'list-item';
    if (at.tagName === 'TD' || at.tagName === 'TH') return 'cell';
  }
  return 'paragraph';
}

/** The smallest element that holds them all. */
function commonAncestor(elements: Iterable<Element>): Element {
  let common: Element | null = null;
  for (const element of elements) {
    common ??= element;
    while (!common.contains(element)) {
      if (common.parentElement === null) return common;
      common = common.parentElement;
    }
  }
  if (common === null) throw new Error('No elements to find a common ancestor of');
  return common;
}
