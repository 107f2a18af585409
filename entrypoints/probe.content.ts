import { defineContentScript } from 'wxt/utils/define-content-script';
import { decide } from '../lib/article/detect.ts';

/**
 * On every page: is this an article? If so the background brings the annotator; if not, nothing else happens. Sends
 * without the message module, whose schemas would weigh more than the rest of this script.
 */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    const { article, score } = decide(document, location.href);
    if (article) void chrome.runtime.sendMessage({ gloss: 1, kind: 'probe/article', request: { score } });
  },
});
