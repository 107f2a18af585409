import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Gloss, marks, select, until, type BrowserName } from '../../lib/cli/browser/gloss.ts';
import { serve, type SiteServer } from '../../lib/cli/browser/serve.ts';
import { restOn } from './rest-on.ts';

const PATH = '/2026/03/04/council-votes-on-the-old-bridge';
const filler =
  'The council met in the evening and heard the plan for the old bridge, which has been shut since the autumn floods. ';
const article = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Council Votes on the Old Bridge</title>
<meta property="og:type" content="article"><style>p { margin: 0 0 400px }</style></head><body><article><h1>Council Votes on the Old Bridge</h1>
<p>Margaret Holloway, the mayor of Port Ellery, opened the meeting on Tuesday. ${filler.repeat(2)}</p>
<p>${filler.repeat(3)}</p>
<p>“We cannot wait another year,” Holloway said. ${filler.repeat(2)}</p>
<p>${filler.repeat(2)} The vote was nine to four, and Margaret Holloway thanked both sides.</p></article></body></html>`;

describe.each<BrowserName>(['chrome', 'firefox'])('a name that no pack knows in %s', (name) => {
  let gloss: Gloss;
  let site: SiteServer;
  let page: Page;

  beforeAll(async () => {
    site = await serve(new Map([[PATH, article]]));
    gloss = await Gloss.launch(name);
    page = await gloss.openArticle(site.origin + PATH);
  });
  afterAll(async () => {
    await gloss.close();
    await site.close();
  });

  test('its card says how the article introduces it, how often and where', async () => {
    expect((await marks(page)).map(({ text }) => text)).toContain('Margaret Holloway');
    const card = await restOn(
      gloss,
      page,
      'gloss-person',
      'Margaret Holloway',
      ({ label }) => label?.includes('Margaret Holloway') ?? false,
    );
    expect(card.text).toContain('the mayor of Port Ellery');
    expect(card.text).toContain('Margaret Holloway, the mayor of Port Ellery, opened the meeting on Tuesday.');
    expect(card.text).toContain('3 times');
    expect(card.text).toContain('“We cannot wait another year,” Holloway said.');
    expect(card.text).toContain('No source is known to this pack');
  });

  test('a place in its list leads there', async () => {
    const before = await page.evaluate(() => scrollY);
    const { x, y } = await gloss.locate(page, '.places li:last-child button');
    await page.mouse.click(x, y);
    await until('the page has moved', async () => (await page.evaluate(() => scrollY)) > before + 400);
    const card = await gloss.panelWith(page, 'the mayor', ({ label }) => label?.includes('Margaret Holloway') ?? false);
    expect(card.text).toContain('3 times');
  });

  test('what the reader noted about it stands on its card', async () => {
    await page.keyboard.press('Escape');
    await select(page, 'article p', 'Margaret Holloway');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await gloss.panelWith(page, 'the form', ({ text }) => text.includes('Margaret Holloway'));
    await page.keyboard.type('Margarete Holloway');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await until('the note is painted', async () => (await marks(page)).some((mark) => mark.name === 'gloss-note'));
    await page.reload();
    await until('it is marked again', async () => (await marks(page)).some((mark) => mark.name === 'gloss-note'));
    const card = await openFromSurname(page);
    expect(card).toContain('Margarete Holloway');
  });

  /** The first mention is under the note now, so the card is opened from the list, as the side panel does. */
  async function openFromSurname(front: Page): Promise<string> {
    const panel = await gloss.panelFor(front, 'sidepanel');
    await until('the list shows the name', async () =>
      (await panel.evaluate(() => document.body.innerText)).includes('Margaret Holloway'),
    );
    await panel.evaluate(() => {
      const item = [...document.querySelectorAll('button')].find(({ textContent }) =>
        textContent?.includes('Margaret Holloway'),
      );
      item?.click();
    });
    await front.bringToFront();
    const card = await gloss.panelWith(front, 'the mayor', ({ text }) => text.includes('3 times'));
    await panel.close();
    return card.text;
  }
});
