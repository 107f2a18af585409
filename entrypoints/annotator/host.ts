import base from '../../components/base.css?inline';
import card from '../../components/card.css?inline';
import form from '../../components/form.css?inline';
import tokens from '../../components/tokens.css?inline';
import type { Theme } from '../../lib/highlight/theme.ts';

export const HOST_TAG = 'gloss-host';

/** The page's rules must not reach in: everything that could is set back, with `!important` so that `:host` wins. */
const HOST_STYLE = `:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; width: 0 !important; height: 0 !important; z-index: 2147483647 !important; display: block !important; }
.floating { position: fixed; left: 0; top: 0; width: max-content; }
@media (prefers-reduced-motion: no-preference) { .floating { animation: appear 120ms ease-out; } }
@keyframes appear { from { opacity: 0 } }
@media print { :host { display: none !important } }`;

/**
 * The one element that Gloss adds to a page, outside the body and so outside every article, with a closed shadow root.
 * It goes when the signal aborts. When somebody else removes it (a newer Gloss taking over, a page that rebuilds
 * itself), `onLost` is called.
 */
export function createHost(
  view: Document,
  theme: Theme,
  onLost: () => void,
  signal: AbortSignal,
): { host: HTMLElement; root: ShadowRoot } {
  // An older Gloss that was reloaded leaves its host behind; taking it away is what tells that script to stop.
  for (const stale of view.querySelectorAll(HOST_TAG)) stale.remove();
  const host = view.createElement(HOST_TAG);
  host.dataset['theme'] = theme;
  const root = host.attachShadow({ mode: 'closed' });
  // No constructed sheet: Firefox 140 lets no content script adopt one (bugzilla 1770592). A `<style>` whose text a
  // content script sets is its own, not the page's, in both browsers, whatever the page's content security policy says.
  const style = view.createElement('style');
  style.textContent = [tokens, HOST_STYLE, base, card, form].join('\n');
  root.append(style);
  view.documentElement.append(host);
  const observer = new MutationObserver(() => {
    if (!host.isConnected && !signal.aborted) onLost();
  });
  observer.observe(view.documentElement, { childList: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });
  return { host, root };
}
