import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import type { Block } from '../../lib/text/span.ts';

const Place = v.object({ state: v.string(), start: v.nullable(v.number()), end: v.nullable(v.number()) });
const EditSchema = v.object({
  article: v.string(),
  before: v.string(),
  after: v.string(),
  notes: v.array(
    v.object({
      id: v.string(),
      start: v.number(),
      end: v.number(),
      suggestion: v.nullable(v.string()),
      kind: v.picklist(['corrected', 'rewritten', 'stable']),
      gold: Place,
    }),
  ),
});
export type Edit = v.InferOutput<typeof EditSchema>;
export type EditNote = Edit['notes'][number];
/** Where a method puts a note: offsets into the article after the edits, null where it finds no place. */
export type Placed = v.InferOutput<typeof Place>;

/** Reads edit pairs: one JSON object a line, gzipped or plain. */
export function readEdits(path: string): Edit[] {
  const bytes = readFileSync(path);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => v.parse(EditSchema, JSON.parse(line)));
}

/** Blocks of plain text: its lines. */
export function linesOf(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    blocks.push({ start, end: start + line.length, kind: 'paragraph' });
    start += line.length + 1;
  }
  return blocks;
}

/** A place may be this many UTF-16 units longer than the gold one. */
const LONGER = 24;

export type Outcome = 'correct' | 'wrong' | 'lost';

/** A place is correct when it overlaps the gold one and is not much longer; a rewritten note may also be gone. */
export function outcomeOf(note: EditNote, placed: Placed): Outcome {
  const { gold } = note;
  if (placed.start === null || placed.end === null) {
    return gold.start === null || note.kind === 'rewritten' ? 'correct' : 'lost';
  }
  if (gold.start === null || gold.end === null) return 'wrong';
  const overlaps = placed.start < gold.end && gold.start < placed.end;
  return overlaps && placed.end - placed.start <= gold.end - gold.start + LONGER ? 'correct' : 'wrong';
}

export const ROWS = ['corrected', 'corrected, words removed', 'rewritten', 'stable'] as const;
export const rowOf = (note: EditNote): (typeof ROWS)[number] =>
  note.kind === 'corrected' && note.gold.state === 'gone' ? 'corrected, words removed' : note.kind;

/** Counts of one method over some pairs. */
export class Score {
  readonly outcomes = new Map<string, number>();
  readonly states = new Map<string, number>();

  add(note: EditNote, placed: Placed): void {
    const row = rowOf(note);
    const outcome = outcomeOf(note, placed);
    this.#count(this.outcomes, `${row}|${outcome}`);
    this.#count(this.outcomes, `${row}|all`);
    this.#count(this.states, `${note.gold.state}|${placed.state}`);
    // A note whose surroundings were rewritten may be gone; every other state must be the gold one.
    const mayBeGone = note.kind === 'rewritten' && placed.state === 'gone';
    if (placed.state === note.gold.state || mayBeGone) this.#count(this.outcomes, `${row}|state`);
  }

  of(row: string, what: Outcome | 'state' | 'all'): number {
    return this.outcomes.get(`${row}|${what}`) ?? 0;
  }

  #count(map: Map<string, number>, key: string): void {
    map.set(key, (map.get(key) ?? 0) + 1);
  }
}
