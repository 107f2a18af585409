import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packJsonSchemas } from '../../../lib/cli/pack-json-schemas.ts';

test.each([...packJsonSchemas()])('%s is what the pack schema says (else: npm run pack:schema)', (name, text) => {
  expect(readFileSync(join('assets/packs/schema', name), 'utf8')).toBe(text);
});
