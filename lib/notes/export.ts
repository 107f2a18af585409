import type { Note } from './note-schema.ts';

/** Version of the file. Raise it when a reader of this one could not make sense of the next. */
export const EXPORT_VERSION = 1;

/** The file that "export all" writes; `readExport` reads it back. */
export interface NotesExport {
  readonly format: 'gloss-notes';
  readonly version: typeof EXPORT_VERSION;
  readonly exported: string;
  readonly notes: readonly Note[];
}

/** All notes as indented JSON text, ready for a file; `at` is the time of the export. */
export function exportNotes(notes: readonly Note[], at: Date): string {
  const file: NotesExport = { format: 'gloss-notes', version: EXPORT_VERSION, exported: at.toISOString(), notes };
  return `${JSON.stringify(file, null, 2)}\n`;
}
