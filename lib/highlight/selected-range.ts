/**
 * What the reader has selected, also in open shadow roots, of which a document's own selection tells nothing in Chrome;
 * null when nothing is. `roots`: the shadow roots that count. The range does not follow later changes of the page.
 */
export function selectedRange(view: Document, roots: () => readonly ShadowRoot[]): AbstractRange | null {
  const selection = view.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const own = selection.getRangeAt(0);
  const isPlain = !own.collapsed && !holdsShadow(own);
  if (isPlain || !('getComposedRanges' in selection)) return own.collapsed ? null : own;
  const shadowRoots = [...roots()];
  const [composed] = shadowRoots.length === 0 ? [own] : selection.getComposedRanges({ shadowRoots });
  return composed === undefined || composed.collapsed ? null : composed;
}

/** Whether an end of the range is an element, as it is where the selection's true end lies in a shadow root. */
const holdsShadow = ({ startContainer, endContainer }: AbstractRange): boolean =>
  startContainer.nodeType !== Node.TEXT_NODE || endContainer.nodeType !== Node.TEXT_NODE;
