import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Gloss, until, type BrowserName } from '../../lib/cli/browser/gloss.ts';
import { serve, type SiteServer } from '../../lib/cli/browser/serve.ts';
import { press } from './correct.ts';
import { pathOf, site as pages } from './living-site.ts';

/** Corrections on articles that are not simply in the page: in a frame of the same site, in an open shadow root. */
describe.each<BrowserName>(['chrome', 'firefox'])('corrections out of the way in %s', (name) => {
  let gloss: Gloss;
  let site: SiteServer;

  beforeAll(async () => {
    site = await serve(pages);
    gloss = await Gloss.launch(name);
  });
  afterAll(async () => {
    await gloss.close();
    await site.close();
  });

  const isMarked = (frame: Frame): Promise<boolean> =>
    frame.evaluate(() => document.querySelector('gloss-host') !== null && CSS.highlights.size > 0);

  /** Selects words below a root, as a drag would. */
  const select = (root: ElementHandle<Node>, words: string): Promise<void> =>
    root.evaluate((node, text) => {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      for (let at = walker.nextNode(); at !== null; at = walker.nextNode()) {
        const start = at.textContent?.indexOf(text) ?? -1;
        if (start < 0) continue;
        getSelection()?.setBaseAndExtent(at, start, at, start + text.length);
        return;
      }
      throw new Error(`"${text}" stands nowhere`);
    }, words);

  /** Opens the form on the selection, types over the words and saves. */
  async function correct(page: Page, frame: Frame, suggestion: string): Promise<void> {
    await press(page, 'Control', 'Enter');
    // The form lies in a closed shadow root: from outside its field is the host.
    await until('the form has the focus', () =>
      frame.evaluate(() => document.activeElement?.localName === 'gloss-host'),
    );
    await page.keyboard.type(suggestion);
    await press(page, 'Control', 'Enter');
  }

  async function expectNote(words: string): Promise<void> {
    const notes = await gloss.extensionPage('notes.html');
    await until('the note is listed', async () =>
      (await notes.$$eval('.note', (items) => items.map((item) => item.textContent ?? '').join('\n'))).includes(words),
    );
    expect(await notes.$$('.note')).not.toHaveLength(0);
    await notes.close();
  }

  test('words in an open shadow root', async () => {
    const page = await gloss.openArticle(`${site.origin}/shadow${pathOf('damascus')}`);
    const root = await page.evaluateHandle(() => document.querySelector('news-story')?.shadowRoot ?? document);
    await select(root, 'two ships of wheat');
    await correct(page, page.mainFrame(), 'three ships of wheat');
    await expectNote('three');
    await page.close();
  });

  test('words in a frame of the same site', async () => {
    const page = await gloss.newPage();
    await page.goto(`${site.origin}/frame`);
    const element = await page.waitForSelector('iframe');
    const frame = await element?.contentFrame();
    const box = await element?.boundingBox();
    if (frame === null || frame === undefined || box === null || box === undefined)
      throw new Error('there is no frame');
    await until('the frame is marked', () => isMarked(frame));
    // By the page's own mouse: to click in a frame the driver asks Firefox 140 for what it cannot do.
    const { x, y } = await frame.$eval('p', (paragraph) => {
      const { left, top } = paragraph.getBoundingClientRect();
      return { x: left, y: top };
    });
    await page.mouse.click(box.x + x + 10, box.y + y + 10);
    const root = await frame.evaluateHandle(() => document);
    await select(root, 'guard of honour');
    await correct(page, frame, 'band of honour');
    await expectNote('band');
    await page.close();
  });
});
