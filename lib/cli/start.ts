import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ensureBrowsers } from './browser/browsers.ts';
import { Gloss, hover, marks, select, until } from './browser/gloss.ts';
import { serve } from './browser/serve.ts';

/**
 * `npm start [-- file or address]`: builds Gloss and opens it in Chromium on the sample article, a page file or an
 * address. Without a display the same path runs headless: what was marked and the notes stored are printed, and
 * screenshots written to `.output/start`.
 */

const SAMPLE = join(import.meta.dirname, '../../tests/fixtures/sample-article.html');
const SHOTS = '.output/start';

async function main(): Promise<void> {
  const wanted = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? SAMPLE;
  ensureBrowsers(['chromium']);
  const build = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
  if (build.status !== 0) process.exit(build.status ?? 1);

  const isAddress = /^https?:\/\//u.test(wanted);
  if (!isAddress && !existsSync(wanted))
    throw new Error(`${wanted} is neither a file nor an address that starts with http`);
  const site = isAddress
    ? null
    : await serve(new Map([['/2024/12/31/article', readFileSync(resolve(wanted), 'utf8')]]));
  const url = site === null ? wanted : `${site.origin}/2024/12/31/article`;
  const hasDisplay =
    process.platform !== 'linux' || (process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '') !== '';
  const gloss = await Gloss.launch('chrome', { headless: !hasDisplay });
  try {
    if (hasDisplay) await openForReader(gloss, url);
    else await walk(gloss, url, wanted === SAMPLE);
  } finally {
    await gloss.close();
    await site?.close();
  }
}

async function openForReader(gloss: Gloss, url: string): Promise<void> {
  const page = await gloss.newPage();
  await page.goto(url);
  console.log(
    'Gloss is open. Rest the pointer on a marked word; select words and press Ctrl+Enter. Close the window to end.',
  );
  await new Promise<void>((done) => gloss.browser.once('disconnected', () => done()));
}

async function walk(gloss: Gloss, url: string, isSample: boolean): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  const shot = async (page: Page, name: string): Promise<void> => {
    // Panels fade in.
    await new Promise((done) => setTimeout(done, 300));
    await page.screenshot({ path: `${SHOTS}/${name}.png` });
    console.log(`wrote ${SHOTS}/${name}.png`);
  };
  const page = await gloss.openArticle(url);
  const painted = await marks(page);
  console.log(`${painted.length} marks`);
  for (const { name, text } of painted) console.log(`  ${name.replace('gloss-', '').padEnd(12)} ${text}`);
  await shot(page, 'article');

  const first =
    painted.find((mark) => mark.name === 'gloss-place') ??
    painted.find((mark) => mark.name !== 'gloss-claim') ??
    painted[0];
  if (first === undefined) return;
  await hover(page, first.name, first.text);
  const card = await gloss.panelWith(page, 'a card', () => true);
  console.log(`card: ${card.label ?? ''}`);
  await shot(page, 'card');

  const wrong = isSample ? 'Lakatia' : first.text;
  await page.keyboard.press('Escape');
  await select(page, 'body', wrong);
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await gloss.panelWith(page, 'the correction form', ({ text }) => text.includes('Suggested text'));
  await page.keyboard.type(isSample ? 'Latakia' : `${first.text} (checked)`);
  await shot(page, 'correction');
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await gloss.panelWith(page, 'the word that it is saved', ({ text }) => text.includes('Saved on this device'));

  const notes = await gloss.extensionPage('notes.html');
  let stored: string[] = [];
  await until('the notes page lists the note', async () => {
    stored = await notes.$$eval('.note', (items) => items.map((item) => (item.textContent ?? '').trim()));
    return stored.length > 0;
  });
  console.log(`${stored.length} note${stored.length === 1 ? '' : 's'} stored`);
  for (const note of stored) console.log(`  ${note}`);
  await shot(notes, 'notes');
}

await main();
