/** Timing and geometry of opening on hover; milliseconds. From the design: unhurried, and quick once one card was open. */
export const REST_DELAY = 400;
export const FOLLOW_DELAY = 150;
export const FOLLOW_WINDOW = 1_000;
export const LEAVE_DELAY = 300;

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface HoverTarget<T> {
  /** What tells two targets apart. */
  readonly id: unknown;
  readonly rect: DOMRect;
  readonly value: T;
}

export interface HoverHandlers<T> {
  /** What is under the point, if anything. */
  find(point: Point): HoverTarget<T> | null;
  open(target: HoverTarget<T>): void;
  close(): void;
  /** Rectangle of the open card, null when none is open or it is pinned. */
  card(): DOMRect | null;
  /** Whether the event happened on Gloss's own interface. */
  isOwn(event: Event): boolean;
}

/**
 * Opens after the pointer has rested on a target, closes some time after it has left both target and card, and not
 * while it is on its way to the card. Nothing opens while a button is down, text is selected or the page scrolls.
 */
export function followPointer<T>(view: Window, handlers: HoverHandlers<T>, signal: AbortSignal): void {
  let opening: ReturnType<typeof setTimeout> | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;
  let current: HoverTarget<T> | null = null;
  let lastClosed = -Infinity;
  let previous: Point = { x: 0, y: 0 };

  const cancelOpening = (): void => clearTimeout(opening);
  const keep = (): void => {
    clearTimeout(closing);
    closing = undefined;
  };
  const leave = (): void => {
    if (closing !== undefined || handlers.card() === null) return;
    closing = setTimeout(() => {
      closing = undefined;
      current = null;
      lastClosed = performance.now();
      handlers.close();
    }, LEAVE_DELAY);
  };

  const move = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    cancelOpening();
    const point = { x: event.clientX, y: event.clientY };
    const from = previous;
    previous = point;
    const card = handlers.card();
    if (handlers.isOwn(event)) return keep();
    let onItsWay = false;
    if (card !== null && current !== null) {
      if (inside(current.rect, point)) return keep();
      onItsWay = headsFor(from, point, card);
      if (onItsWay) keep();
      leave();
    }
    if (event.buttons !== 0) return;
    const quick = !onItsWay && (card !== null || performance.now() - lastClosed < FOLLOW_WINDOW);
    // A pointer on its way to the card that comes to rest on another word meant that word after all.
    const delay = quick ? FOLLOW_DELAY : REST_DELAY;
    opening = setTimeout(() => {
      const selection = view.getSelection();
      if (selection !== null && !selection.isCollapsed) return;
      const target = handlers.find(point);
      if (target === null || (target.id === current?.id && handlers.card() !== null)) return;
      keep();
      current = target;
      handlers.open(target);
    }, delay);
  };

  view.addEventListener('pointermove', move, { signal, passive: true });
  view.addEventListener('scroll', cancelOpening, { signal, passive: true, capture: true });
  view.addEventListener('pointerdown', cancelOpening, { signal, passive: true, capture: true });
  view.document.documentElement.addEventListener(
    'pointerleave',
    ({ pointerType }) => {
      // A finger leaves each time it is lifted, from the card as well.
      if (pointerType === 'touch') return;
      cancelOpening();
      leave();
    },
    { signal, passive: true },
  );
  signal.addEventListener('abort', () => (cancelOpening(), clearTimeout(closing)));
}

/** Whether the point is in the box, with a pixel of grace. */
const inside = (box: DOMRect, { x, y }: Point): boolean =>
  x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + 1;

/**
 * The safe triangle: the pointer moves within the triangle between where it was and the near edge of the card, so it
 * is on its way there and other marks below it must not steal the card.
 */
export function headsFor(from: Point, to: Point, card: DOMRect): boolean {
  if (inside(card, to)) return true;
  const near = from.y < card.top ? card.top : card.bottom;
  const before = Math.abs(near - from.y);
  const now = Math.abs(near - to.y);
  if (now >= before) return false;
  // Project the movement on to the card's near edge.
  const reach = before / (before - now);
  const landing = from.x + (to.x - from.x) * reach;
  return landing >= card.left - 24 && landing <= card.right + 24;
}
