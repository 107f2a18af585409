import { mkdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { draftPack, TableError } from '../knowledge/pack-draft.ts';
import { readTable } from '../knowledge/table.ts';

/**
 * Turns a table into the draft of a pack: one reviewable file an entity, with what the table says and nothing more.
 *   npm run pack:from-table -- TABLE FOLDER
 * TABLE: CSV with a heading line, or the JSON result of a Wikidata query. Columns: name (or itemLabel), description (or
 * itemDescription), type, aliases (divided by "|"), item, and by language `name_ar`, `name_uk`, `name_ru`.
 */
const [table, folder] = process.argv.slice(2);
if (table === undefined || folder === undefined) {
  console.error('usage: npm run pack:from-table -- TABLE.csv|TABLE.json FOLDER');
  process.exit(2);
}
if (existsSync(join(folder, 'pack.yaml'))) {
  console.error(`${folder} holds a pack already: choose another folder`);
  process.exit(2);
}
try {
  const draft = draftPack(readTable(readFileSync(table, 'utf8')), folder, new Date());
  mkdirSync(join(folder, 'entities'), { recursive: true });
  for (const [path, content] of draft.files) writeFileSync(join(folder, path), stringify(content, { lineWidth: 110 }));
  console.log(`${draft.files.size} files written to ${folder}`);
  for (const note of draft.notes) console.log(note);
} catch (error) {
  if (!(error instanceof TableError)) throw error;
  console.error(`${table}: ${error.message}`);
  process.exit(1);
}
