/** Whether paragraphs stand in an open shadow root, at any depth. */
export function hasShadowText(root: Document | ShadowRoot): boolean {
  for (const { shadowRoot } of root.querySelectorAll('*'))
    if (shadowRoot !== null && (shadowRoot.querySelector('p') !== null || hasShadowText(shadowRoot))) return true;
  return false;
}

/** What is shown as an element's children: those of its open shadow root, with slots filled. */
export function shownChildren(element: Element): Node[] {
  return [...(element.shadowRoot ?? element).childNodes].flatMap((child) => {
    if (!(child instanceof HTMLSlotElement)) return [child];
    const assigned = child.assignedNodes({ flatten: true });
    return assigned.length > 0 ? assigned : [...child.childNodes];
  });
}

/** A copy of the document, apart from the page, in which the content of open shadow roots stands where it shows. */
export function withShadows(document: Document): Document {
  const copy = document.implementation.createHTMLDocument();
  const copyOf = (node: Node): Node => {
    const own = copy.importNode(node, false);
    if (node instanceof Element) for (const child of shownChildren(node)) own.appendChild(copyOf(child));
    return own;
  };
  copy.replaceChild(copyOf(document.documentElement), copy.documentElement);
  return copy;
}
