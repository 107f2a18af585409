import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/*
 * All benchmarks, each in a process of its own.
 *   npm run bench [-- DATA]
 * DATA: a folder with `corpora/` and `pages/detection/`; without it the benches that need no data run, and the others
 * are named.
 */
const [data] = process.argv.slice(2);
const inData = (...path: string[]): string | null => (data === undefined ? null : join(data, ...path));

const BENCHES: readonly {
  readonly name: string;
  readonly flags?: readonly string[];
  readonly input?: string | null;
  /** Runs without data too, on what the repository has. */
  readonly needsNone?: boolean;
}[] = [
  { name: 'recognition', input: inData('corpora'), needsNone: true },
  { name: 'linking' },
  { name: 'matcher', flags: ['--expose-gc'] },
  { name: 'cost' },
  { name: 'names', input: inData('corpora') },
  { name: 'claims', input: inData('corpora'), needsNone: true },
  { name: 'anchoring', input: inData('corpora', 'edits-dev.jsonl.gz') },
  { name: 'pages', input: inData('pages', 'detection') },
  { name: 'pages-probe' },
  { name: 'untouched', input: inData('pages', 'detection') },
];

let failed = false;
for (const { name, flags = [], input, needsNone = false } of BENCHES) {
  console.log(`\n## ${name}\n`);
  const isThere = typeof input === 'string' && existsSync(input);
  if (input !== undefined && !isThere && !needsNone) {
    console.log(`needs data: npm run bench -- DATA, or npm run bench:${name} -- ${input ?? 'PATH'}`);
    continue;
  }
  const script = join(import.meta.dirname, `${name}.ts`);
  const args = [...flags, script, ...(isThere ? [input] : [])];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  failed ||= status !== 0;
}
if (failed) process.exitCode = 1;
