import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compilePack, describeProblem, type PackFile } from '../knowledge/compile-pack.ts';
import type { Pack } from '../knowledge/pack-schema.ts';

/** Folder of the packs that ship with Gloss. */
export const SHIPPED_PACKS = join(import.meta.dirname, '../../assets/packs');

/** Thrown when a pack does not compile; the message has one line a problem: file, line, field, reason. */
export class PackFailure extends Error {
  constructor(folder: string, problems: readonly string[]) {
    super(`The pack ${folder} does not compile:\n${problems.join('\n')}`);
    this.name = 'PackFailure';
  }
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });

/** All YAML files of a pack folder, paths relative to it. */
export const readPackFolder = (folder: string): PackFile[] =>
  filesBelow(folder)
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));

/** Compiles one pack folder. Throws `PackFailure` with every problem. */
export function compileFolder(folder: string): Pack {
  const result = compilePack(readPackFolder(folder));
  if (result.ok) return result.pack;
  const shown = relative(process.cwd(), folder) || folder;
  throw new PackFailure(
    shown,
    result.problems.map((problem) => `${shown}/${describeProblem(problem)}`),
  );
}

/** The packs that ship with Gloss: every folder of `assets/packs` that has a `pack.yaml`. */
export const shippedPackFolders = (): string[] =>
  readdirSync(SHIPPED_PACKS)
    .map((name) => join(SHIPPED_PACKS, name))
    .filter((path) => statSync(path).isDirectory() && readdirSync(path).includes('pack.yaml'));

export const readShippedPacks = (): Pack[] => shippedPackFolders().map(compileFolder);
