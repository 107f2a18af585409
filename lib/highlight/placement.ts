/** Which end of the words a panel starts from, in the reading direction of the screen. */
export type Alignment = 'start' | 'end';

interface Size {
  readonly width: number;
  readonly height: number;
}
interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** Distance of a panel from the words, and least distance from the edges of the window, in pixels. */
const GAP = 8;

/**
 * Where a panel of this size goes, in pixels of the window (its top left corner): below the words, above them, right or
 * left of them, whichever is the first with room; where none has, below and then moved until it covers as little as it
 * must. Always inside the window as far as it fits. A positioning library does the same at a tenth of the annotator's
 * size (5.5 of 60 kB).
 */
export function placeBeside(
  words: Box,
  panel: Size,
  window: Size,
  align: Alignment = 'start',
): { x: number; y: number } {
  const { x: left, y: top } = words;
  const [right, bottom] = [left + words.width, top + words.height];
  const x = within(align === 'start' ? left : right - panel.width, panel.width, window.width);
  const y = within(top, panel.height, window.height);
  const below = { x, y: bottom + GAP };
  const above = { x, y: top - GAP - panel.height };
  const spots = [below, above, { x: right + GAP, y }, { x: left - GAP - panel.width, y }];
  const spot = spots.find(
    (at) =>
      at.x >= GAP &&
      at.y >= GAP &&
      at.x + panel.width <= window.width - GAP &&
      at.y + panel.height <= window.height - GAP,
  );
  return spot ?? { x, y: within(below.y, panel.height, window.height) };
}

/** Moves a stretch that begins at `start` into the window; what is too long begins at the edge. */
const within = (start: number, length: number, room: number): number =>
  Math.max(GAP, Math.min(start, room - GAP - length));
