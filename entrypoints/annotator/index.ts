import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isStale } from '../../lib/messages.ts';
import { browserWords } from '../../lib/words.ts';
import { ArticleSession } from './article-session.ts';
import { watchNavigation } from './navigation.ts';

/** Injected where the probe found an article. Everything below hangs on one signal. */
export default defineUnlistedScript(() => {
  const life = new AbortController();
  const stop = (): void => life.abort();
  let session: AbortController | null = null;

  const open = (): void => {
    session?.abort();
    if (isStale()) return stop();
    session = new AbortController();
    const signal = AbortSignal.any([life.signal, session.signal]);
    void ArticleSession.start(document, browserWords(), stop, signal);
  };
  watchNavigation(window, open, life.signal);
  open();
});
