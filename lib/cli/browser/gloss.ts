import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, TargetType, type Browser, type Page } from 'puppeteer-core';
import { chromiumFlags, chromiumPath, firefoxPath } from './browsers.ts';

export type BrowserName = 'chrome' | 'firefox';

/** Firefox draws a new address for each install of an extension; the tests need to know it. */
const FIREFOX_UUID = '5bd7e7a6-1b5e-4c39-9a0f-0c5f4d6d2a11';
const FIREFOX_ID = 'gloss@gloss.example';

const OUTPUT = { chrome: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

/** What stands in the open card or form, read through the extension's own right to see closed shadow roots. */
export interface Panel {
  readonly label: string | null;
  readonly text: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface LaunchOptions {
  readonly dark?: boolean;
  readonly headless?: boolean;
  readonly width?: number;
  readonly height?: number;
}

/** The built extension in a real browser with an empty profile. */
export class Gloss {
  readonly name: BrowserName;
  readonly browser: Browser;
  readonly #base: string;
  readonly #profile: string;
  #control: Page | null = null;

  private constructor(name: BrowserName, browser: Browser, base: string, profile: string) {
    this.name = name;
    this.browser = browser;
    this.#base = base;
    this.#profile = profile;
  }

  static async launch(name: BrowserName, options: LaunchOptions = {}): Promise<Gloss> {
    const profile = mkdtempSync(join(tmpdir(), `gloss-${name}-`));
    const { headless = true, width = 1200, height = 900, dark = false } = options;
    const common = {
      headless,
      enableExtensions: true,
      userDataDir: profile,
      defaultViewport: headless ? { width, height } : null,
    };
    const browser =
      name === 'chrome'
        ? await launch({
            ...common,
            browser: 'chrome',
            executablePath: chromiumPath(),
            args: [...chromiumFlags, ...(dark ? ['--force-dark-mode'] : [])],
          })
        : await launch({
            ...common,
            browser: 'firefox',
            executablePath: firefoxPath(),
            // Without it Firefox refuses to open an extension's own pages for a test.
            args: ['--remote-allow-system-access'],
            extraPrefsFirefox: {
              'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
              'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
              // The background falls asleep soon, as it does in a reader's day.
              'extensions.background.idle.timeout': 2_000,
            },
          });
    const id = await browser.installExtension(join(process.cwd(), OUTPUT[name]));
    const base = name === 'chrome' ? `chrome-extension://${id}` : `moz-extension://${FIREFOX_UUID}`;
    return new Gloss(name, browser, base, profile);
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Where the extension's own files come from. */
  get origin(): string {
    return this.#base;
  }

  async newPage(dark = false): Promise<Page> {
    const page = await this.browser.newPage();
    if (this.name === 'chrome')
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
    return page;
  }

  /** Opens one of the extension's own pages. */
  async extensionPage(path: string, dark = false): Promise<Page> {
    const page = await this.newPage(dark);
    const url = `${this.#base}/${path}`;
    if (this.name === 'chrome') await page.goto(url);
    else {
      // Firefox loads it in the extension's process, and puppeteer misses the event; the page itself says when it is there.
      void page.goto(url, { timeout: 2_000 }).catch(() => undefined);
      await until(`${path} opens`, async () => (await page.evaluate(() => location.href)) === url);
    }
    return page;
  }

  /** "In this article" for a page, in a tab of its own: no driver can click a browser's toolbar. */
  async panelFor(page: Page, shell: 'popup' | 'sidepanel', dark = false): Promise<Page> {
    const id = await (
      await this.#controlPage(page)
    ).evaluate(
      async (url: string) => (await chrome.tabs.query({})).findLast((tab) => tab.url === url)?.id,
      await addressOf(page),
    );
    return this.extensionPage(`${shell}.html#tab=${id}`, dark);
  }

  /** An article page, once it is marked. */
  async openArticle(url: string, dark = false): Promise<Page> {
    const page = await this.newPage(dark);
    await page.goto(url, { waitUntil: 'load' });
    await until('the article is marked', async () => (await marks(page)).length > 0);
    return page;
  }

  /** What is open beside the text, null when nothing is. */
  async panel(page: Page): Promise<Panel | null> {
    return this.#inTab(page, 'panel', '');
  }

  /** Waits for a card or form whose text fulfils the condition. */
  async panelWith(page: Page, what: string, condition: (panel: Panel) => boolean): Promise<Panel> {
    let last: Panel | null = null;
    await until(
      `a panel with ${what}`,
      async () => {
        last = await this.panel(page);
        return last !== null && condition(last);
      },
      () => `last seen: ${last?.text ?? 'none'}`,
    );
    if (last === null) throw new Error('unreachable');
    return last;
  }

  /** Middle of the first element in the open panel that matches, in viewport coordinates. */
  async locate(page: Page, selector: string): Promise<{ x: number; y: number }> {
    const found = await this.#inTab(page, 'locate', selector);
    if (found === null) throw new Error(`nothing in the panel matches ${selector}`);
    return { x: found.box.x + found.box.width / 2, y: found.box.y + found.box.height / 2 };
  }

  /** Ends the background as the browser does when it is idle, or waits until it has. */
  async stopBackground(): Promise<void> {
    if (this.name === 'firefox') return new Promise((resolve) => setTimeout(resolve, 3_000));
    const target = await this.browser.waitForTarget(
      (candidate) => candidate.type() === TargetType.SERVICE_WORKER && candidate.url().startsWith(this.#base),
    );
    await (await target.worker())?.close();
  }

  /** Gives the extension at most so many bytes of storage, or what the browser gives. Chrome alone can. */
  async limitStorage(front: Page, quotaSize: number | null): Promise<void> {
    const session = await (await this.#controlPage(front)).createCDPSession();
    await session.send('Storage.overrideQuotaForOrigin', {
      origin: this.#base,
      ...(quotaSize === null ? {} : { quotaSize }),
    });
    if (quotaSize === null) await session.detach();
  }

  /** Installs the extension over itself, as an update does; pages stay as they are, their scripts go stale. */
  async reloadExtension(): Promise<void> {
    await this.#control?.close();
    this.#control = null;
    await this.browser.installExtension(join(process.cwd(), OUTPUT[this.name]));
  }

  /** Runs a function in a page of the extension, with the extension's rights. */
  async asExtension<T>(front: Page, run: (arg: string) => T, arg = ''): Promise<Awaited<T>> {
    return (await this.#controlPage(front)).evaluate(run, arg);
  }

  /** A page of the extension's own through which the tests use its rights; the page under test stays in front. */
  async #controlPage(front: Page): Promise<Page> {
    if (this.#control === null) {
      this.#control = await this.extensionPage('notes.html');
      await front.bringToFront();
    }
    return this.#control;
  }

  async #inTab(page: Page, what: 'panel' | 'locate', selector: string): Promise<Panel | null> {
    const control = await this.#controlPage(page);
    const raw = await control.evaluate(
      async (url: string, wanted: string, css: string) => {
        const tabs = await chrome.tabs.query({});
        const tab = tabs.findLast((candidate) => candidate.url === url);
        if (tab?.id === undefined) throw new Error(`no tab shows ${url}`);
        const [result] = await chrome.scripting.executeScript({
          target: { tabId: tab.id },
          args: [wanted, css],
          func: (wantedInTab: string, cssInTab: string) => {
            const host = document.querySelector('gloss-host');
            if (!(host instanceof HTMLElement)) return null;
            const root =
              'openOrClosedShadowRoot' in host ? host.openOrClosedShadowRoot : chrome.dom.openOrClosedShadowRoot(host);
            if (!(root instanceof ShadowRoot)) return null;
            const element = root.querySelector(wantedInTab === 'panel' ? '.card' : cssInTab);
            if (!(element instanceof HTMLElement)) return null;
            const { x, y, width, height } = element.getBoundingClientRect();
            return { label: element.getAttribute('aria-label'), text: element.innerText, box: { x, y, width, height } };
          },
        });
        return result?.result ?? null;
      },
      await addressOf(page),
      what,
      selector,
    );
    return raw;
  }
}

export interface PaintedMark {
  readonly name: string;
  readonly text: string;
}

/** What is painted, read from the page's own registry. */
export const marks = (page: Page): Promise<PaintedMark[]> =>
  page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, highlight]) =>
      [...highlight].map((range) => ({ name, text: range instanceof Range ? range.toString() : '' })),
    ),
  );

/**
 * A point on a painted mark after scrolling it into view: on the mark's first words or, where another mark lies on top
 * of them, on `words` inside it.
 */
export async function pointOf(page: Page, name: string, text: string, words = text): Promise<{ x: number; y: number }> {
  const point = await page.evaluate(
    async (highlight: string, wanted: string, inside: string) => {
      const range = [...(CSS.highlights.get(highlight) ?? [])].find(
        (item): item is Range => item instanceof Range && item.toString() === wanted,
      );
      if (range === undefined) return null;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      // The scroll event comes with the next frame, and scrolling keeps cards from opening.
      for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      const part = document.createRange();
      const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
      let node: Node | null = range.startContainer;
      walker.currentNode = node;
      for (; node !== null; node = walker.nextNode()) {
        const from = node === range.startContainer ? range.startOffset : 0;
        const at = node.textContent?.indexOf(inside, from) ?? -1;
        if (at < 0) continue;
        part.setStart(node, at);
        part.setEnd(node, at + inside.length);
        break;
      }
      const box = (part.collapsed ? range : part).getClientRects()[0];
      return box === undefined ? null : { x: box.x + Math.min(12, box.width / 2), y: box.y + box.height / 2 };
    },
    name,
    text,
    words,
  );
  if (point === null) throw new Error(`no ${name} mark reads "${text}"`);
  return point;
}

/** Rests the pointer on a mark, coming from outside the text. */
export async function hover(page: Page, name: string, text: string, words = text): Promise<void> {
  const { x, y } = await pointOf(page, name, text, words);
  await page.mouse.move(2, 2);
  await page.mouse.move(x, y, { steps: 3 });
}

/** Selects the first occurrence of the words inside the element, as a drag would. */
export async function select(page: Page, selector: string, words: string): Promise<void> {
  const done = await page.evaluate(
    (css: string, text: string) => {
      const root = document.querySelector(css);
      if (root === null) return false;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const start = node.textContent?.indexOf(text) ?? -1;
        if (start < 0) continue;
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        getSelection()?.setBaseAndExtent(node, start, node, start + text.length);
        return true;
      }
      return false;
    },
    selector,
    words,
  );
  if (!done) throw new Error(`"${words}" stands nowhere in ${selector}`);
}

/** Of the page itself: the driver of Firefox 140 does not hear of navigations without load. */
const addressOf = (page: Page): Promise<string> => page.evaluate(() => location.href);

/** Polls until the condition holds; the error names what was waited for. */
export async function until(
  what: string,
  condition: () => Promise<boolean>,
  detail: () => string = () => '',
): Promise<void> {
  const end = Date.now() + 15_000;
  let trouble = '';
  while (Date.now() < end) {
    try {
      if (await condition()) return;
      trouble = '';
    } catch (error) {
      // A page that navigates has no context for a moment; a lasting error is reported below.
      trouble = String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited in vain until ${what}. ${trouble} ${detail()}`);
}
