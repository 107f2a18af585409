/**
 * Links and elements beyond which a page is no shell: one that waits for its text, or hides it in a shadow root, is small.
 * Links come first: to find the two hundredth costs a fraction of counting elements, and most long pages have them.
 */
const MOST_LINKS = 200;
const MOST = 3_000;

/** Whether the page, or this part of it, is a shell. Walks no further than to the element that settles it. */
export const isShell = (root: Document | Element): boolean =>
  root.getElementsByTagName('a').item(MOST_LINKS) === null && root.getElementsByTagName('*').item(MOST) === null;
