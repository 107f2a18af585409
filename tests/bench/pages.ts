import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { build } from 'vite';
import { HungPage, StoredPageBrowser } from './pages-browser.ts';
import { readIndex, readPage, type StoredPage } from './pages-index.ts';
import { report, type Judged } from './pages-report.ts';

/**
 * Judges detection, body and metadata on a folder of stored pages with an `index.jsonl`, in real Chromium at document
 * idle. `--out` writes a JSON line a page; `--no-scripts` shows the pages with their scripts off.
 */
const USAGE = 'Usage: npm run --silent bench:pages -- FOLDER [--out FILE] [--no-scripts]';

const Answer = v.object({
  article: v.boolean(),
  score: v.number(),
  reasons: v.array(v.object({ signal: v.string(), points: v.number() })),
  text: v.string(),
  blocks: v.array(v.object({ kind: v.string(), start: v.number(), end: v.number() })),
  metadata: v.looseObject({
    headline: v.nullable(v.string()),
    authors: v.array(v.string()),
    published: v.nullable(v.string()),
  }),
  decideMs: v.number(),
  bodyMs: v.number(),
  metadataMs: v.number(),
});

/** The page's side as one script. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry: join(import.meta.dirname, 'pages-in-page.ts'), formats: ['iife'], name: 'glossPages' },
    },
  });
  const outputs = Array.isArray(result)
    ? result.flatMap(({ output }) => output)
    : 'output' in result
      ? result.output
      : [];
  const chunk = outputs.find((output) => output.type === 'chunk');
  if (chunk === undefined) throw new Error('The bundle is empty');
  return `${chunk.code}\njudge();`;
}

async function judgeAll(
  folder: string,
  pages: readonly StoredPage[],
  browser: StoredPageBrowser,
  signal: AbortSignal,
  write: (judged: Judged) => void,
): Promise<Judged[]> {
  const script = await bundle();
  const all: Judged[] = [];
  for (const page of pages) {
    if (signal.aborted) break;
    const judged: Judged = { page, ...(await judgeOne(folder, page, browser, script)) };
    write(judged);
    all.push(judged);
    process.stderr.write(`\r${all.length}/${pages.length} ${page.file.slice(0, 60).padEnd(60)}`);
  }
  process.stderr.write('\n');
  return all;
}

async function judgeOne(
  folder: string,
  page: StoredPage,
  browser: StoredPageBrowser,
  script: string,
): Promise<Pick<Judged, 'answer' | 'failure'>> {
  try {
    const value = await browser.evaluate(page.url, readPage(folder, page), script);
    return { answer: v.parse(Answer, JSON.parse(v.parse(v.string(), value))), failure: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const failure = `${error instanceof HungPage ? 'hangs' : 'fails'}: ${reason.split('\n')[0]}`;
    process.stderr.write(`\n${page.file} ${failure}\n`);
    return { answer: null, failure };
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, 'no-scripts': { type: 'boolean', default: false } },
  });
  const folder = positionals[0];
  if (folder === undefined || positionals.length > 1) throw new Error(USAGE);
  const pages = readIndex(folder);
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  const out = values.out === undefined ? null : createWriteStream(values.out);
  const browser = new StoredPageBrowser({ scripts: !values['no-scripts'] });
  try {
    const judged = await judgeAll(folder, pages, browser, interrupt.signal, ({ page, answer }) => {
      out?.write(
        `${JSON.stringify({
          file: page.file,
          article: answer?.article ?? false,
          score: answer?.score ?? 0,
          text: answer?.text ?? '',
          title: answer?.metadata.headline ?? null,
          authors: answer?.metadata.authors ?? [],
          published: answer?.metadata.published ?? null,
          ms: answer === null ? null : Math.round((answer.decideMs + answer.bodyMs + answer.metadataMs) * 10) / 10,
        })}\n`,
      );
    });
    process.stdout.write(report(judged));
  } finally {
    await browser.close();
    await new Promise<void>((resolve) => (out === null ? resolve() : out.end(resolve)));
  }
}

export type Answer = v.InferOutput<typeof Answer>;

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
