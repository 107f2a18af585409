import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Flags for a Chromium that talks to nobody: headless runners often have no sandbox, no GPU and no network. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

interface Kind {
  readonly variable: string;
  readonly paths: readonly string[];
  /** Debian's package. */
  readonly debian: string;
}

const CHROMIUM: Kind = {
  variable: 'GLOSS_CHROMIUM',
  paths: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  debian: 'chromium',
};
const FIREFOX: Kind = {
  variable: 'GLOSS_FIREFOX',
  paths: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/opt/firefox/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ],
  debian: 'firefox-esr',
};

function find({ variable, paths }: Kind): string | null {
  const named = process.env[variable];
  if (named !== undefined && named !== '') return named;
  return paths.find((path) => existsSync(path)) ?? null;
}

function pathOf(kind: Kind): string {
  const found = find(kind);
  if (found === null)
    throw new Error(
      `No ${kind.debian} found. Install it (Debian: apt-get install ${kind.debian}) or set ${kind.variable} to its path.`,
    );
  return found;
}

/** Path of Chromium or Chrome; `GLOSS_CHROMIUM` overrides. Throws with what to do when none is installed. */
export const chromiumPath = (): string => pathOf(CHROMIUM);

/** Path of Firefox; `GLOSS_FIREFOX` overrides. Throws with what to do when none is installed. */
export const firefoxPath = (): string => pathOf(FIREFOX);

/**
 * Makes sure that the browsers are there: on a Debian machine as root a missing one is installed from Debian's
 * packages; elsewhere the error names what to install.
 */
export function ensureBrowsers(which: readonly ('chromium' | 'firefox')[]): void {
  const missing = which.map((name) => (name === 'chromium' ? CHROMIUM : FIREFOX)).filter((kind) => find(kind) === null);
  if (missing.length === 0) return;
  const packages = missing.map((kind) => kind.debian);
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (canInstall) {
    console.log(`Installing ${packages.join(' and ')} from Debian's packages`);
    const run = (...args: string[]): boolean =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0;
    if (run('update') && run('install', '-y', '--no-install-recommends', ...packages, 'fonts-noto-core')) return;
  }
  for (const kind of missing) pathOf(kind);
}
