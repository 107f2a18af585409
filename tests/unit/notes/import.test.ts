import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GlossDatabase } from '../../../lib/notes/database.ts';
import { exportNotes } from '../../../lib/notes/export.ts';
import { ImportRefusal, readExport } from '../../../lib/notes/import.ts';
import { NoteSchema, type Note } from '../../../lib/notes/note-schema.ts';
import { NotesRepository } from '../../../lib/notes/repository.ts';

const note: Note = v.parse(
  NoteSchema,
  JSON.parse(readFileSync(new URL('../../fixtures/notes/note-v1.json', import.meta.url), 'utf8')),
);
const file = (...notes: object[]): string => JSON.stringify({ format: 'gloss-notes', version: 1, notes });

function problemsOf(text: string): ImportRefusal['problems'] {
  try {
    readExport(text);
  } catch (error) {
    if (error instanceof ImportRefusal) return error.problems;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('readExport', () => {
  test('reads what an export wrote, with a byte order mark as well', () => {
    const other = { ...note, id: crypto.randomUUID() };
    const text = exportNotes([note, other], new Date(0));
    expect(readExport(text)).toEqual([note, other]);
    expect(readExport(`\ufeff${text}`)).toEqual([note, other]);
  });

  test.each([
    ['no JSON', 'hello', 'notJson'],
    ['a cut file', file(note).slice(0, -20), 'notJson'],
    ['somebody else’s JSON', '{"annotations":[]}', 'notNotes'],
    ['a list', '[]', 'notNotes'],
    ['a later format', file(note).replace('"version":1', '"version":2'), 'newer'],
  ])('refuses %s', (_, text, kind) => {
    expect(problemsOf(text)).toEqual([{ kind }]);
  });

  test('names note and field of what is wrong', () => {
    const bad = { ...note, body: { ...note.body, sourceLink: 'javascript:alert(1)' } };
    expect(problemsOf(file(note, bad))).toEqual([
      { kind: 'badNote', at: 2, field: 'body.sourceLink', text: 'is no web address' },
    ]);
    const many = Array.from({ length: 9 }, () => ({ ...note, id: 'x' }));
    expect(problemsOf(file(...many))).toHaveLength(5);
  });

  test('files a note under the address it names, not under the key it claims', () => {
    const claimed = { ...note, article: { ...note.article, key: 'other.example/a' } };
    expect(readExport(file(claimed))[0]?.article.key).toBe(note.article.key);
  });

  test('script-like text stays text', () => {
    const hostile = { ...note, body: { ...note.body, comment: '<script>alert(1)</script>' } };
    expect(readExport(file(hostile))[0]?.body.comment).toBe('<script>alert(1)</script>');
  });
});

describe('merging into the store', () => {
  let database: GlossDatabase;
  let notes: NotesRepository;

  beforeEach(() => {
    database = new GlossDatabase(`test-${crypto.randomUUID()}`);
    notes = new NotesRepository(database);
  });
  afterEach(() => database.delete());

  test('new notes are added, the later of two stays, a deleted one comes back', async () => {
    const other = { ...note, id: crypto.randomUUID(), created: '2024-12-30T12:00:00.000Z' };
    expect(await notes.merge([note, other])).toEqual({ added: 2, updated: 0, kept: 0 });
    expect(await notes.merge([note, other])).toEqual({ added: 0, updated: 0, kept: 2 });
    const later = { ...note, modified: '2025-02-01T00:00:00.000Z', body: { ...note.body, comment: 'later' } };
    expect(await notes.merge([later])).toEqual({ added: 0, updated: 1, kept: 0 });
    expect(await notes.merge([note])).toEqual({ added: 0, updated: 0, kept: 1 });
    expect((await notes.all())[0]?.body.comment).toBe('later');
    await notes.remove(note.id);
    expect(await notes.merge([later])).toEqual({ added: 1, updated: 0, kept: 0 });
    expect(await notes.all()).toEqual([later, other]);
  });
});
