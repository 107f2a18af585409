import type { StoredPage } from './pages-index.ts';
import { compareShingles, f1Of, meanScores, pageScores, quantile } from './pages-metrics.ts';
import type { Answer } from './pages.ts';

/** A stored page and what was found on it; `failure` says why when there is no answer. */
export interface Judged {
  readonly page: StoredPage;
  readonly answer: Answer | null;
  readonly failure: string | null;
}

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);
const three = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(3));

/** The figures as text: decision, false positives by kind, body, time. A page without an answer counts as not taken. */
export function report(judged: readonly Judged[]): string {
  return [...decision(judged), ...body(judged), ...time(judged)].join('\n') + '\n';
}

function decision(judged: readonly Judged[]): string[] {
  const taken = ({ answer }: Judged): boolean => answer?.article ?? false;
  const hits = judged.filter((one) => one.page.article && taken(one)).length;
  const found = judged.filter(taken).length;
  const articles = judged.filter(({ page }) => page.article).length;
  const precision = found === 0 ? Number.NaN : hits / found;
  const recall = articles === 0 ? Number.NaN : hits / articles;
  const failures = judged.filter(({ failure }) => failure !== null);
  const lines = [
    `${judged.length} pages, ${articles} articles`,
    `decision   precision ${three(precision)}  recall ${three(recall)}  F1 ${three(f1Of(precision, recall))}`,
  ];
  const kinds = [...new Set(judged.filter(({ page }) => !page.article).map(({ page }) => page.kind))].toSorted();
  for (const kind of kinds) {
    const all = judged.filter(({ page }) => !page.article && page.kind === kind);
    const wrong = all.filter(taken);
    lines.push(`  taken of ${kind}: ${wrong.length} of ${all.length} (${percent(wrong.length, all.length)})`);
    for (const { page, answer } of wrong) lines.push(`    ${answer?.score ?? 0} ${page.url}`);
  }
  const missed = judged.filter((one) => one.page.article && !taken(one));
  lines.push(`  missed articles: ${missed.length}`);
  for (const { page, answer, failure } of missed) lines.push(`    ${failure ?? answer?.score ?? 0} ${page.url}`);
  if (failures.length > 0) lines.push(`  without an answer: ${failures.length}`);
  for (const { page, failure } of failures) lines.push(`    ${page.file} ${failure}`);
  return lines;
}

function body(judged: readonly Judged[]): string[] {
  const known = judged.flatMap(({ page, answer }) =>
    page.article && page.body !== null && page.body.trim() !== ''
      ? [
          {
            page,
            whole: compareShingles(page.body, answer?.text ?? ''),
            bare: compareShingles(page.body, withoutHeadline(answer)),
          },
        ]
      : [],
  );
  if (known.length === 0) return ['body       no page with a known text'];
  const whole = meanScores(known.map((one) => one.whole));
  const bare = meanScores(known.map((one) => one.bare));
  const worst = known
    .map(({ page, whole: counts }) => ({ file: page.file, ...pageScores(counts) }))
    .toSorted((a, b) => a.f1 - b.f1)
    .slice(0, 12);
  return [
    `body       precision ${three(whole.precision)}  recall ${three(whole.recall)}  F1 ${three(whole.f1)}  (${known.length} pages, 4-gram shingles)`,
    `  without the headline, which many known texts leave out: F1 ${three(bare.f1)}`,
    '  lowest:',
    ...worst.map(
      ({ file, precision, recall, f1 }) => `    ${three(f1)} (P ${three(precision)}, R ${three(recall)}) ${file}`,
    ),
  ];
}

/** The article text without its headline block. */
function withoutHeadline(answer: Answer | null): string {
  if (answer === null) return '';
  return answer.blocks
    .filter(({ kind }) => kind !== 'headline')
    .map(({ start, end }) => answer.text.slice(start, end))
    .join('\n');
}

function time(judged: readonly Judged[]): string[] {
  const answers = judged.flatMap(({ answer }) => (answer === null ? [] : [answer]));
  const line = (name: string, values: readonly number[]): string =>
    `  ${name.padEnd(9)} median ${quantile(values, 0.5).toFixed(1)} ms, 95 % ${quantile(values, 0.95).toFixed(1)} ms, most ${Math.max(...values).toFixed(1)} ms`;
  return [
    'time per page, first run in a fresh world',
    line(
      'decide',
      answers.map(({ decideMs }) => decideMs),
    ),
    line(
      'body',
      answers.map(({ bodyMs }) => bodyMs),
    ),
    line(
      'metadata',
      answers.map(({ metadataMs }) => metadataMs),
    ),
  ];
}
