import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Gloss, hover, marks, until, type BrowserName } from '../../lib/cli/browser/gloss.ts';
import { serve, type SiteServer } from '../../lib/cli/browser/serve.ts';
import { archiveOf, packOf } from '../unit/packs/samples.ts';

const PATH = '/2026/03/02/port-nara-opens-its-gates-again';
const paragraph =
  'Port Nara opened its gates again on Monday after a winter of repairs, and the first ships came in from the north with timber and grain. ';
const article = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Port Nara Opens Its Gates Again</title>
<meta property="og:type" content="article"></head><body><article><h1>Port Nara Opens Its Gates Again After Winter</h1>
<p>${paragraph.repeat(3)}</p><p>${paragraph.repeat(3)}</p><p>Damascus was not concerned. ${paragraph.repeat(2)}</p></article></body></html>`;

describe.each<BrowserName>(['chrome', 'firefox'])('packs of one’s own in %s', (name) => {
  let gloss: Gloss;
  let site: SiteServer;
  let folder: string;
  let packs: Page;

  const choose = async (file: string, content: string | Uint8Array): Promise<void> => {
    const path = join(folder, file);
    writeFileSync(path, content);
    const input = await packs.$('input[type=file]');
    if (input === null) throw new Error('no file field');
    await input.uploadFile(path);
  };
  const said = (): Promise<string> => packs.$eval('main', (main) => main.innerText);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gloss-packs-'));
    site = await serve(new Map([[PATH, article]]));
    gloss = await Gloss.launch(name);
    packs = await gloss.extensionPage('notes.html#view=packs');
    await until('the shipped pack is listed', async () => (await packs.$$('.pack')).length === 1);
  });
  afterAll(async () => {
    await gloss.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('an archive is imported, and its names are marked with their cards', async () => {
    await choose('harbours.zip', archiveOf());
    await until('it is listed', async () => (await packs.$$('.pack')).length === 2);
    const page = await gloss.openArticle(site.origin + PATH);
    expect((await marks(page)).map(({ text }) => text)).toContain('Port Nara');
    await hover(page, 'gloss-organization', 'Port Nara');
    const card = await gloss.panelWith(page, 'the harbour', ({ text }) => text.includes('A harbour company.'));
    expect(card.text).toContain('It opened in 1950.');
    await page.close();
  });

  test('a broken pack is refused with its reasons, and the others work on', async () => {
    await choose(
      'broken.json',
      packOf(2, (pack) => Object.assign(pack, { version: 'soon', id: 'broken' })),
    );
    await until('the reasons show', async () => (await said()).includes('was not imported'));
    expect(await said()).toContain('no version such as 1.0.0');
    expect(await packs.$$('.pack')).toHaveLength(2);
  });

  test('it is searched, switched off, removed and brought back', async () => {
    const click = (label: string): Promise<void> =>
      packs.evaluate((text: string) => {
        const own = [...document.querySelectorAll('.pack')].find((item) => item.textContent?.includes('Harbours'));
        const buttons = [...(own?.querySelectorAll('button') ?? []), ...document.querySelectorAll('.toast button')];
        const button = buttons.find((candidate) => candidate.textContent === text);
        if (!(button instanceof HTMLElement)) throw new Error(`no button reads ${text}`);
        button.click();
      }, label);
    await click('Contents');
    await until('the names show', async () => (await said()).includes('Port Nara'));
    await click('Remove');
    await until('it is gone', async () => (await packs.$$('.pack')).length === 1);
    await click('Undo');
    await until('it is back', async () => (await packs.$$('.pack')).length === 2);
    await packs.evaluate(() => {
      const own = [...document.querySelectorAll('.pack')].find((item) => item.textContent?.includes('Harbours'));
      own?.querySelector<HTMLInputElement>('input[role=switch]')?.click();
    });
    await until('its names are marked no more', async () => {
      const page = await gloss.openArticle(site.origin + PATH);
      const texts = (await marks(page)).map(({ text }) => text);
      await page.close();
      return texts.includes('Damascus') && !texts.includes('Port Nara');
    });
  });

  test('a pack of ten thousand names shows progress, can be cancelled, and leaves the page awake', async () => {
    const large = packOf(10_000, (pack) => Object.assign(pack, { id: 'large', title: 'Large' }));
    // Frames are drawn in the tab in front alone.
    await packs.bringToFront();
    await packs.evaluate(() => {
      const frames = { count: 0 };
      Object.assign(globalThis, { frames });
      const tick = (): void => {
        frames.count += 1;
        requestAnimationFrame(tick);
      };
      tick();
    });
    const frames = (): Promise<number> =>
      packs.evaluate(() => {
        const own: unknown = Reflect.get(globalThis, 'frames');
        return typeof own === 'object' && own !== null && 'count' in own ? Number(own.count) : 0;
      });
    await choose('large.json', large);
    await until('progress shows', async () => (await packs.$('progress')) !== null);
    const before = await frames();
    await packs.evaluate(() => {
      const row = document.querySelector('progress')?.closest('.row');
      row?.querySelector('button')?.click();
    });
    await until('it is cancelled', async () => (await said()).includes('was cancelled'));
    expect(await packs.$$('.pack')).toHaveLength(2);
    expect(await frames()).toBeGreaterThan(before);
    await choose('large.json', large);
    await until('it is imported', async () => (await packs.$$('.pack')).length === 3);
    expect(await said()).toContain('10000 names');
  });
});
