import type { BlockKind } from '../text/span.ts';
import type { LiveBlock, MapSource } from '../text/text-map.ts';
import { findHeadline } from './headline.ts';
import { isNotStory, isOutside } from './not-text.ts';
import { findSurvivors } from './survivors.ts';

/** The article in the live page. */
export interface Article extends MapSource {
  /** The smallest live element that holds the headline and the body. */
  readonly root: Element;
  /** The blocks of the article text in document order, headline first where the page has one. */
  readonly blocks: readonly LiveBlock[];
  /** Whether this element and all below it stand outside the article text. */
  isExcluded(element: Element): boolean;
}

const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR BR'.split(
    ' ',
  ),
);

/**
 * Finds the article in the page: Readability on a numbered clone says which live elements hold story text, the live
 * page says what stands among them without being text. Reads the document and changes nothing. Null when the page
 * holds no body of text.
 */
export function findArticle(document: Document): Article | null {
  const survivors = findSurvivors(document);
  if (survivors === null) return null;
  const headline = findHeadline(document);
  const kept = new Set<Element>();
  for (const element of survivors)
    for (let at: Element | null = element; at !== null && !kept.has(at); at = at.parentElement) kept.add(at);
  const body = commonAncestor(survivors);
  const root = headline === null ? body : commonAncestor([headline, body]);
  const excluded = new Set<Element>();
  const blocks: LiveBlock[] = [];
  const visit = (element: Element): void => {
    if (element === headline) {
      blocks.push({ element, kind: 'headline' });
      return;
    }
    if (
      isOutside(element) &&
      !(headline !== null && element.contains(headline) && !element.contains(body)) &&
      !element.contains(body)
    ) {
      excluded.add(element);
      return;
    }
    if (!kept.has(element)) {
      if (headline !== null && element.contains(headline)) {
        for (const child of element.children) visit(child);
        return;
      }
      excluded.add(element);
      return;
    }
    if (survivors.has(element) || hasInlineSurvivor(element, survivors)) {
      const text = (element.textContent ?? '').trim();
      if (isNotStory(text)) {
        excluded.add(element);
        return;
      }
      blocks.push({ element, kind: kindOf(element, root) });
      for (const child of element.children) visitInBlock(child);
      return;
    }
    for (const child of element.children) visit(child);
  };
  const visitInBlock = (element: Element): void => {
    if (!INLINE.has(element.tagName)) {
      visit(element);
      return;
    }
    if (isOutside(element)) {
      excluded.add(element);
      return;
    }
    for (const child of element.children) visitInBlock(child);
  };
  visit(root);
  return blocks.length === 0 ? null : { root, blocks, isExcluded: (element) => excluded.has(element) };
}

/** Whether text of the element's own line lies in a surviving inline element: `<div><b>text</b></div>`. */
function hasInlineSurvivor(element: Element, survivors: ReadonlySet<Element>): boolean {
  for (const child of element.children)
    if (INLINE.has(child.tagName) && (survivors.has(child) || hasInlineSurvivor(child, survivors))) return true;
  return false;
}

function kindOf(element: Element, root: Element): BlockKind {
  if (/^H[1-6]$/u.test(element.tagName)) return 'heading';
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) {
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
