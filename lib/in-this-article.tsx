import { render } from 'preact';
import * as v from 'valibot';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { WordsContext } from '../components/i18n.ts';
import { InThisArticle } from '../components/in-this-article.tsx';
import { ARTICLE_FROM } from './article/detect.ts';
import { MessageError, send, sendToPage, type PageSummary } from './messages.ts';
import type { PageLife } from './page-life.ts';
import { pageRoot } from './page-root.ts';
import { isOff, readSettings, watchSettings, writeSettings, type Settings } from './settings.ts';
import { browserWords } from './words.ts';

const DecisionSchema = v.object({
  article: v.boolean(),
  score: v.number(),
  reasons: v.array(v.object({ signal: v.string(), points: v.number() })),
});
type Decision = v.InferOutput<typeof DecisionSchema>;

interface Subject {
  readonly tabId: number | null;
  /** The frame that shows the article: the page itself, or one in it. */
  readonly frameId: number;
  readonly host: string | null;
  readonly page: PageSummary | null;
  readonly decision: Decision | null;
}

const NOTHING: Subject = { tabId: null, frameId: 0, host: null, page: null, decision: null };
/** How long a page gets to mark itself again after a switch, in milliseconds. */
const SETTLE = 400;

/** The tab named in the address (`#tab=7`, a panel in a tab of its own), else the active one. */
async function subjectTab(): Promise<number | null> {
  const named = Number(new URLSearchParams(location.hash.slice(1)).get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** What the probe decided in each frame of the tab, the page's own first; asked of the probe only when somebody wants to know. */
async function readDecisions(tabId: number): Promise<{ frameId: number; decision: Decision }[]> {
  let results;
  try {
    results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: (): PageLife['decision'] | null => globalThis.glossPage?.decision ?? null,
    });
  } catch {
    // The browser's own pages cannot be looked into; there is nothing to say about them.
    return [];
  }
  return results
    .flatMap(({ frameId, result }) => {
      const decision = v.safeParse(DecisionSchema, result);
      return decision.success ? [{ frameId, decision: decision.output }] : [];
    })
    .toSorted((a, b) => a.frameId - b.frameId);
}

async function readSubject(): Promise<Subject> {
  const tabId = await subjectTab();
  if (tabId === null) return NOTHING;
  const decisions = await readDecisions(tabId);
  const { frameId = 0, decision = null } = decisions.find((frame) => frame.decision.article) ?? decisions[0] ?? {};
  try {
    const page = await sendToPage(tabId, 'page/summary', undefined, frameId);
    return { tabId, frameId, host: page.host, page, decision };
  } catch (error) {
    // No annotator answers in a tab that shows no article: that is an answer too.
    if (error instanceof MessageError && error.code === 'unreachable') return { ...NOTHING, tabId, decision };
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
  const { host, page, tabId, frameId, decision } = subject;
  const off = host !== null && isOff(settings, host);
  return (
    <InThisArticle
      page={page}
      why={decision === null ? null : { decision, from: ARTICLE_FROM }}
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
        void sendToPage(tabId, 'page/show', { start }, frameId).then(() => {
          if (closeOnShow) window.close();
        });
      }}
      onOpenNotes={() => void send('notes/open', { id: null })}
    />
  );
}
