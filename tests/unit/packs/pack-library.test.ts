import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { GlossDatabase } from '../../../lib/notes/database.ts';
import { importPack } from '../../../lib/packs/import-pack.ts';
import { compileAliasTable } from '../../../lib/recognition/linking/alias-table.ts';
import { PackLibrary } from '../../../lib/packs/pack-library.ts';
import { PackStore } from '../../../lib/packs/pack-store.ts';
import { PackRefusal } from '../../../lib/packs/refusal.ts';
import { fileOf, packOf } from './samples.ts';

const options = { signal: new AbortController().signal, onProgress: (): void => undefined };
let database: GlossDatabase;
let store: PackStore;
let library: PackLibrary;

beforeEach(() => {
  database = new GlossDatabase(`packs-${crypto.randomUUID()}`);
  store = new PackStore(database);
  library = new PackLibrary(store, {
    list: () => Promise.resolve([]),
    read: () => Promise.reject(new Error('none ships')),
    table: () => Promise.reject(new Error('none ships')),
  });
});

const add = (content: string): Promise<unknown> =>
  importPack(store, { file: fileOf(content), shipped: [], expect: null }, options);
const ids = async (): Promise<string[]> =>
  (await library.switchedOn()).map(({ pack: { id, version } }) => `${id} ${version}`);

test('a pack is imported, switched off and on, removed and brought back', async () => {
  await add(packOf(2));
  expect(await ids()).toEqual(['harbours 1.0.0']);
  await store.setOn('harbours', false);
  expect(await ids()).toEqual([]);
  await store.setOn('harbours', true);
  const removed = await store.remove('harbours');
  expect(await ids()).toEqual([]);
  if (removed === null) throw new Error('nothing was removed');
  await store.restore(removed);
  expect(await ids()).toEqual(['harbours 1.0.0']);
});

test('an update has to be newer, and a refused one leaves the pack as it was', async () => {
  await add(packOf(2));
  await expect(add(packOf(3))).rejects.toThrow(PackRefusal);
  await expect(add(packOf(3, (pack) => Object.assign(pack, { version: '2.0.0', licence: 5 })))).rejects.toThrow(
    PackRefusal,
  );
  expect(await ids()).toEqual(['harbours 1.0.0']);
  await add(packOf(3, (pack) => Object.assign(pack, { version: '1.0.1' })));
  expect(await ids()).toEqual(['harbours 1.0.1']);
});

test('an update of one pack does not take another', async () => {
  await expect(importPack(store, { file: fileOf(packOf(1)), shipped: [], expect: 'rivers' }, options)).rejects.toThrow(
    PackRefusal,
  );
  expect(await ids()).toEqual([]);
});

test('contents that cannot be read any more are left out and marked; the others work on', async () => {
  await add(packOf(1));
  await add(packOf(1, (pack) => Object.assign(pack, { id: 'rivers' })));
  await database.packContents.put({ id: 'rivers', pack: { broken: true } });
  expect(await ids()).toEqual(['harbours 1.0.0']);
  expect((await library.list()).find(({ id }) => id === 'rivers')?.readable).toBe(false);
});

test('an imported pack comes with its names compiled ahead, also after it was removed and brought back', async () => {
  await add(packOf(2));
  const [loaded] = await library.switchedOn();
  if (loaded?.table == null) throw new Error('no table was kept');
  expect(new Uint8Array(loaded.table)).toEqual(new Uint8Array(compileAliasTable(loaded.pack)));
  const removed = await store.remove('harbours');
  if (removed === null) throw new Error('nothing was removed');
  await store.restore(removed);
  expect((await library.switchedOn())[0]?.table).toEqual(loaded.table);
});
