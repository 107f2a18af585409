import type { TextMap } from '../text/text-map.ts';

/** Longest wait for a frame, in milliseconds; a page that draws none (a tab in the background) is read from its top. */
const FRAME = 100;

/**
 * Index of the first block of the text that is on the screen, or below it; where to begin. Asks after the page's own
 * layout (an intersection observer is called then), so that no layout is forced: on a long page one takes longer than
 * all that Gloss does.
 */
export function firstOnScreen(document: Document, map: TextMap): Promise<number> {
  if (document.hidden) return Promise.resolve(0);
  return new Promise((resolve) => {
    const done = (index: number): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(index);
    };
    const observer = new IntersectionObserver(() => done(firstBelowTop(map)));
    const timer = setTimeout(() => done(0), FRAME);
    observer.observe(document.documentElement);
  });
}

/** Binary search: blocks stand below each other, as far as text goes. */
function firstBelowTop(map: TextMap): number {
  let low = 0;
  let high = map.parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((map.parts[middle]?.element.getBoundingClientRect().bottom ?? 0) <= 0) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, Math.max(0, map.parts.length - 1));
}
