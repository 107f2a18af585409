interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Calls back when a finger or pen taps the page, in viewport coordinates. A tap that the page has a use for (a link, a
 * button, a field) or that ends a selection stays the page's own; the callback says whether it has taken the tap.
 */
export function followTaps(view: Window, onTap: (at: Point) => boolean, signal: AbortSignal): void {
  view.addEventListener(
    'click',
    (event) => {
      // A click knows its pointer since clicks are pointer events; a mouse has hovering.
      if (!(event instanceof PointerEvent) || event.pointerType === 'mouse' || event.pointerType === '') return;
      const [target] = event.composedPath();
      if (target instanceof Element && target.closest('a[href], button, input, select, textarea, label, summary'))
        return;
      const selection = view.getSelection();
      if (selection !== null && !selection.isCollapsed) return;
      if (onTap({ x: event.clientX, y: event.clientY })) event.preventDefault();
    },
    { signal, capture: true },
  );
}
