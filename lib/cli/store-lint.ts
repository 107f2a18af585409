import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as v from 'valibot';

/**
 * `node lib/cli/store-lint.ts FOLDER`: the store's own linter on a built extension. Any error and any warning fails,
 * except the assignments to `innerHTML` that two libraries make: Preact for `dangerouslySetInnerHTML`, which lint
 * forbids here (`react/no-danger`), and Readability, which sets back its own clone of the page, a document without a
 * window in which nothing runs. Our own code may not write it either (`no-restricted-properties`), so the numbers below
 * are all there can be.
 */
const LIBRARY_ASSIGNMENTS = { preact: 1, readability: 2 } as const;

const Report = v.object({
  errors: v.array(v.looseObject({ code: v.string(), message: v.string() })),
  warnings: v.array(v.looseObject({ code: v.string(), message: v.string(), file: v.optional(v.string()) })),
});

/** Assignments expected in a file: every script with an interface carries Preact once, the annotator Readability too. */
function expected(file: string): number {
  if (file === 'annotator.js') return LIBRARY_ASSIGNMENTS.preact + LIBRARY_ASSIGNMENTS.readability;
  return file.startsWith('chunks/') ? LIBRARY_ASSIGNMENTS.preact : 0;
}

function main(): void {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('Usage: node lib/cli/store-lint.ts FOLDER');
  const linter = join(
    dirname(createRequire(import.meta.url).resolve('addons-linter/package.json')),
    'bin/addons-linter',
  );
  const run = spawnSync(process.execPath, [linter, folder, '--output', 'json'], { encoding: 'utf8' });
  const { errors, warnings } = v.parse(v.pipe(v.string(), v.parseJson(), Report), run.stdout);
  const assignments = new Map<string, number>();
  const problems = [...errors];
  for (const warning of warnings) {
    const { code, file = '' } = warning;
    const count = (assignments.get(file) ?? 0) + 1;
    if (code === 'UNSAFE_VAR_ASSIGNMENT') assignments.set(file, count);
    if (code !== 'UNSAFE_VAR_ASSIGNMENT' || count > expected(file)) problems.push(warning);
  }
  for (const problem of problems) console.error(JSON.stringify(problem, null, 2));
  const known = errors.length + warnings.length - problems.length;
  console.log(`${problems.length} problems; ${known} assignments of libraries, as expected`);
  if (problems.length > 0) process.exitCode = 1;
}

main();
