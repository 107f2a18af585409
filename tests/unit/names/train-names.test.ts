import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);

it.each([
  ['--epochs', 'many', 'from 1'],
  ['--epochs', '0', 'from 1'],
  ['--folds', '2.5', 'from 2'],
  ['--folds', '1', 'from 2'],
])('train:names refuses %s %s before it learns anything', async (option, given, least) => {
  const command = run(process.execPath, ['lib/cli/train-names.ts', 'no-such-folder', option, given]);
  await expect(command).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining(`${option} takes a whole number ${least}, not "${given}".`),
  });
});
