import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { summarise } from '../packs/pack-summary.ts';
import { compileAliasTable } from '../recognition/linking/alias-table.ts';
import { drawMaps } from './maps/draw-maps.ts';
import { readShippedPacks, SHIPPED_PACKS } from './read-packs.ts';

/**
 * Compiles the shipped packs into a folder: each pack with its table of aliases, the list of packs and the maps. Answers
 * the names of the files. Throws `PackFailure` with file, line and reason before anything is written.
 */
export function writePackAssets(folder: string): string[] {
  const packs = readShippedPacks();
  const files = new Map<string, string | Uint8Array>();
  for (const pack of packs) {
    files.set(`${pack.id}.json`, JSON.stringify(pack));
    files.set(`${pack.id}.table`, new Uint8Array(compileAliasTable(pack)));
  }
  files.set('index.json', JSON.stringify(packs.map(summarise)));
  files.set('maps.json', JSON.stringify(Object.fromEntries(packs.map((pack) => [pack.id, drawMaps(pack)]))));
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  return [...files.keys()];
}

/** What a development server offers to whoever watches files for it. */
interface DevServer {
  readonly watcher: {
    add(path: string): unknown;
    on(event: 'all', listener: (event: string, path: string) => void): unknown;
  };
  reloadExtension(): void;
}

/** Quiet time after the last change of a file before packs are compiled, in milliseconds: an editor may save many. */
const QUIET = 200;

/**
 * Compiles the packs again when one of their files changes and reloads the extension. A pack that does not compile is
 * told with file, line and reason, and what was there before stays.
 */
export function watchPacks(
  server: DevServer,
  folder: string,
  log: { success(text: string): void; error(text: string): void },
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  server.watcher.add(SHIPPED_PACKS);
  server.watcher.on('all', (_, path) => {
    if (!path.startsWith(SHIPPED_PACKS) || !path.endsWith('.yaml')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      try {
        writePackAssets(folder);
        server.reloadExtension();
        log.success('Packs compiled');
      } catch (error) {
        log.error(error instanceof Error ? error.message : String(error));
      }
    }, QUIET);
  });
}
