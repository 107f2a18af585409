import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Gloss, marks, pointOf, select, until } from '../../lib/cli/browser/gloss.ts';
import { serve, type SiteServer } from '../../lib/cli/browser/serve.ts';

const sample = readFileSync(new URL('../fixtures/sample-article.html', import.meta.url), 'utf8');
const PHONE = { width: 390, height: 760 };

let gloss: Gloss;
let site: SiteServer;
let page: Page;

beforeAll(async () => {
  site = await serve(new Map([['/2024/12/31/ukraine-top-diplomat-meets-syrias-new-leaders', sample]]));
  gloss = await Gloss.launch('chrome');
  page = await gloss.newPage();
  await page.setViewport({ ...PHONE, isMobile: true, hasTouch: true });
  await page.goto(`${site.origin}/2024/12/31/ukraine-top-diplomat-meets-syrias-new-leaders`);
  await until('the article is marked', async () => (await marks(page)).length > 0);
});
afterAll(async () => {
  await gloss.close();
  await site.close();
});

test('a tap on a mark opens its card at the foot of the screen, a tap beside it closes it', async () => {
  const { x, y } = await pointOf(page, 'gloss-place', 'Khmeimim Air Base');
  await page.touchscreen.tap(x, y);
  const { box } = await gloss.panelWith(page, 'the base', ({ text }) => text.includes('Khmeimim Air Base'));
  expect(box.x).toBe(0);
  expect(box.width).toBe(PHONE.width);
  expect(box.y + box.height).toBe(PHONE.height);

  // A finger on the card itself, as to scroll it, leaves it open.
  await page.touchscreen.tap(box.x + 40, box.y + 40);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await gloss.panel(page)).not.toBeNull();

  await page.touchscreen.tap(8, 8);
  await until('the card is closed', async () => (await gloss.panel(page)) === null);
});

test('the button beside a selection opens the form at the foot of the screen', async () => {
  await select(page, 'article', 'Lakatia');
  let button = { x: 0, y: 0 };
  await until('the button is there', async () => {
    button = await gloss.locate(page, 'button.selection-button');
    return true;
  });
  await page.touchscreen.tap(button.x, button.y);
  const { box } = await gloss.panelWith(page, 'the form', ({ text }) => text.includes('Suggested text'));
  expect(box.x).toBe(0);
  expect(box.y + box.height).toBe(PHONE.height);
});
