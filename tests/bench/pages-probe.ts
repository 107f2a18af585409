import type { Page } from 'puppeteer-core';
import { Gloss } from '../../lib/cli/browser/gloss.ts';
import { serve } from '../../lib/cli/browser/serve.ts';
import { median, readTrace, sumOf, within } from './cost-trace.ts';
import { heavyPages } from './pages-heavy.ts';

/*
 * What the probe costs a page that is no article: the built extension in Chromium, pages of 1 MB, traced. Counted is
 * the main thread's own time (not the clock's, so that a busy machine does not count) for all that runs of the
 * extension's script: compiling, deciding, everything, but for full collections of garbage. Those fall into a third of
 * the loads, take up to 34 ms and end a marking that the page's own load began; twelve kilobytes of script
 * leave nothing to collect. Fails when the median of a page's loads in one tab is over the limit or when a page is taken
 * for an article. The first load of a new tab is shown apart: its process is new and sees the script, and every
 * interface of the page that it asks, for the first time.
 *   npm run build && npm run bench:probe
 */

/** Most time a page of 1 MB may pay, in milliseconds; loads of each page in one tab; tabs opened for first loads. */
const LIMIT = 2;
const LOADS = 9;
const TABS = 3;
/** As few as tell the time: each category more costs what is measured. */
const CATEGORIES = ['-*', 'devtools.timeline', 'blink.user_timing'];

interface Load {
  /** Main-thread time in milliseconds, of the probe and of full collections during it. */
  readonly probe: number;
  readonly garbage: number;
  /** Whether Gloss put its element into the page: it took it for an article. */
  readonly isTaken: boolean;
}

async function load(page: Page, url: string, extension: string): Promise<Load> {
  await page.tracing.start({ categories: CATEGORIES });
  await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
  // The probe runs at document idle, a moment after load.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const trace = await page.tracing.stop();
  if (trace === undefined) throw new Error('Chromium gave no trace');
  const thread = readTrace(trace);
  const entries = thread.entries(extension);
  if (entries.length === 0) throw new Error('The trace holds no run of the probe');
  const collections = thread.collections.filter((collection) => entries.some((entry) => within(collection, entry)));
  const garbage = sumOf(collections);
  const isTaken = await page.evaluate(() => document.querySelector('gloss-host') !== null);
  return { probe: sumOf(entries) - garbage, garbage, isTaken };
}

async function inNewTab(gloss: Gloss, url: string, times: number): Promise<Load[]> {
  const page = await gloss.newPage();
  try {
    await page.evaluateOnNewDocument(() => performance.mark('bench-page'));
    const loads: Load[] = [];
    for (let at = 0; at < times; at++) loads.push(await load(page, url, gloss.origin));
    return loads;
  } finally {
    await page.close();
  }
}

const ms = (value: number): string => `${value.toFixed(2)} ms`;

async function main(): Promise<void> {
  const pages = heavyPages();
  const site = await serve(new Map(pages.map(({ path, html }) => [path, html])));
  const gloss = await Gloss.launch('chrome');
  try {
    console.log(`probe on pages of 1 MB, main-thread time of ${LOADS} loads, at most ${LIMIT} ms`);
    for (const { name, path } of pages) {
      const firsts: Load[] = [];
      for (let tab = 0; tab < TABS; tab++) firsts.push(...(await inNewTab(gloss, site.origin + path, 1)));
      const loads = await inNewTab(gloss, site.origin + path, LOADS);
      const times = loads.map(({ probe }) => probe);
      const collected = loads.map(({ garbage }) => garbage).filter((garbage) => garbage > 0);
      const isOver = median(times) > LIMIT;
      const isTaken = loads.some((one) => one.isTaken);
      console.log(
        `  ${name.padEnd(14)} median ${ms(median(times))}, ${ms(Math.min(...times))} to ${ms(Math.max(...times))}; first of a tab ${ms(median(firsts.map(({ probe }) => probe)))}; beside ${collected.length} collections of at most ${ms(Math.max(0, ...collected))}${isOver ? ': TOO MUCH' : ''}${isTaken ? ': TAKEN FOR AN ARTICLE' : ''}`,
      );
      if (isOver || isTaken) process.exitCode = 1;
    }
  } finally {
    await gloss.close();
    await site.close();
  }
}

await main();
