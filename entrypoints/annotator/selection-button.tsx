import { SelectionButton } from '../../components/selection-button.tsx';
import type { ArticleSession } from './article-session.ts';
import type { CorrectionController } from './correction-controller.tsx';
import type { Overlay } from './overlay.tsx';

/** Quiet time after the selection last changed, in milliseconds: the button must not flicker while words are dragged. */
const SETTLE = 250;

/** A small button beside a selection in the article; on touch it is the only way to the form. */
export function showSelectionButton(
  session: ArticleSession,
  overlay: Overlay,
  corrections: CorrectionController,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = (): void => {
    const span = corrections.selectedSpan();
    if (span === null || corrections.open || session.off || !session.settings.selectionButton) return overlay.clear();
    overlay.show(
      <SelectionButton
        onPress={() => {
          overlay.clear();
          corrections.openOnSelection();
        }}
      />,
      {
        rect: () => {
          const boxes = session.map.range(span)?.getClientRects();
          return boxes?.[boxes.length - 1] ?? new DOMRect();
        },
      },
      'end',
    );
  };
  session.view.addEventListener(
    'selectionchange',
    () => {
      clearTimeout(timer);
      timer = setTimeout(update, SETTLE);
    },
    { signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
}
