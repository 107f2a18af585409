import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { WordsContext } from '../components/i18n.ts';
import { InThisArticle } from '../components/in-this-article.tsx';
import { MessageError, send, sendToPage, type PageSummary } from './messages.ts';
import { pageRoot } from './page-root.ts';
import { isOff, readSettings, watchSettings, writeSettings, type Settings } from './settings.ts';
import { browserWords } from './words.ts';

interface Subject {
  readonly tabId: number | null;
  readonly host: string | null;
  readonly page: PageSummary | null;
}

const NOTHING: Subject = { tabId: null, host: null, page: null };
/** How long a page gets to mark itself again after a switch, in milliseconds. */
const SETTLE = 400;

/** The tab named in the address (`#tab=7`, a panel in a tab of its own), else the active one. */
async function subjectTab(): Promise<number | null> {
  const named = Number(new URLSearchParams(location.hash.slice(1)).get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

async function readSubject(): Promise<Subject> {
  const tabId = await subjectTab();
  if (tabId === null) return NOTHING;
  try {
    const page = await sendToPage(tabId, 'page/summary', undefined);
    return { tabId, host: page.host, page };
  } catch (error) {
    // No annotator answers in a tab that shows no article: that is an answer too.
    if (error instanceof MessageError && error.code === 'unreachable') return { ...NOTHING, tabId };
    throw error;
  }
}

/** Renders "In this article" for the active tab: the popup and, kept up to date, the side panel. */
export function showInThisArticle({ closeOnShow }: { readonly closeOnShow: boolean }): void {
  const words = browserWords();
  render(
    <WordsContext.Provider value={words}>
      <Panel closeOnShow={closeOnShow} />
    </WordsContext.Provider>,
    pageRoot(words.locale),
  );
}

function Panel({ closeOnShow }: { readonly closeOnShow: boolean }) {
  const [subject, setSubject] = useState<Subject>(NOTHING);
  const [settings, setSettings] = useState<Settings | null>(null);
  const refresh = (): void => void readSubject().then(setSubject);
  useEffect(() => {
    const life = new AbortController();
    refresh();
    void readSettings().then(setSettings);
    watchSettings((next) => {
      setSettings(next);
      setTimeout(refresh, SETTLE);
    }, life.signal);
    const onTab = (): void => refresh();
    browser.tabs.onActivated.addListener(onTab);
    browser.tabs.onUpdated.addListener(onTab);
    life.signal.addEventListener('abort', () => {
      browser.tabs.onActivated.removeListener(onTab);
      browser.tabs.onUpdated.removeListener(onTab);
    });
    return () => life.abort();
  }, []);
  if (settings === null) return null;
  const { host, page, tabId } = subject;
  const off = host !== null && isOff(settings, host);
  return (
    <InThisArticle
      page={page}
      host={host}
      off={off}
      allMentions={settings.marks === 'all'}
      claims={settings.claims}
      onToggleSite={() => {
        if (host === null) return;
        const others = settings.offHosts.filter((other) => other !== host);
        void writeSettings({ offHosts: off ? others : [...others, host] });
      }}
      onAllMentions={(all) => void writeSettings({ marks: all ? 'all' : 'few' })}
      onClaims={(claims) => void writeSettings({ claims })}
      onShow={(start) => {
        if (tabId === null) return;
        void sendToPage(tabId, 'page/show', { start }).then(() => {
          if (closeOnShow) window.close();
        });
      }}
      onOpenNotes={() => void send('notes/open', { id: null })}
    />
  );
}
