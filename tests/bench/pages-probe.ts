import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { Gloss } from '../../lib/cli/browser/gloss.ts';
import { heavyPages, type HeavyPage } from './pages-heavy.ts';
import { quantile } from './pages-metrics.ts';

/*
 * What the probe costs a page that is no article: the built extension in Chromium, pages of 1 MB, traced. Counted is
 * the main thread's own time (not the clock's, so that a busy machine does not count) for all that runs of the
 * extension's script: compiling, deciding, everything, but for full collections of garbage. Those fall into a third of
 * the loads, take up to 34 ms and end a marking that the page's own load began; twelve kilobytes of script
 * leave nothing to collect. Fails when the median of a page's loads is over the limit or when a page is taken for an
 * article.
 *   npm run build && npm run bench:probe
 */

/** Most time a page of 1 MB may pay, in milliseconds, and loads of each page. */
const LIMIT = 2;
const LOADS = 9;

const Trace = v.object({
  traceEvents: v.array(
    v.looseObject({
      name: v.string(),
      ph: v.string(),
      ts: v.optional(v.number()),
      pid: v.optional(v.number()),
      tid: v.optional(v.number()),
      dur: v.optional(v.number()),
      tdur: v.optional(v.number()),
      args: v.optional(v.looseObject({ data: v.optional(v.unknown()) })),
    }),
  ),
});
type TraceEvent = v.InferOutput<typeof Trace>['traceEvents'][number];

const OfScript = v.looseObject({ url: v.pipe(v.string(), v.regex(/^chrome-extension:.*probe\.js$/u)) });

interface ProbeTime {
  readonly own: number;
  readonly garbage: number;
}

/** Main-thread time of the probe in a trace, and of full collections during it, in milliseconds. Throws when it did not run. */
function probeTime(json: Uint8Array): ProbeTime {
  const { traceEvents } = v.parse(Trace, JSON.parse(new TextDecoder().decode(json)));
  const runs = traceEvents.filter(({ name, args }) => name === 'EvaluateScript' && v.is(OfScript, args?.data));
  if (runs.length === 0) throw new Error('The trace holds no run of the probe');
  const sum = (events: readonly TraceEvent[]): number =>
    events.reduce((total, { dur = 0, tdur = dur }) => total + tdur, 0) / 1_000;
  const garbage = traceEvents.filter(
    ({ name, pid, tid, ts = 0 }) =>
      name === 'MajorGC' && runs.some((run) => run.pid === pid && run.tid === tid && within(ts, run)),
  );
  return { own: sum(runs) - sum(garbage), garbage: sum(garbage) };
}

const within = (at: number, { ts = 0, dur = 0 }: TraceEvent): boolean => at >= ts && at <= ts + dur;

async function load(page: Page, url: string): Promise<ProbeTime> {
  await page.tracing.start({ categories: ['-*', 'devtools.timeline'] });
  await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
  // The probe runs at document idle, a moment after load.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const trace = await page.tracing.stop();
  if (trace === undefined) throw new Error('Chromium gave no trace');
  return probeTime(trace);
}

async function measure(gloss: Gloss, base: string, heavy: HeavyPage): Promise<{ times: ProbeTime[]; taken: boolean }> {
  const page = await gloss.newPage();
  const times: ProbeTime[] = [];
  for (let run = 0; run < LOADS; run++) times.push(await load(page, `${base}${heavy.path}`));
  const taken = await page.evaluate(() => document.querySelector('gloss-host') !== null);
  await page.close();
  return { times, taken };
}

async function main(): Promise<void> {
  if (!existsSync('.output/chrome-mv3/manifest.json')) throw new Error('Build first: npm run build');
  const pages = heavyPages();
  const server = createServer((request, response) => {
    const html = pages.find(({ path }) => path === request.url)?.html;
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = v.parse(v.object({ port: v.number() }), server.address() satisfies AddressInfo | string | null);
  const gloss = await Gloss.launch('chrome');
  try {
    let worst = 0;
    process.stdout.write(`probe on pages of 1 MB, main-thread time of ${LOADS} loads, at most ${LIMIT} ms\n`);
    for (const heavy of pages) {
      const { times, taken } = await measure(gloss, `http://127.0.0.1:${port}`, heavy);
      const own = times.map((time) => time.own);
      const median = quantile(own, 0.5);
      const collections = times.filter(({ garbage }) => garbage > 0).map(({ garbage }) => garbage);
      worst = Math.max(worst, median);
      process.stdout.write(
        `  ${heavy.name.padEnd(14)} median ${median.toFixed(2)} ms, least ${Math.min(...own).toFixed(2)} ms, most ${Math.max(...own).toFixed(2)} ms; beside ${collections.length} collections of at most ${Math.max(0, ...collections).toFixed(1)} ms${taken ? '  TAKEN FOR AN ARTICLE' : ''}\n`,
      );
      if (taken) process.exitCode = 1;
    }
    if (worst > LIMIT) {
      process.stdout.write(`  over the limit of ${LIMIT} ms\n`);
      process.exitCode = 1;
    }
  } finally {
    await gloss.close();
    server.close();
  }
}

await main();
