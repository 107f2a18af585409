import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';
import { answerAsBackground, sendToPage } from '../../lib/messages.ts';
import { GlossDatabase } from '../../lib/notes/database.ts';
import { NotesRepository } from '../../lib/notes/repository.ts';
import { readSettings, writeSettings } from '../../lib/settings.ts';
import { browserWords } from '../../lib/words.ts';
import { bringAnnotator, setTheme, wakeOpenTabs } from './injection.ts';
import { showUnseenAnswers } from './badge.ts';
import { openNotes } from './open-notes.ts';
import { Knowledge } from './knowledge.ts';

const CORRECT = 'gloss-correct';

/** Owns the packs, the recogniser and the notes store; answers pages and extension pages. */
export default defineBackground(() => {
  // The worker's own life is the scope: it ends with the worker.
  const { signal } = new AbortController();
  const notes = new NotesRepository(new GlossDatabase());
  const knowledge = new Knowledge();

  answerAsBackground(
    {
      'probe/article': (_, sender) => bringAnnotator(sender),
      'page/theme': ({ theme }, sender) => setTheme(theme, sender),
      recognise: (article) => knowledge.recognise(article),
      'notes/save': (draft) => notes.add(draft),
      'notes/edit': ({ id, body }) => notes.edit(id, body),
      'notes/remove': ({ id }) => notes.remove(id),
      'notes/seen': async ({ ids }) => {
        await notes.markSeen(ids);
        await showUnseenAnswers(notes);
      },
      'notes/sent': ({ id, sent }) => notes.markSent(id, sent),
      'drafts/keep': ({ article, target, body }) => notes.keepDraft(article, target, body),
      'drafts/of-article': ({ article }) => notes.drafts(article),
      'drafts/drop': ({ article, quote }) => notes.dropDraft(article, quote),
      'notes/of-article': ({ key }) => notes.ofArticle(key),
      'notes/sighted': async ({ id, sighting }) => {
        await notes.sight(id, sighting);
        await showUnseenAnswers(notes);
      },
      'notes/open': ({ id }) => openNotes(id),
      'site/off': async ({ host }) => {
        const { offHosts } = await readSettings();
        await writeSettings({ offHosts: [...new Set([...offHosts, host])] });
      },
    },
    signal,
  );

  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({ id: CORRECT, title: browserWords().t('menu.correct'), contexts: ['selection'] });
    void notes.purge();
    void wakeOpenTabs();
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (menuItemId === CORRECT && tab?.id !== undefined) void sendToPage(tab.id, 'page/correct', undefined, frameId);
  });
});
