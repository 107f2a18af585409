import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Gloss, marks, until, type BrowserName } from '../../lib/cli/browser/gloss.ts';
import { serve, type SiteServer } from '../../lib/cli/browser/serve.ts';
import { archiveOf, entity, packOf } from '../unit/packs/samples.ts';
import { restOn } from './rest-on.ts';

const PATH = '/2026/03/02/port-nara-opens-its-gates-again';
const paragraph =
  'Port Nara opened its gates again on Monday after a winter of repairs, and the first ships came in from the north with timber and grain. ';
const article = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Port Nara Opens Its Gates Again</title>
<meta property="og:type" content="article"></head><body><article><h1>Port Nara Opens Its Gates Again After Winter</h1>
<p>${paragraph.repeat(3)}</p><p>${paragraph.repeat(3)}</p><p>Damascus was not concerned. ${paragraph.repeat(2)}</p></article></body></html>`;

const manifest = (id: string, title: string, version: string): string =>
  `format: 1\nid: ${id}\ntitle: ${title}\ndescription: Harbours of a made-up coast.\nversion: ${version}\nlang: en\nlicence: CC BY 4.0\n`;

/** The archive's one entity with some fields in another way. */
const nara = (change: Readonly<Record<string, string>>, more = ''): string => {
  const fields = {
    id: 'nara',
    type: 'organization',
    name: 'Port Nara',
    summary: 'A harbour company.',
    asOf: '2026-03',
    ...change,
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
  return `${lines.join('')}names: { en: [${fields.name}] }\nnoNativeName: a made-up coast\n${more}facts:\n  - { id: f1, text: It opened in 1950., asOf: 2026-03, status: supported, sources: [gazette] }\n`;
};

const circle = (): Uint8Array =>
  archiveOf({
    'harbours/entities/nara.yaml': nara({}, 'relations: [{ type: part-of, target: oda }]\n'),
    'harbours/entities/oda.yaml': nara({ id: 'oda', name: 'Oda' }, 'relations: [{ type: part-of, target: nara }]\n'),
  });
const twice = (pack: Record<string, unknown>): void => {
  Object.assign(pack, { id: 'twice', entities: [entity('nara', 'Port Nara'), entity('nara', 'Port Nara Two')] });
};
const crowd = (pack: Record<string, unknown>): void => {
  const entities = Array.from({ length: 9_000 }, (_, at) => ({
    ...entity(`e-${at}`, `Port ${at}`),
    names: { en: Array.from({ length: 55 }, (__, n) => ({ text: `P${at} ${n}` })) },
  }));
  Object.assign(pack, { id: 'crowd', entities });
};

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
    const card = await restOn(gloss, page, 'gloss-organization', 'Port Nara', ({ text }) =>
      text.includes('A harbour company.'),
    );
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
    const search = async (words: string): Promise<string> => {
      await packs.$eval(
        'input[type=search]',
        (field, text) => {
          field.value = text;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        },
        words,
      );
      return packs.$eval('.contents', (contents) => contents.textContent);
    };
    await until('nothing is found', async () => !(await search('cathedral')).includes('Port Nara'));
    await until('the name is found', async () => (await search('harbour comp')).includes('Port Nara'));
    await click('Remove');
    await until('it is gone', async () => (await packs.$$('.pack')).length === 1);
    await click('Undo');
    await until('it is back', async () => (await packs.$$('.pack')).length === 2);
    await packs.evaluate(() => {
      const own = [...document.querySelectorAll('.pack')].find((item) => item.textContent?.includes('Harbours'));
      own?.querySelector<HTMLInputElement>('input[role=switch]')?.click();
    });
    await until('its company is known no more', async () => {
      const page = await gloss.openArticle(site.origin + PATH);
      const painted = await marks(page);
      await page.close();
      // By its form the name may pass for a place; that it is a company only the pack knows.
      const isCompany = painted.some(({ name: kind, text }) => kind === 'gloss-organization' && text === 'Port Nara');
      return painted.some(({ text }) => text === 'Damascus') && !isCompany;
    });
  });

  test('an update is taken when it is newer, and a name that two packs know shows the sources of both', async () => {
    await packs.evaluate(() => {
      const own = [...document.querySelectorAll('.pack')].find((item) => item.textContent?.includes('Harbours'));
      own?.querySelector<HTMLInputElement>('input[role=switch]')?.click();
    });
    await choose('same.zip', archiveOf());
    await until('the same version is refused', async () => (await said()).includes('was not imported'));
    await choose('newer.zip', archiveOf({ 'harbours/pack.yaml': manifest('harbours', 'Harbours', '1.2.0') }));
    await until('the newer one is there', async () => (await said()).includes('1.2.0'));
    await choose('rivals.zip', archiveOf({ 'harbours/pack.yaml': manifest('rivals', 'Rival Harbours', '1.0.0') }));
    await until('a second pack is listed', async () => (await packs.$$('.pack')).length === 3);
    const page = await gloss.openArticle(site.origin + PATH);
    const card = await restOn(gloss, page, 'gloss-organization', 'Port Nara', ({ text }) =>
      text.includes('Rival Harbours'),
    );
    expect(card.text).toMatch(/Known to\s+Harbours\s+Rival Harbours/u);
    await page.close();
  });

  test('what is exported can be imported again', async () => {
    // The page offers a download; its address is read where the link is made, since a headless browser shows no dialog.
    const exported = await packs.evaluate(async () => {
      const parts: string[] = [];
      const create = URL.createObjectURL.bind(URL);
      const done = new Promise<string>((resolve) => {
        URL.createObjectURL = (blob: Blob | MediaSource): string => {
          if (blob instanceof Blob) void blob.text().then(resolve);
          return create(blob);
        };
      });
      const own = [...document.querySelectorAll('.pack')].find((item) => item.textContent?.includes('Rival Harbours'));
      const button = [...(own?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === 'Export');
      button?.click();
      parts.push(await done);
      URL.createObjectURL = create;
      return parts.join('');
    });
    const pack: unknown = JSON.parse(exported);
    expect(pack).toMatchObject({ id: 'rivals', version: '1.0.0', entities: [{ id: 'nara' }] });
    await packs.evaluate(() => {
      const own = [...document.querySelectorAll('.pack')].find((item) => item.textContent?.includes('Rival Harbours'));
      const button = [...(own?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === 'Remove');
      button?.click();
    });
    await until('it is gone', async () => (await packs.$$('.pack')).length === 2);
    await choose('rivals-1.0.0.json', exported);
    await until('it is back', async () => (await packs.$$('.pack')).length === 3);
  });

  test.each<[string, string, () => string | Uint8Array, RegExp]>([
    ['a circle', 'circle.zip', circle, /circle/u],
    ['one id twice', 'twice.json', () => packOf(2, twice), /used twice/u],
    [
      'a date that is none',
      'date.zip',
      () => archiveOf({ 'harbours/entities/nara.yaml': nara({ asOf: '2026-02-30' }) }),
      /is no date/u,
    ],
    [
      'a text full of markup',
      'markup.zip',
      () => archiveOf({ 'harbours/entities/nara.yaml': nara({ summary: '"<img src=x onerror=alert(1)>"' }) }),
      /markup/u,
    ],
    [
      'another format',
      'format.json',
      () => packOf(1, (pack) => Object.assign(pack, { format: 9 })),
      /format|version/iu,
    ],
    ['a cut-off archive', 'cut.zip', () => archiveOf().slice(0, 300), /incomplete|cut off|truncated|ends/iu],
    [
      'a zip bomb',
      'bomb.zip',
      () => archiveOf({ 'harbours/entities/bomb.yaml': new Uint8Array(7_000_000) }),
      /unpack|bomb|larger/iu,
    ],
    ['half a million spellings', 'many.json', () => packOf(9_000, crowd), /250/u],
  ])('%s is refused with its reason, and the packs there go on', async (_, file, content, reason) => {
    const before = (await packs.$$('.pack')).length;
    await choose(file, content());
    await until('the reasons show', async () =>
      reason.test(await packs.$eval('[role=alert]', (box) => box.textContent ?? '')),
    );
    expect(await packs.$$('.pack')).toHaveLength(before);
    const page = await gloss.openArticle(site.origin + PATH);
    expect((await marks(page)).map(({ text }) => text)).toEqual(expect.arrayContaining(['Port Nara', 'Damascus']));
    await page.close();
  });

  test('a pack of ten thousand names shows progress, can be cancelled, and leaves pages awake', async () => {
    const large = packOf(10_000, (pack) => Object.assign(pack, { id: 'large', title: 'Large' }));
    const before = (await packs.$$('.pack')).length;
    const reading = await gloss.openArticle(site.origin + PATH);
    // Frames are drawn in the tab in front alone.
    const frames = async (page: Page): Promise<() => Promise<number>> => {
      await page.bringToFront();
      await page.evaluate(() => {
        const tick = (): void => {
          document.documentElement.dataset['frames'] = String(
            Number(document.documentElement.dataset['frames'] ?? 0) + 1,
          );
          requestAnimationFrame(tick);
        };
        tick();
      });
      return () => page.evaluate(() => Number(document.documentElement.dataset['frames']));
    };
    const own = await frames(packs);
    await choose('large.json', large);
    await until('progress shows', async () => (await packs.$('progress')) !== null);
    const drawn = await own();
    await packs.evaluate(() => {
      const row = document.querySelector('progress')?.closest('.row');
      row?.querySelector('button')?.click();
    });
    await until('it is cancelled', async () => (await said()).includes('was cancelled'));
    expect(await packs.$$('.pack')).toHaveLength(before);
    expect(await own()).toBeGreaterThan(drawn);

    await choose('large.json', large);
    await until('progress shows again', async () => (await packs.$('progress')) !== null);
    const readers = await frames(reading);
    const drawnThere = await readers();
    await restOn(gloss, reading, 'gloss-place', 'Damascus', ({ label }) => label?.includes('Damascus') ?? false);
    expect(await readers()).toBeGreaterThan(drawnThere);
    // The reader stays on the article: a tab in the background finishes all the same.
    await expect.poll(async () => (await packs.$$('.pack')).length, { timeout: 90_000 }).toBe(before + 1);
    expect(await said()).toContain('10000 names');
    await reading.close();
  });
});
