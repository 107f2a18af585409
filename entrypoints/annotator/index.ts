import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isStale } from '../../lib/messages.ts';
import type { PageLife } from '../../lib/page-life.ts';
import { browserWords } from '../../lib/words.ts';
import { ArticleSession } from './article-session.ts';
import { Identity } from './identity.ts';

/** How often a page may throw the host element out before Gloss leaves it alone. */
const HOST_LOSSES = 3;

/** Injected where the probe found an article; the probe goes on to say when the page has become another. */
export default defineUnlistedScript(() => {
  const page: PageLife | undefined = globalThis.glossPage;
  // No probe: the page went while the annotator was on its way. One that is heard already: this one came twice.
  if (page === undefined || page.onDecision !== null) return;
  const identity = new Identity(document, page.loadedPath);
  const life = new AbortController();
  let session: { readonly end: AbortController; readonly ready: Promise<ArticleSession | null> } | null = null;

  let hostLosses = 0;
  const close = (): void => {
    session?.end.abort();
    session = null;
  };
  const stop = (): void => {
    page.end();
    page.onDecision = null;
    life.abort();
  };
  const open = (): void => {
    const end = new AbortController();
    const signal = AbortSignal.any([life.signal, end.signal]);
    const lost = (): void => {
      if (signal.aborted) return;
      close();
      // What took the article away is about to show another, or the same again.
      page.look();
    };
    const hostLost = (): void => {
      hostLosses += 1;
      if (isStale() || hostLosses > HOST_LOSSES) stop();
      else lost();
    };
    const input = { view: document, words: browserWords(), identity, onLost: lost, onHostLost: hostLost };
    const ready = ArticleSession.start(input, signal);
    session = { end, ready };
    void ready.then((started) => {
      if (started === null && session?.end === end) session = null;
    });
  };
  life.signal.addEventListener('abort', close);
  page.onDecision = ({ article }) => {
    if (isStale()) return stop();
    if (session === null) {
      if (article) open();
      return;
    }
    const { ready } = session;
    // On an endless page the address follows the reader, and its many articles make it look like a list.
    void ready.then((started) => (article || (started?.stories ?? 0) > 1 ? started?.navigated() : close()));
  };
  open();
});
