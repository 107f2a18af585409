import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packJsonSchemas } from './pack-json-schemas.ts';

/** `npm run pack:schema`: writes the JSON Schemas with which editors complete and check pack files. */
const folder = join(import.meta.dirname, '../../assets/packs/schema');
mkdirSync(folder, { recursive: true });
for (const [name, text] of packJsonSchemas()) writeFileSync(join(folder, name), text);
