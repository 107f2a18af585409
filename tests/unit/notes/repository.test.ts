import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GlossDatabase } from '../../../lib/notes/database.ts';
import { exportNotes } from '../../../lib/notes/export.ts';
import { NoteSchema, type NoteDraft, type Sighting } from '../../../lib/notes/note-schema.ts';
import { NotesRepository, StoreError, UNDO_WINDOW } from '../../../lib/notes/repository.ts';

const frozen = (): unknown =>
  JSON.parse(readFileSync(new URL('../../fixtures/notes/note-v1.json', import.meta.url), 'utf8'));

function draft(exact = 'Lakatia'): NoteDraft {
  const { motivation, article, target, body } = v.parse(NoteSchema, frozen());
  const around = `before ${exact} after`;
  return {
    motivation,
    article,
    target: { ...target, quote: { ...target.quote, exact }, block: { text: around, start: 7 } },
    body,
  };
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

  test('words that stand again as they did are no answer, another change is', async () => {
    const note = await notes.add(draft());
    const see = async (state: Sighting['state'], text: string | null): Promise<boolean | undefined> => {
      await notes.sight(note.id, { state, text, at: '2025-01-02T00:00:00.000Z' });
      return (await notes.all())[0]?.answerSeen;
    };
    expect(await see('moved', 'Lakatia')).toBe(true);
    expect(await see('gone', null)).toBe(false);
    expect(await see('unchanged', 'Lakatia')).toBe(true);
    expect(await see('changed', 'the port')).toBe(false);
    await notes.markSeen([note.id]);
    expect(await see('changed', 'the port')).toBe(true);
    expect(await see('changed', 'the harbour')).toBe(false);
    expect(await notes.unseenAnswers()).toBe(1);
  });

  test('the same note twice is one note; another note on the same words is refused as a twin', async () => {
    const first = await notes.add(draft());
    expect(await notes.add(draft())).toEqual(first);
    const other = { ...draft(), body: { ...first.body, suggestion: 'Laodicea' } };
    await expect(notes.add(other)).rejects.toMatchObject({ code: 'twin' });
    expect(await notes.all()).toEqual([first]);
    await notes.remove(first.id);
    expect((await notes.add(other)).body.suggestion).toBe('Laodicea');
  });

  test('a highlight that gets a suggestion becomes a correction, and back', async () => {
    const mark = draft();
    const note = await notes.add({ ...mark, body: { ...mark.body, suggestion: null, comment: '', kind: null } });
    expect(note.motivation).toBe('highlighting');
    expect((await notes.edit(note.id, { ...note.body, suggestion: 'Latakia' })).motivation).toBe('editing');
    expect((await notes.edit(note.id, { ...note.body, comment: 'why' })).motivation).toBe('commenting');
  });

  test('a draft keeps what a note may not hold', async () => {
    const { article, target, body } = draft();
    const typed = { ...body, suggestion: 'x'.repeat(5_000), sourceLink: 'htt', tags: [''] };
    await notes.keepDraft(article.key, target, typed);
    expect((await notes.drafts(article.key)).map((kept) => kept.body)).toEqual([typed]);
    await notes.dropDraft(article.key, target);
    expect(await notes.drafts(article.key)).toEqual([]);
  });

  test('a note that this Gloss cannot read spoils no list and is kept', async () => {
    const note = await notes.add(draft());
    const later: object = { ...note, id: crypto.randomUUID(), version: 99 };
    await database.table('notes').add(later);
    expect(await notes.all()).toEqual([note]);
    expect(await notes.ofArticle(note.article.key)).toEqual([note]);
    expect(await notes.unreadable()).toBe(1);
    expect(await database.notes.count()).toBe(2);
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
