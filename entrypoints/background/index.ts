import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';
import { answerAsBackground, MessageError, sendToPage } from '../../lib/messages.ts';
import { isOwnKey } from '../../lib/notes/article-key.ts';
import { GlossDatabase } from '../../lib/notes/database.ts';
import { NotesRepository } from '../../lib/notes/repository.ts';
import { PackLibrary } from '../../lib/packs/pack-library.ts';
import { PackStore } from '../../lib/packs/pack-store.ts';
import { shippedPacks } from '../../lib/packs/shipped-packs.ts';
import { fileLeftDrafts } from '../../lib/parting-drafts.ts';
import { readSettings, writeSettings } from '../../lib/settings.ts';
import { browserWords } from '../../lib/words.ts';
import { bringAnnotator, setTheme, wakeOpenTabs } from './injection.ts';
import { showUnseenAnswers } from './badge.ts';
import { openNotes } from './open-notes.ts';
import { Knowledge } from './knowledge.ts';

const CORRECT = 'gloss-correct';

/** A page's script may have been taken over with its process: it gets what is filed under its own site and no more. */
async function own<T>(key: string, { url }: { readonly url?: string | undefined }, work: () => Promise<T>): Promise<T> {
  if (!isOwnKey(key, url)) throw new MessageError('refused', `${key} is not of the site that asks`);
  return work();
}

/** Owns the packs, the recogniser and the notes store; answers pages and extension pages. */
export default defineBackground(() => {
  // The worker's own life is the scope: it ends with the worker.
  const { signal } = new AbortController();
  const database = new GlossDatabase();
  const notes = new NotesRepository(database);
  const knowledge = new Knowledge(new PackLibrary(new PackStore(database), shippedPacks));

  answerAsBackground(
    {
      'probe/article': (_, sender) => bringAnnotator(sender),
      'page/theme': ({ theme }, sender) => setTheme(theme, sender),
      recognise: (article) => knowledge.recognise(article),
      'notes/save': (draft, sender) => own(draft.article.key, sender, () => notes.add(draft)),
      'notes/edit': ({ id, body }) => notes.edit(id, body),
      'notes/seen': async ({ ids }) => {
        await notes.markSeen(ids);
        await showUnseenAnswers(notes);
      },
      'drafts/keep': ({ article, target, body }, sender) =>
        own(article, sender, () => notes.keepDraft(article, target, body)),
      'drafts/of-article': ({ article }, sender) =>
        own(article, sender, async () => {
          await fileLeftDrafts((...draft) => notes.keepDraft(...draft));
          return notes.drafts(article);
        }),
      'drafts/drop': ({ article, target }, sender) => own(article, sender, () => notes.dropDraft(article, target)),
      'notes/of-article': ({ key }, sender) => own(key, sender, () => notes.ofArticle(key)),
      'notes/sighted': async ({ id, sighting }) => {
        await notes.sight(id, sighting);
        await showUnseenAnswers(notes);
      },
      'notes/open': ({ id }) => openNotes(id),
      'packs/changed': () => {
        knowledge.forget();
        return Promise.resolve();
      },
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
  // The toolbar forgets its badge with the browser.
  browser.runtime.onStartup.addListener(() => void showUnseenAnswers(notes));
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (menuItemId !== CORRECT || tab?.id === undefined) return;
    // Where no annotator answers the page is no article, which the popup says.
    sendToPage(tab.id, 'page/correct', undefined, frameId).catch(() => browser.action.openPopup());
  });
});
