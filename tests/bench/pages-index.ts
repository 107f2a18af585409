import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';

const Line = v.object({
  file: v.pipe(v.string(), v.regex(/^[\w.-]+$/u, 'is no plain file name')),
  url: v.pipe(v.string(), v.url()),
  /** Whether the page is an article, and the kind of page it is. */
  article: v.boolean(),
  kind: v.string(),
  /** Text of the article where somebody wrote it down. */
  body: v.optional(v.nullable(v.string()), null),
});

/** A stored page and what is known of it. */
export type StoredPage = v.InferOutput<typeof Line>;

/** Reads `index.jsonl` of a folder. Throws with the line number when a line is broken. */
export function readIndex(folder: string): StoredPage[] {
  return readFileSync(join(folder, 'index.jsonl'), 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const parsed = v.safeParse(Line, parseLine(line));
      if (parsed.success) return [parsed.output];
      const issue = parsed.issues[0];
      throw new Error(`index.jsonl line ${at + 1}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
    });
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    return error;
  }
}

/** The stored bytes of a page, unpacked where they are packed. */
export function readPage(folder: string, { file }: StoredPage): Buffer {
  const bytes = readFileSync(join(folder, file));
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}
