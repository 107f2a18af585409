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
