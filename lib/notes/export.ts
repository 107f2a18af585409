import type { Note } from './note-schema.ts';

/** The file that "export all" writes; an import reads it back through `NoteSchema`. */
export interface NotesExport {
  readonly format: 'gloss-notes';
  readonly version: 1;
  readonly exported: string;
  readonly notes: readonly Note[];
}

/** All notes as indented JSON text, ready for a file; `at` is the time of the export. */
export function exportNotes(notes: readonly Note[], at: Date): string {
  const file: NotesExport = { format: 'gloss-notes', version: 1, exported: at.toISOString(), notes };
  return `${JSON.stringify(file, null, 2)}\n`;
}
