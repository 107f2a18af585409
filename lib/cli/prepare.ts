import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/**
 * After `npm ci`: completes what an old npm left out, then generates WXT's types.
 *
 * The compiler, linter and bundler come as one optional package a platform. npm skips an optional package in silence
 * where the Node it runs on is older than the package asks for (Debian 12: Node 18, seen with npm 9.2), although these
 * are run by the newer Node of the dev dependency `node`. npm scripts find that one first, so asking npm again from
 * here installs them.
 */

const ROOT = join(import.meta.dirname, '../..');

const Lockfile = v.object({
  packages: v.record(
    v.string(),
    v.looseObject({
      optional: v.optional(v.boolean(), false),
      os: v.optional(v.array(v.string())),
      cpu: v.optional(v.array(v.string())),
      libc: v.optional(v.array(v.string())),
    }),
  ),
});

/** Folders of the optional packages that are made for this machine and are not there. */
function missing(): string[] {
  const text = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  const { packages } = v.parse(v.pipe(v.string(), v.parseJson(), Lockfile), text);
  return Object.entries(packages)
    .filter(
      ([folder, { optional, os, cpu, libc }]) =>
        optional &&
        os?.includes(process.platform) === true &&
        cpu?.includes(process.arch) === true &&
        (libc === undefined || libc.includes(LIBC)) &&
        !existsSync(join(ROOT, folder)),
    )
    .map(([folder]) => folder);
}

/** Node's report names the glibc it runs on, and nothing where there is another. */
const LIBC = JSON.stringify(process.report.getReport()).includes('"glibcVersionRuntime"') ? 'glibc' : 'musl';

function run(command: string, ...args: string[]): void {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

if (missing().length > 0) {
  console.log('Completing the packages for this platform');
  run('npm', 'install', '--ignore-scripts', '--no-save', '--no-audit', '--no-fund');
  const left = missing();
  if (left.length > 0) {
    console.error(`npm did not install ${left.join(', ')}. Use Node 22 or newer, or run: npm ci --force`);
    process.exit(1);
  }
}
run('wxt', 'prepare');
