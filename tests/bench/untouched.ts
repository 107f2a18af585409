import { isUtf8 } from 'node:buffer';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { Gloss } from '../../lib/cli/browser/gloss.ts';
import { readIndex, readPage, type StoredPage } from './pages-index.ts';

/*
 * The page stays as it was: opens every stored article with the built extension and compares the page's serialised DOM
 * before and after, and what a mutation observer of the page's own saw in between.
 *   npm run build && npm run bench:untouched -- FOLDER
 * The pages' own scripts are kept from running by a policy, since they would change the page as well; Gloss runs beside
 * any policy. Ends with an error when a page was touched.
 */
const USAGE = 'Usage: npm run --silent bench:untouched -- FOLDER';
/** Longest wait for Gloss to wake on a page, and time for it to paint and settle, in milliseconds. */
const WAKE = 2_500;
const SETTLE = 1_000;

const Witness = v.object({
  hosts: v.number(),
  hostParent: v.nullable(v.string()),
  marks: v.number(),
  same: v.boolean(),
  mutations: v.array(v.string()),
});
type Witness = v.InferOutput<typeof Witness>;

/** Runs in the page before anything else: keeps the page as parsed and every change after. */
function watch(): void {
  const seen: string[] = [];
  Reflect.set(globalThis, 'benchSeen', seen);
  addEventListener('DOMContentLoaded', () => {
    Reflect.set(globalThis, 'benchBefore', document.documentElement.outerHTML);
    new MutationObserver((records) => {
      for (const { type, target, addedNodes, attributeName } of records) {
        const isHost = [...addedNodes].every((node) => node.nodeName === 'GLOSS-HOST') && addedNodes.length > 0;
        if (type === 'childList' && target === document.documentElement && isHost) continue;
        seen.push(`${type} ${attributeName ?? ''} in ${target.nodeName}`);
      }
    }).observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
  });
}

/** Runs in the page: what became of it. */
function testify(): unknown {
  const hosts = [...document.querySelectorAll('gloss-host')];
  const copy = document.documentElement.cloneNode(true);
  if (copy instanceof Element) for (const host of copy.querySelectorAll('gloss-host')) host.remove();
  return {
    hosts: hosts.length,
    hostParent: hosts[0]?.parentElement?.tagName ?? null,
    marks: [...CSS.highlights].reduce((sum, [name, { size }]) => sum + (name.startsWith('gloss-') ? size : 0), 0),
    same: copy instanceof Element && copy.outerHTML === Reflect.get(globalThis, 'benchBefore'),
    mutations: Reflect.get(globalThis, 'benchSeen'),
  };
}

async function visit(page: Page, stored: StoredPage, html: Buffer): Promise<Witness> {
  await page.setRequestInterception(true);
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  let served = false;
  page.on('request', (request) => {
    const first = !served && request.isNavigationRequest();
    served ||= first;
    const answer = first
      ? request.respond({
          status: 200,
          contentType: isUtf8(html) ? 'text/html; charset=utf-8' : 'text/html',
          headers: { 'content-security-policy': "script-src 'none'" },
          body: html,
        })
      : request.isNavigationRequest() && request.frame() === page.mainFrame()
        ? request.respond({ status: 204 })
        : request.abort('blockedbyclient');
    // The page may be gone by the time of the answer.
    answer.catch(() => undefined);
  });
  await page.evaluateOnNewDocument(watch);
  await page.goto(stored.url, { waitUntil: 'load', timeout: 20_000 });
  const end = Date.now() + WAKE;
  while (Date.now() < end && (await page.$('gloss-host')) === null)
    await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => setTimeout(resolve, SETTLE));
  return v.parse(Witness, await page.evaluate(testify));
}

async function run(): Promise<void> {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error(USAGE);
  const articles = readIndex(folder).filter(({ article }) => article);
  const gloss = await Gloss.launch('chrome');
  let awake = 0;
  let asleep = 0;
  let touched = 0;
  let failed = 0;
  let painted = 0;
  try {
    for (const stored of articles) {
      const page = await gloss.newPage();
      try {
        const { hosts, hostParent, marks, same, mutations } = await visit(page, stored, readPage(folder, stored));
        if (hosts === 0) asleep += 1;
        else awake += 1;
        if (marks > 0) painted += 1;
        const wrong = !same || mutations.length > 0 || hosts > 1 || (hosts === 1 && hostParent !== 'HTML');
        if (wrong) {
          touched += 1;
          console.log(
            `TOUCHED ${stored.file}: ${hosts} hosts, same ${same}, ${[...new Set(mutations)].slice(0, 5).join('; ')}`,
          );
        }
      } catch (error) {
        failed += 1;
        console.log(
          `not judged ${stored.file}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
        );
      } finally {
        await page.close();
      }
    }
  } finally {
    await gloss.close();
  }
  console.log(
    `${articles.length} articles: Gloss awake on ${awake} (marks on ${painted}), asleep on ${asleep}, ${failed} could not be shown; touched: ${touched}`,
  );
  if (touched > 0) process.exitCode = 1;
}

await run();
