import { browser } from 'wxt/browser';
import type { Runtime } from 'webextension-polyfill';
import type { Theme } from '../../lib/highlight/theme.ts';

interface Place {
  readonly tabId: number;
  readonly frameIds: number[];
}

const placeOf = ({ tab, frameId }: Runtime.MessageSender): Place | null =>
  tab?.id === undefined ? null : { tabId: tab.id, frameIds: [frameId ?? 0] };

/** Puts the annotator into the frame that asked for it. Nothing is web-accessible: pages cannot tell that Gloss is here. */
export async function bringAnnotator(sender: Runtime.MessageSender): Promise<void> {
  const target = placeOf(sender);
  if (target === null) return;
  await browser.scripting.executeScript({ target, files: ['/annotator.js'] });
}

/**
 * Firefox takes only a reader's sheet ("user") into shadow roots. Chrome takes an author's there as well, and of a reader's
 * it leaves out the ground: a highlight that no author coloured keeps its default, transparent.
 */
const SHEET_ORIGIN = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR';

/**
 * Inserts the marks' colours for light or dark ground. A style sheet inserted by the browser changes no node, is not
 * bound by the page's content security policy and cannot be read by its scripts.
 */
export async function setTheme(theme: Theme, sender: Runtime.MessageSender): Promise<void> {
  const target = placeOf(sender);
  if (target === null) return;
  const other: Theme = theme === 'light' ? 'dark' : 'light';
  await Promise.all([
    browser.scripting.removeCSS({ target, files: [`/marks-${other}.css`], origin: SHEET_ORIGIN }),
    browser.scripting.insertCSS({ target, files: [`/marks-${theme}.css`], origin: SHEET_ORIGIN }),
  ]);
}

/** After an install or update the tabs already open have no probe, or one of the old Gloss: bring the new one. */
export async function wakeOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  // A tab that cannot be scripted (the store's own pages, a crashed tab) must not keep the others asleep.
  await Promise.allSettled(
    tabs.flatMap((tab) =>
      tab.id === undefined
        ? []
        : [browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['/content-scripts/probe.js'] })],
    ),
  );
}
