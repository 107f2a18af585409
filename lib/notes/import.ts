import * as v from 'valibot';
import { articleKey } from './article-key.ts';
import { NoteSchema, type Note } from './note-schema.ts';
import { EXPORT_VERSION } from './export.ts';

/** Largest file that is read, in UTF-16 units: some fifty thousand notes. */
const MAX_FILE = 200_000_000;
/** Notes with mistakes that are named one by one. */
const MAX_NAMED = 5;

/** Why a file cannot be imported; the interface has words for each. */
export type ImportProblem =
  | { readonly kind: 'tooLarge' | 'notJson' | 'notNotes' | 'newer' }
  /** `at`: the note's number in the file, 1 first; `field`: where in it; `text`: what is wrong there. */
  | { readonly kind: 'badNote'; readonly at: number; readonly field: string; readonly text: string };

/** A file that was refused as a whole: nothing of it is stored. */
export class ImportRefusal extends Error {
  readonly problems: readonly ImportProblem[];
  /** Further notes with mistakes that are not named. */
  readonly more: number;

  constructor(problems: readonly ImportProblem[], more = 0) {
    super(`the file was refused: ${problems.map(({ kind }) => kind).join(', ')}`);
    this.name = 'ImportRefusal';
    this.problems = problems;
    this.more = more;
  }
}

/** What an import did. */
export interface Merged {
  readonly added: number;
  readonly updated: number;
  /** Notes that stood here already, as late or later. */
  readonly kept: number;
}

const FileSchema = v.object({ format: v.literal('gloss-notes'), version: v.number(), notes: v.array(v.unknown()) });

/**
 * The notes of a file that "export all" wrote, on this device or another. Throws an `ImportRefusal` that names every
 * reason; a note is believed in nothing: it is parsed, and filed under the address that it names.
 */
export function readExport(text: string): Note[] {
  if (text.length > MAX_FILE) throw new ImportRefusal([{ kind: 'tooLarge' }]);
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    throw new ImportRefusal([{ kind: 'notJson' }]);
  }
  const file = v.safeParse(FileSchema, raw);
  if (!file.success) throw new ImportRefusal([{ kind: 'notNotes' }]);
  if (file.output.version > EXPORT_VERSION) throw new ImportRefusal([{ kind: 'newer' }]);
  const notes = new Map<string, Note>();
  const problems: ImportProblem[] = [];
  for (const [at, each] of file.output.notes.entries()) {
    const parsed = v.safeParse(NoteSchema, each);
    if (parsed.success) {
      const { article } = parsed.output;
      const note = { ...parsed.output, article: { ...article, key: articleKey(article.url, article.canonical) } };
      if ((notes.get(note.id)?.modified ?? '') <= note.modified) notes.set(note.id, note);
      continue;
    }
    const [issue] = parsed.issues;
    problems.push({ kind: 'badNote', at: at + 1, field: v.getDotPath(issue) ?? '', text: issue.message });
  }
  if (problems.length > 0)
    throw new ImportRefusal(problems.slice(0, MAX_NAMED), Math.max(0, problems.length - MAX_NAMED));
  return [...notes.values()];
}
