import { Readability } from '@mozilla/readability';

/** Carries an element's number through Readability, which copies attributes when it renames elements. */
const NUMBER = 'data-gloss-number';

/**
 * The elements of the live document whose own text Readability keeps, found on a clone: Readability takes a document
 * apart, and the page must stay as it is. Every element of the clone carries its place in document order; Readability
 * wraps and renames elements but leaves attributes, so a number leads back to the live element. Text that lost its
 * element is credited to the nearest numbered ancestor. Null when Readability finds nothing.
 */
export function findSurvivors(document: Document): Set<Element> | null {
  // Some pages hide all of themselves while their scripts start or a dialog is open, and Readability skips the hidden.
  return survive(document, false) ?? survive(document, true);
}

function survive(document: Document, bare: boolean): Set<Element> | null {
  const clone = document.cloneNode(true);
  if (!isDocument(clone)) return null;
  const live = document.getElementsByTagName('*');
  let number = 0;
  for (const element of clone.getElementsByTagName('*')) {
    element.setAttribute(NUMBER, String(number++));
    if (bare) for (const name of ['style', 'hidden', 'aria-hidden']) element.removeAttribute(name);
    // Readability puts bare text in the place of script links: the number would be lost.
    if (element.tagName === 'A' && element.getAttribute('href')?.trimStart().startsWith('javascript:') === true)
      element.setAttribute('href', '#');
  }
  const content = new Readability<Node>(clone, {
    serializer: (node) => node,
    disableJSONLD: true,
    keepClasses: true,
  }).parse()?.content;
  if (content === null || content === undefined) return null;
  const survivors = new Set<Element>();
  const walker = clone.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    if ((walker.currentNode.nodeValue ?? '').trim() === '') continue;
    let owner = walker.currentNode.parentElement;
    while (owner !== null && !owner.hasAttribute(NUMBER)) owner = owner.parentElement;
    const element = live[Number(owner?.getAttribute(NUMBER) ?? -1)];
    if (element !== undefined) survivors.add(element);
  }
  return survivors.size === 0 ? null : survivors;
}

const isDocument = (node: Node): node is Document => node.nodeType === Node.DOCUMENT_NODE;
