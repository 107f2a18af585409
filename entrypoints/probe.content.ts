import { defineContentScript } from 'wxt/utils/define-content-script';
import { decide } from '../lib/article/detect.ts';
import { watchLooks } from '../lib/article/looks.ts';
import type { PageLife } from '../lib/page-life.ts';

/**
 * On every page: is this an article? If so the background brings the annotator; if not, nothing else happens. Sends
 * without the message module, whose schemas would weigh more than the rest of this script.
 */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  allFrames: true,
  noScriptStartedPostMessage: true,
  main() {
    // Frames of other sites are advertisements, players, forms; those of the page's own site may hold the article.
    if (window.parent !== window && window.frameElement === null) return;
    // After an install the background brings the probe to open tabs, some of which have it; after an update a dead one.
    if (globalThis.glossPage?.isAlive() === true) return;
    globalThis.glossPage?.end();
    const life = new AbortController();
    const judge = (): void => {
      page.decision = decide(document, location.href);
      if (page.onDecision !== null) page.onDecision(page.decision);
      else if (page.decision.article)
        void chrome.runtime.sendMessage({
          gloss: 1,
          kind: 'probe/article',
          request: { score: page.decision.score },
        });
    };
    const page: PageLife = {
      decision: { article: false, score: 0, reasons: [] },
      loadedPath: location.pathname,
      onDecision: null,
      look: () => lookAgain(),
      isAlive: () => chrome.runtime?.id !== undefined,
      end: () => life.abort(),
    };
    globalThis.glossPage = page;
    judge();
    const lookAgain = watchLooks(window, judge, life.signal);
  },
});
