import { browser } from 'wxt/browser';
import { MessageError, sendToPage } from '../../lib/messages.ts';
import { articleKey } from '../../lib/notes/article-key.ts';
import type { Note } from '../../lib/notes/note-schema.ts';

/** How long a page may take to load and be marked before its note is no longer waited for, in milliseconds. */
const PATIENCE = 20_000;
const INTERVAL = 250;

/** Brings the article's tab to front, or opens it, and shows the note there once the page is marked. */
export async function openInArticle(note: Note): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  const keys = [note.article.key, articleKey(note.article.url, null)];
  const open = tabs.find((tab) => tab.url !== undefined && keys.includes(articleKey(tab.url, null)));
  const tab =
    open?.id === undefined
      ? await browser.tabs.create({ url: note.article.url })
      : await browser.tabs.update(open.id, { active: true });
  if (tab?.id === undefined) return;
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    try {
      if ((await sendToPage(tab.id, 'page/note', { id: note.id })).found) return;
    } catch (error) {
      // Not there yet: the page is loading or being read.
      if (!(error instanceof MessageError) || error.code !== 'unreachable') throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  }
}
