import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPackFolder, shippedPackFolders } from '../../../lib/cli/read-packs.ts';
import { compilePack, describeProblem } from '../../../lib/knowledge/compile-pack.ts';

test('the entity that the README of the packs tells authors to copy compiles', () => {
  const readme = readFileSync(new URL('../../../assets/packs/README.md', import.meta.url), 'utf8');
  const [entity, source] = [...readme.matchAll(/ {3}```yaml\n([^]*?) {3}```/gu)].map(([, block = '']) =>
    block.replaceAll(/^ {3}/gmu, ''),
  );
  const [folder] = shippedPackFolders();
  if (folder === undefined || entity === undefined || source === undefined) throw new Error('no pack or no example');
  const files = readPackFolder(folder).map(({ path, text }) =>
    path === 'sources.yaml' ? { path, text: text + source } : { path, text },
  );
  const result = compilePack([...files, { path: 'entities/port-of-tobruk.yaml', text: entity }]);
  expect(result.ok ? [] : result.problems.map(describeProblem)).toEqual([]);
});
