import { spawnSync } from 'node:child_process';
import { ensureBrowsers } from './browser/browsers.ts';

/** `npm test`: everything that CI runs, in the order in which it fails fastest. Ends at the first step that fails. */

const STEPS: readonly (readonly [string, ...string[]])[] = [
  ['wxt', 'prepare'],
  ['tsc', '-p', 'tsconfig.json'],
  ['tsc', '-p', 'lib/tsconfig.pure.json'],
  ['oxlint'],
  ['oxfmt', '--check'],
  ['knip'],
  ['npm', 'run', '--silent', 'build'],
  ['npm', 'run', '--silent', 'build:firefox'],
  ['node', 'lib/cli/store-lint.ts', '.output/firefox-mv3'],
  ['vitest', 'run'],
];

ensureBrowsers(['chromium', 'firefox']);
for (const [command, ...args] of STEPS) {
  const line = [command, ...args].join(' ');
  console.log(`> ${line}`);
  const started = Date.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(`failed: ${line}`);
    process.exit(status ?? 1);
  }
  console.log(`  ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
