/** Puts text on the clipboard; rejects when the browser does not let it. To be called on a reader's press. */
export async function copyText(view: Document, text: string): Promise<void> {
  // Pages without TLS have no clipboard API; there the browser's own copying is answered with our text.
  if ('clipboard' in navigator && navigator.clipboard !== undefined) return navigator.clipboard.writeText(text);
  const answer = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  view.addEventListener('copy', answer, { capture: true });
  try {
    if (!view.execCommand('copy')) throw new Error('the browser did not copy');
  } finally {
    view.removeEventListener('copy', answer, { capture: true });
  }
}
