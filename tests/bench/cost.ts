import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { Gloss, marks } from '../../lib/cli/browser/gloss.ts';
import { serve, type SiteServer } from '../../lib/cli/browser/serve.ts';
import { articleOf } from './cost-pages.ts';
import { median, readTrace, sumOf, type MainThread, type Stretch, type Task } from './cost-trace.ts';

/*
 * What Gloss costs an article, read from Chromium's own trace of the built extension.
 *   npm run build && npm run bench:cost [-- ROUNDS]
 * Times are the main thread's processor time, so that a busy machine does not change them, but for the time until marks
 * are on the screen, which is the clock's. Prints medians of all rounds and, as the peer in the same browser, what mark.js takes to mark the same words. Ends
 * with an error when a limit is passed.
 */
const ROUNDS = Number(process.argv[2] ?? 5);
const LIMITS = { painted: 120, task: 50 } as const;
const CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  'v8.execute',
  'v8',
];
/** Articles that the background reads before anything is measured. */
const WARMING = 4;
/** The peer marks thousands of words for minutes: all that is asked of its trace are its tasks, or else they do not fit in. */
const PEER_CATEGORIES = ['toplevel', 'blink.user_timing'];
const PATH = '/2025/01/07/a-minister-comes-back-with-wheat';
const require = createRequire(import.meta.url);
const markJs = readFileSync(require.resolve('mark.js/dist/mark.min.js'), 'utf8');

/** Sets a mark when the first of Gloss's highlights is in the registry, in the frame that paints it. Runs in the page. */
function watchFirstMark(): void {
  performance.mark('bench-page');
  const look = (): void => {
    if (CSS.highlights.size > 0) performance.mark('bench-painted');
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

interface Visit {
  readonly thread: MainThread;
  /** Where Gloss's scripts were entered; the first is the probe, at document idle. */
  readonly entries: readonly Stretch[];
  readonly marks: number;
  readonly words: readonly string[];
}

class CostBench {
  readonly #gloss: Gloss;
  readonly #site: SiteServer;

  constructor(gloss: Gloss, site: SiteServer) {
    this.#gloss = gloss;
    this.#site = site;
  }

  /** Loads a page under trace until `done` holds. */
  async visit(path: string, done: (page: Page) => Promise<boolean>): Promise<Visit> {
    const page = await this.#gloss.newPage();
    try {
      await page.evaluateOnNewDocument(watchFirstMark);
      await page.tracing.start({ categories: CATEGORIES });
      await page.goto(this.#site.origin + path, { waitUntil: 'load' });
      await waitFor(`${path} is done`, () => done(page));
      // What Gloss still does after the last mark belongs to the cost.
      await new Promise((resolve) => setTimeout(resolve, 500));
      const thread = await stopTracing(page);
      const painted = await marks(page);
      return {
        thread,
        entries: thread.entries(this.#gloss.origin),
        marks: painted.length,
        words: [...new Set(painted.map(({ text }) => text))],
      };
    } finally {
      await page.close();
    }
  }

  /** What mark.js takes to mark these words in the same page: its own script and the rendering that follows, in milliseconds. */
  async markJs(path: string, words: readonly string[]): Promise<{ all: number; longest: number; count: number }> {
    const page = await this.#gloss.newPage();
    try {
      // On a path that is no article Gloss sleeps; the page is the same.
      await page.evaluateOnNewDocument(watchFirstMark);
      await page.goto(`${this.#site.origin}${path}`, { waitUntil: 'load' });
      await page.evaluate(markJs);
      await page.tracing.start({ categories: PEER_CATEGORIES });
      const count = await page.evaluate(
        async (all: string[]) => {
          performance.mark('bench-page');
          const Mark: unknown = Reflect.get(globalThis, 'Mark');
          if (typeof Mark !== 'function') throw new Error('mark.js is not there');
          const marker: unknown = Reflect.construct(Mark, [document.querySelector('article')]);
          if (typeof marker !== 'object' || marker === null) throw new Error('mark.js gives no marker');
          const mark: unknown = Reflect.get(marker, 'mark');
          if (typeof mark !== 'function') throw new Error('mark.js cannot mark');
          await new Promise<void>((resolve) => {
            mark.call(marker, all, { separateWordSearch: false, accuracy: 'exactly', done: () => resolve() });
          });
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          return document.querySelectorAll('mark').length;
        },
        [...words],
      );
      const thread = await stopTracing(page);
      const begin = thread.mark('bench-page') ?? 0;
      const tasks = thread.tasks.filter(({ end }) => end > begin);
      if (tasks.length === 0) throw new Error('the trace holds no task of mark.js');
      return { all: sumOf(tasks), longest: Math.max(...tasks.map(({ busy }) => busy)), count };
    } finally {
      await page.close();
    }
  }
}

/** A busy machine takes its time over 100,000 words; the time itself is what the trace says. */
async function waitFor(what: string, condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 120_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function stopTracing(page: Page): Promise<MainThread> {
  const trace = await page.tracing.stop();
  if (trace === undefined) throw new Error('Chromium wrote no trace');
  return readTrace(trace);
}

/** The tasks from document idle on in which a script ran. The pages have none of their own, so they are Gloss's. */
function ownTasks({ thread, entries }: Visit): Task[] {
  const idle = entries[0]?.start ?? Infinity;
  return thread.tasks.filter(({ end, scripts }) => end > idle && scripts.length > 0);
}

/** What of a task is Gloss's: all of it, but for the page's own frame, which is drawn with Gloss or without. */
const ownTime = (task: Task): number => task.busy - sumOf(task.rendering);

const ms = (value: number): string => `${value.toFixed(1)} ms`;
let failed = false;
function line(what: string, values: readonly number[], limit?: number): void {
  const value = median(values);
  const over = limit !== undefined && value > limit;
  failed ||= over;
  const range = `(${ms(Math.min(...values))} to ${ms(Math.max(...values))})`;
  console.log(
    `${what.padEnd(52)} ${ms(value).padStart(10)} ${range}${limit === undefined ? '' : ` of at most ${limit} ms`}${over ? ': TOO MUCH' : ''}`,
  );
}

async function article(
  bench: CostBench,
  path: string,
  words: number,
  least: number,
  limits: { painted?: number; task: number },
  peerRounds: number,
): Promise<void> {
  console.log(`\nArticle of ${words.toLocaleString('en')} words`);
  const idle: number[] = [];
  const longest: number[] = [];
  const own: number[] = [];
  const slow: number[] = [];
  const more: number[] = [];
  const peer: number[] = [];
  const peerLongest: number[] = [];
  let count = 0;
  let peerCount = 0;
  const asleep = path.replace(PATH, '/');
  for (let round = 0; round < ROUNDS; round++) {
    const visit = await bench.visit(path, async (page) => (await markCount(page)) >= least);
    const [first] = visit.entries;
    const painted = visit.thread.mark('bench-painted');
    if (first === undefined || painted === null) throw new Error('Gloss did not run');
    idle.push(painted - first.start);
    const tasks = ownTasks(visit);
    const times = tasks.map(ownTime);
    slow.push(tasks.reduce((sum, { start, end }) => sum + end - start, 0) / sumOf(tasks));
    longest.push(Math.max(...times));
    own.push(times.reduce((sum, time) => sum + time, 0));
    count = visit.marks;
    const without = await bench.visit(asleep, () => Promise.resolve(true));
    more.push(sumOf(visit.thread.tasks) - sumOf(without.thread.tasks));
    if (round >= peerRounds) continue;
    const other = await bench.markJs(asleep, visit.words);
    peer.push(other.all);
    peerLongest.push(other.longest);
    peerCount = other.count;
  }
  line('from document idle to marks on screen (clock)', idle, limits.painted);
  console.log(`  while the clock ran ${median(slow).toFixed(1)} times as long as the page’s thread had a processor`);
  line('longest task of Gloss', longest, limits.task);
  line(`all tasks of Gloss (${count} marks)`, own);
  line('the page’s whole main thread, more than asleep', more);
  line(`mark.js, the same words, with rendering (${peerCount} marks)`, peer);
  line('mark.js, longest task', peerLongest);
  const ratio = (a: readonly number[], b: readonly number[]): string => (median(a) / median(b)).toFixed(2);
  console.log(`ratio to mark.js: ${ratio(own, peer)} in all, ${ratio(longest, peerLongest)} in the longest task`);
}

const markCount = (page: Page): Promise<number> =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((count, highlight) => count + highlight.size, 0));

async function run(): Promise<void> {
  const short = articleOf(1_000);
  const long = articleOf(100_000);
  const site = await serve(
    new Map([
      [PATH, short],
      [`${PATH}-and-long`, long],
      ['/', short],
      ['/-and-long', long],
    ]),
  );
  const gloss = await Gloss.launch('chrome');
  try {
    const bench = new CostBench(gloss, site);
    // The background is warm: its models and packs are read, and its code has run over a few articles, as a reader's has.
    for (let visit = 0; visit < WARMING; visit++) await bench.visit(PATH, async (page) => (await markCount(page)) > 0);

    await article(bench, PATH, 1_000, 10, LIMITS, ROUNDS);
    const settings = await gloss.newPage();
    await gloss.asExtension(settings, () => chrome.storage.local.set({ settings: { version: 2, marks: 'all' } }));
    await settings.close();
    await article(bench, `${PATH}-and-long`, 100_000, 5_000, { task: LIMITS.task }, 1);
  } finally {
    await gloss.close();
    await site.close();
  }
  if (failed) process.exitCode = 1;
}

await run();
