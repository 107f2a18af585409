import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describe } from '../../lib/anchoring/describe.ts';
import { match } from '../../lib/anchoring/match.ts';
import type { Target } from '../../lib/anchoring/selector.ts';
import { createTextIndex } from '../../lib/anchoring/text-index.ts';
import { hypothesisMatch } from './anchoring-hypothesis.ts';
import { syntheticPage } from './anchoring-pages.ts';
import { linesOf, readEdits, ROWS, Score, type Edit, type Placed } from './anchoring-score.ts';

/*
 * Where notes are found after real edits of articles, by Gloss and by Hypothesis's published method in the same run, and
 * what finding them costs on long pages.
 *   npm run --silent bench:anchoring -- EDITS [--out FILE]
 * EDITS: JSON lines (gzipped or not) of {article, before, after, notes:[{id, start, end, suggestion, kind, gold}]}.
 */

type Finder = (target: Target, suggestion: string | null) => Placed;
interface Method {
  readonly name: string;
  /** Prepares one page; what it answers is called once a note. */
  open(text: string): Finder;
}

const METHODS: readonly Method[] = [
  {
    name: 'Gloss',
    open: (text) => {
      const index = createTextIndex({ text, blocks: linesOf(text) });
      return (target, suggestion) => match(index, target, suggestion);
    },
  },
  {
    name: "Hypothesis's published method",
    open: (text) => (target, suggestion) => hypothesisMatch(text, target, suggestion),
  },
];

/** Longest time spent on one cell of the table, in milliseconds: the peer takes minutes where it searches for long. */
const BUDGET = 20_000;

const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
const [path] = positionals;
if (path === undefined) {
  console.error('usage: npm run bench:anchoring -- EDITS.jsonl[.gz] [--out FILE]');
  process.exit(2);
}

const edits = readEdits(path);
const lines: string[] = [];
for (const [m, method] of METHODS.entries()) {
  const score = new Score();
  for (const [i, edit] of edits.entries()) {
    progress(`${method.name}: article ${i + 1} of ${edits.length}`);
    const found = findNotes(method, edit, score);
    if (m === 0) lines.push(JSON.stringify({ article: edit.article, notes: found }));
  }
  progress('');
  printScore(method.name, score);
}
if (values.out !== undefined) writeFileSync(values.out, `${lines.join('\n')}\n`);

const SPEED_HEADER = ['page', 'one word in … edited', 'method', 'notes', 'index ms', 'ms a note', 'slowest ms'];
console.log(`\n${SPEED_HEADER.join(' | ')}`);
for (const length of [100_000, 500_000]) {
  for (const rarity of [Infinity, 50, 8]) {
    const page = syntheticPage(length, 1_000, rarity, length);
    for (const method of METHODS) timeMethod(method, length, rarity, page.after, page.notes);
  }
}

function findNotes(method: Method, edit: Edit, score: Score): Record<string, Placed> {
  const before = { text: edit.before, blocks: linesOf(edit.before) };
  const find = method.open(edit.after);
  const found: Record<string, Placed> = {};
  for (const note of edit.notes) {
    const { state, start, end } = find(describe(before, note), note.suggestion);
    found[note.id] = { state, start, end };
    score.add(note, { state, start, end });
  }
  return found;
}

function printScore(name: string, score: Score): void {
  const percent = (count: number, all: number): string => (all === 0 ? '–' : ((100 * count) / all).toFixed(1));
  console.log(`\n${name}: share of notes in %`);
  console.log('kind | notes | correct | wrong place | lost | state right');
  let right = 0;
  let all = 0;
  for (const row of ROWS) {
    const notes = score.of(row, 'all');
    const cells = (['correct', 'wrong', 'lost', 'state'] as const).map((what) => percent(score.of(row, what), notes));
    console.log([row, notes, ...cells].join(' | '));
    right += score.of(row, 'state');
    all += notes;
  }
  console.log(`all kinds | ${all} | | | | ${percent(right, all)}`);
  console.log('gold state > state: notes');
  for (const [pair, count] of [...score.states].toSorted(([a], [b]) => a.localeCompare(b)))
    console.log(`  ${pair.replace('|', ' > ')}: ${count}`);
}

function timeMethod(
  method: Method,
  length: number,
  rarity: number,
  text: string,
  notes: ReturnType<typeof syntheticPage>['notes'],
): void {
  const opened = performance.now();
  const find = method.open(text);
  const started = performance.now();
  let done = 0;
  let slowest = 0;
  let last = started;
  for (const { target, suggestion } of notes) {
    find(target, suggestion);
    const now = performance.now();
    slowest = Math.max(slowest, now - last);
    last = now;
    done += 1;
    if (done % 50 === 0) progress(`${method.name}: ${length} characters, note ${done} of ${notes.length}`);
    if (now - started > BUDGET) break;
  }
  progress('');
  const cells = [
    length,
    rarity === Infinity ? 'none' : rarity,
    method.name,
    done,
    (started - opened).toFixed(1),
    ((last - started) / done).toFixed(3),
    slowest.toFixed(1),
  ];
  console.log(cells.join(' | '));
}

/** One line on stderr that the next overwrites. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  else if (text !== '' && /\b(?:1|\d*00) of /.test(text)) process.stderr.write(`${text}\n`);
}
