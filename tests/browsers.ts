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

function firstExisting(variable: string, candidates: readonly string[]): string {
  const named = process.env[variable];
  if (named !== undefined && named !== '') return named;
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error(`No browser found at ${candidates.join(', ')}. Install one or set ${variable} to its path.`);
  }
  return found;
}

/** Path of Chromium or Chrome; `GLOSS_CHROMIUM` overrides. Throws with what to do when none is installed. */
export const chromiumPath = (): string =>
  firstExisting('GLOSS_CHROMIUM', ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome']);

/** Path of Firefox; `GLOSS_FIREFOX` overrides. Throws with what to do when none is installed. */
export const firefoxPath = (): string => firstExisting('GLOSS_FIREFOX', ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/opt/firefox/firefox']);
