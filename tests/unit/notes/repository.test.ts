import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GlossDatabase } from '../../../lib/notes/database.ts';
import { exportNotes } from '../../../lib/notes/export.ts';
import { NoteSchema, type NoteDraft } from '../../../lib/notes/note-schema.ts';
import { NotesRepository, StoreError, UNDO_WINDOW } from '../../../lib/notes/repository.ts';

const frozen = (): unknown =>
  JSON.parse(readFileSync(new URL('../../fixtures/notes/note-v1.json', import.meta.url), 'utf8'));

function draft(exact = 'Lakatia'): NoteDraft {
  const { motivation, article, target, body } = v.parse(NoteSchema, frozen());
  return { motivation, article, target: { ...target, quote: { ...target.quote, exact } }, body };
}

describe('notes repository', () => {
  let database: GlossDatabase;
  let notes: NotesRepository;
  let time = Date.parse('2025-01-01T00:00:00Z');

  beforeEach(() => {
    database = new GlossDatabase(`test-${crypto.randomUUID()}`);
    notes = new NotesRepository(database, () => new Date((time += 1_000)));
  });
  afterEach(async () => {
    await database.delete();
  });

  test('a note of version 1 reads as it was written', () => {
    expect(v.parse(NoteSchema, frozen())).toEqual(frozen());
  });

  test('what was saved is found by article, and newest first in all', async () => {
    const first = await notes.add(draft('Lakatia'));
    const second = await notes.add(draft('500 tons'));
    expect((await notes.ofArticle(first.article.key)).map((note) => note.id)).toEqual([first.id, second.id]);
    expect((await notes.all()).map((note) => note.id)).toEqual([second.id, first.id]);
    expect(await notes.ofArticle('elsewhere.example/a')).toEqual([]);
  });

  test('editing changes body and time, nothing else', async () => {
    const note = await notes.add(draft());
    await notes.edit(note.id, { ...note.body, comment: 'see the port city' });
    const [edited] = await notes.all();
    expect(edited?.body.comment).toBe('see the port city');
    expect(edited?.modified).not.toBe(note.modified);
    expect({ ...edited, body: note.body, modified: note.modified }).toEqual(note);
  });

  test('a deleted note is gone from the lists, comes back with undo, and is purged only after the undo window', async () => {
    const note = await notes.add(draft());
    await notes.remove(note.id);
    expect(await notes.all()).toEqual([]);
    expect(await notes.ofArticle(note.article.key)).toEqual([]);
    await notes.purge();
    await notes.restore(note.id);
    expect(await notes.all()).toEqual([note]);
    await notes.remove(note.id);
    time += UNDO_WINDOW;
    await notes.purge();
    await expect(notes.restore(note.id)).rejects.toThrow(StoreError);
  });

  test('a sighting in another state is an answer the reader has not seen', async () => {
    const note = await notes.add(draft());
    await notes.sight(note.id, { state: 'unchanged', text: 'Lakatia', at: '2025-01-02T00:00:00.000Z' });
    expect((await notes.all())[0]).toMatchObject({ answerSeen: true, sighting: { state: 'unchanged' } });
    await notes.sight(note.id, { state: 'adopted', text: 'Latakia', at: '2025-01-03T00:00:00.000Z' });
    expect((await notes.all())[0]).toMatchObject({ answerSeen: false, sighting: { state: 'adopted' } });
  });

  test('a full disk, a blocked and a closed database are told apart', async () => {
    const failWith = (error: Error): void =>
      void vi.spyOn(database.notes, 'add').mockImplementation(() => Dexie.Promise.reject(error));
    failWith(Object.assign(new Error('no room'), { name: 'QuotaExceededError' }));
    await expect(notes.add(draft())).rejects.toMatchObject({ code: 'quota' });
    failWith(Object.assign(new Error('newer'), { name: 'VersionError' }));
    await expect(notes.add(draft())).rejects.toMatchObject({ code: 'blocked' });
    vi.restoreAllMocks();
    database.close();
    await expect(notes.add(draft())).rejects.toMatchObject({ code: 'closed' });
  });

  test('a note that breaks the schema is not stored', async () => {
    await expect(notes.add(draft(''))).rejects.toThrow('quotes nothing');
    expect(await notes.all()).toEqual([]);
  });

  test('the export holds every note as stored', async () => {
    const note = await notes.add(draft('<script>alert(1)</script>'));
    const file: unknown = JSON.parse(exportNotes(await notes.all(), new Date(0)));
    expect(file).toEqual({ format: 'gloss-notes', version: 1, exported: '1970-01-01T00:00:00.000Z', notes: [note] });
  });
});
