import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { GlossDatabase } from '../../../lib/notes/database.ts';
import { NotesRepository } from '../../../lib/notes/repository.ts';

const frozen: unknown = JSON.parse(readFileSync(new URL('../../fixtures/notes/note-v1.json', import.meta.url), 'utf8'));
const name = (): string => `test-${crypto.randomUUID()}`;
const opened: Dexie[] = [];
const open = <T extends Dexie>(database: T): T => {
  opened.push(database);
  return database;
};

afterEach(async () => {
  for (const database of opened.splice(0)) await database.delete();
});

/** The database as version 1 made it. */
function versionOne(at: string): Dexie {
  const old = open(new Dexie(at));
  old.version(1).stores({ notes: 'id, article.key, created', drafts: '[article+quote], article' });
  return old;
}

describe('versions of the database', () => {
  test('notes of version 1 are there in version 2', async () => {
    const at = name();
    const old = versionOne(at);
    await old.table('notes').add(frozen);
    old.close();
    const database = open(new GlossDatabase(at));
    expect(await new NotesRepository(database).all()).toEqual([frozen]);
    expect(await database.packs.toArray()).toEqual([]);
    expect(database.verno).toBe(2);
  });

  test('an older window lets go when a later Gloss upgrades, and a later one is no trouble for an older', async () => {
    const at = name();
    const old = versionOne(at);
    await old.table('notes').add(frozen);
    const database = open(new GlossDatabase(at));
    expect(await new NotesRepository(database).all()).toEqual([frozen]);
    expect(await old.table('notes').count()).toBe(1);
  });

  test('a window that does not let go: work is refused as blocked, and done once it is closed', async () => {
    const at = name();
    const holder = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(at, 10);
      request.addEventListener('upgradeneeded', () => request.result.createObjectStore('notes', { keyPath: 'id' }));
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
    });
    const notes = new NotesRepository(open(new GlossDatabase(at, 0)));
    await expect(notes.all()).rejects.toMatchObject({ code: 'blocked' });
    await expect(notes.unseenAnswers()).rejects.toMatchObject({ code: 'blocked' });
    holder.close();
    await expect.poll(() => notes.all().catch(() => null)).toEqual([]);
  });
});
