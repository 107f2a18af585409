import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Gloss, hover, marks, pointOf, select, until, type BrowserName } from '../../lib/cli/browser/gloss.ts';
import { serve, type SiteServer } from '../../lib/cli/browser/serve.ts';

const sample = readFileSync(new URL('../fixtures/sample-article.html', import.meta.url), 'utf8');
const hostile = readFileSync(new URL('../fixtures/hostile-article.html', import.meta.url), 'utf8');
const PATH = '/2024/12/31/ukraine-top-diplomat-meets-syrias-new-leaders';

async function press(page: Page, ...keys: ('Control' | 'Enter' | 'Escape' | 'Tab')[]): Promise<void> {
  for (const key of keys) await page.keyboard.down(key);
  for (const key of keys.toReversed()) await page.keyboard.up(key);
}

describe.each<BrowserName>(['chrome', 'firefox'])('the reader’s path in %s', (name) => {
  let gloss: Gloss;
  let site: SiteServer;
  let page: Page;

  beforeAll(async () => {
    site = await serve(
      new Map([
        [PATH, sample],
        [`${PATH}/amp`, sample],
        ['/hostile/2024/12/31/a-headline-with-script-in-it', hostile],
        ['/', '<!doctype html><title>Front</title><h1>Shop</h1><p>Buy things.</p>'],
      ]),
    );
    gloss = await Gloss.launch(name);
    page = await gloss.openArticle(site.origin + PATH);
  });
  afterAll(async () => {
    await gloss.close();
    await site.close();
  });

  test('names, places, organisations, events and claims are marked, each entity once a section', async () => {
    const painted = await marks(page);
    const texts = (highlight: string): string[] =>
      painted.filter((mark) => mark.name === highlight).map((mark) => mark.text);
    expect(texts('gloss-person')).toEqual(
      expect.arrayContaining(['Andrii Sybiha', 'Ahmed al-Sharaa', 'Asaad Hassan al-Shibani', 'Bashar al-Assad']),
    );
    expect(texts('gloss-place')).toEqual(
      expect.arrayContaining(['Damascus', 'Lakatia', 'Khmeimim Air Base', 'Tartus Naval Base']),
    );
    expect(texts('gloss-organization')).toEqual(expect.arrayContaining(['Assad regime', 'Reuters', 'HUR']));
    expect(texts('gloss-claim').length).toBeGreaterThanOrEqual(5);
    const section = texts('gloss-place').filter((text) => text === 'Damascus');
    expect(section).toHaveLength(1);
  });

  test('the page is unchanged but for one host element outside the body', async () => {
    const hosts = await page.evaluate(() =>
      [...document.querySelectorAll('gloss-host')].map((host) => host.parentElement?.tagName),
    );
    expect(hosts).toEqual(['HTML']);
    const body = await page.evaluate(() => document.body.innerHTML);
    const untouched = await page.evaluate(
      (html: string) => new DOMParser().parseFromString(html, 'text/html').body.innerHTML,
      sample,
    );
    expect(body).toBe(untouched);
  });

  test('the ground of a claim is seen, not only registered', async () => {
    const claim = (await marks(page)).find((mark) => mark.name === 'gloss-claim' && mark.text.includes('ousted'));
    const { x, y } = await pointOf(page, 'gloss-claim', claim?.text ?? '', 'ousted');
    // A picture's clip is measured from the top of the page, not of the window.
    const scrolled = await page.evaluate(() => scrollY);
    const clip = { x: x - 10, y: y + scrolled - 10, width: 40, height: 20 };
    const marked = await page.screenshot({ clip });
    await page.evaluate(() => CSS.highlights.delete('gloss-claim'));
    const bare = await page.screenshot({ clip });
    expect(Buffer.from(marked).equals(bare)).toBe(false);
    await until('it is back', async () => (await marks(page)).some((mark) => mark.name === 'gloss-claim'));
  });

  test('resting on a place opens its card with sources and as-of date; Esc closes it', async () => {
    await hover(page, 'gloss-place', 'Khmeimim Air Base');
    const card = await gloss.panelWith(page, 'the base', ({ text }) => text.includes('Khmeimim Air Base'));
    expect(card.text).toMatch(/As of/u);
    expect(card.text).toMatch(/\d+ sources/u);
    expect(card.text).toContain('حميميم');
    await press(page, 'Escape');
    await until('the card is closed', async () => (await gloss.panel(page)) === null);
  });

  test('both spellings and the surname of the foreign minister lead to one card', async () => {
    await hover(page, 'gloss-person', 'Asaad Hassan al-Shibani');
    const card = await gloss.panelWith(page, 'the minister', ({ label }) => label?.includes('Sha') ?? false);
    expect(card.label).toContain('al-Shaibani');
    await press(page, 'Escape');
  });

  test('a claim has a card with who says it, its status and what is known', async () => {
    const claim = (await marks(page)).find((mark) => mark.name === 'gloss-claim' && mark.text.includes('ousted'));
    // The word "ousted" is no name, so the claim lies on top there.
    await hover(page, 'gloss-claim', claim?.text ?? '', 'ousted');
    const card = await gloss.panelWith(page, 'a claim', ({ text }) => text.includes('Status'));
    expect(card.text).toContain('What is known');
    expect(card.text).toMatch(/As of/u);
    await press(page, 'Escape');
  });

  test('select, Ctrl+Enter, type, Ctrl+Enter: the correction is stored and marked', async () => {
    await select(page, 'article', 'Lakatia');
    await press(page, 'Control', 'Enter');
    const form = await gloss.panelWith(page, 'the form', ({ text }) => text.includes('Suggested text'));
    expect(form.text).toContain('Moscow keeps the Khmeimim Air Base near');
    await page.keyboard.type('Latakia');
    await gloss.panelWith(page, 'the change', ({ text }) => text.includes('LakatiaLatakia'));
    await press(page, 'Control', 'Enter');
    await gloss.panelWith(page, 'honest words', ({ text }) => text.includes('Saved on this device'));
    await press(page, 'Escape');
    await until('the note is marked', async () =>
      (await marks(page)).some((mark) => mark.name === 'gloss-note' && mark.text === 'Lakatia'),
    );
  });

  test('on the next visit, under another address of the article, the note is marked', async () => {
    const again = await gloss.openArticle(`${site.origin}${PATH}/amp?utm_source=test`);
    await until('the note is marked', async () =>
      (await marks(again)).some((mark) => mark.name === 'gloss-note' && mark.text === 'Lakatia'),
    );
    await again.close();
  });

  test('the notes page lists it, edits it, deletes it and brings it back', async () => {
    const notes = await gloss.extensionPage('notes.html');
    const listed = (): Promise<string[]> =>
      notes.$$eval('.note', (items) => items.map((item) => item.textContent ?? ''));
    await until('the note is listed', async () => (await listed()).length === 1);
    expect((await listed())[0]).toContain('LakatiaLatakia');
    const click = (label: string): Promise<void> =>
      notes.evaluate((text: string) => {
        const button = [...document.querySelectorAll('button')].find((candidate) => candidate.textContent === text);
        if (button === undefined) throw new Error(`no button reads ${text}`);
        button.click();
      }, label);
    await click('Edit');
    // The editor takes the focus as it opens: typing must not begin before.
    await until('the editor has the focus', () =>
      notes.evaluate(() => document.activeElement?.closest('.editor') instanceof Element),
    );
    await notes.type('.editor label:nth-of-type(2) textarea', 'port city');
    await click('Save');
    await until('the edit shows', async () => (await listed())[0]?.includes('port city') ?? false);
    await click('Delete');
    await until('it is gone', async () => (await listed()).length === 0);
    await click('Undo');
    await until('it is back', async () => (await listed()).length === 1);
    await notes.close();
  });

  test('the popup lists what is marked, walks by keyboard, opens cards and switches the site off', async () => {
    // The popup closes itself when it has shown something; the side panel, which is the same inside, stays.
    const popup = await gloss.panelFor(page, 'sidepanel');
    await until('the list is there', async () => (await popup.$$('.marks li button')).length > 10);
    const labels = await popup.$$eval('.marks li button', (items) => items.map((item) => item.textContent ?? ''));
    expect(labels.some((label) => label.startsWith('Latakia'))).toBe(true);
    await popup.focus('.marks li button');
    await popup.keyboard.press('ArrowDown');
    const second = await popup.evaluate(() => document.activeElement?.textContent ?? '');
    expect(second).toBe(labels[1]);
    await popup.keyboard.press('Enter');
    await page.bringToFront();
    await gloss.panelWith(page, 'the card of the list', () => true);
    await press(page, 'Escape');
    const again = await gloss.panelFor(page, 'popup');
    await until('the switch is there', async () => (await again.$('.switch button')) !== null);
    await again.click('.switch button');
    await until('nothing is marked', async () => (await marks(page)).length === 0);
    await again.click('.switch button');
    await until('all is marked again', async () => (await marks(page)).length > 10);
    await again.close();
    await popup.close();
    await page.bringToFront();
  });

  test('every mention is marked when the reader asks for it', async () => {
    const before = (await marks(page)).length;
    const popup = await gloss.panelFor(page, 'popup');
    await until('the settings are there', async () => (await popup.$('footer input')) !== null);
    await popup.click('footer label:nth-of-type(1) input');
    await until('more is marked', async () => (await marks(page)).length > before);
    await popup.click('footer label:nth-of-type(1) input');
    await until('first mentions again', async () => (await marks(page)).length === before);
    await popup.close();
    await page.bringToFront();
  });

  test('a hostile page changes nothing: its scripts show as text', async () => {
    const bad = await gloss.openArticle(`${site.origin}/hostile/2024/12/31/a-headline-with-script-in-it`);
    await select(bad, 'article', '<img src=x onerror=alert(1)>');
    await press(bad, 'Control', 'Enter');
    const form = await gloss.panelWith(bad, 'the form', ({ text }) => text.includes('Suggested text'));
    expect(form.text).toContain('<img src=x onerror=alert(1)>');
    // The page allows no style at all; the form has its own.
    expect(form.box.width).toBe(420);
    await bad.keyboard.type('<script>document.title="owned"</script>');
    await press(bad, 'Control', 'Enter');
    await gloss.panelWith(bad, 'honest words', ({ text }) => text.includes('Saved on this device'));
    const notes = await gloss.extensionPage('notes.html');
    await until('both notes are listed', async () => (await notes.$$('.note')).length === 2);
    expect(await notes.evaluate(() => document.title)).not.toBe('owned');
    expect(await notes.$$eval('.note img, .note script', (items) => items.length)).toBe(0);
    await notes.close();
    await bad.close();
  });

  test('a page that is no article gets nothing', async () => {
    const front = await gloss.newPage();
    await front.goto(`${site.origin}/`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await front.$('gloss-host')).toBeNull();
    await front.close();
  });
});
