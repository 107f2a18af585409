import * as v from 'valibot';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { checkPack } from './check-pack.ts';
import {
  ClaimSchema,
  EntitySchema,
  PackManifestSchema,
  SourcesSchema,
  TimelineSchema,
  type Pack,
} from './pack-schema.ts';

/** A file of a pack folder; the path is relative to the folder and uses forward slashes. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

/** A reason why a pack folder does not compile: file, line (from 1), field and what to do. */
export interface CompileProblem {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

export type CompileResult =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly CompileProblem[] };

interface ParsedFile {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/**
 * Compiles a pack folder (`pack.yaml`, `sources.yaml`, `entities/*.yaml`, `claims/*.yaml`, `timelines/*.yaml`) into
 * one pack. All problems of all files are collected; a pack with any problem is refused whole.
 */
export function compilePack(files: readonly PackFile[]): CompileResult {
  const steps = compileSteps(files);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** `compilePack` in steps: yields how many files are read, so that a caller can breathe, show progress or leave. */
export function* compileSteps(files: readonly PackFile[]): Generator<number, CompileResult> {
  const problems: CompileProblem[] = [];
  const parsed = new Map<string, ParsedFile>();

  const read = <Schema extends v.GenericSchema>(file: PackFile, schema: Schema): v.InferOutput<Schema> | null => {
    const lines = new LineCounter();
    let document: Document;
    try {
      document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
    } catch (error) {
      // The parser recurses: a file of ten thousand brackets ends its stack.
      problems.push({ file: file.path, line: 1, field: '', reason: `is not readable YAML: ${String(error)}` });
      return null;
    }
    for (const error of [...document.errors, ...document.warnings]) {
      problems.push({
        file: file.path,
        line: lines.linePos(error.pos[0]).line,
        field: '',
        reason: `is not readable YAML: ${error.message}`,
      });
    }
    if (document.errors.length > 0) return null;
    let value: unknown;
    try {
      value = document.toJS({ maxAliasCount: 0 });
    } catch (error) {
      problems.push({
        file: file.path,
        line: 1,
        field: '',
        reason: `uses YAML aliases, which packs do not need: ${String(error)}`,
      });
      return null;
    }
    const entry = { file: file.path, document, lines };
    const result = v.safeParse(schema, value);
    if (!result.success) {
      for (const issue of result.issues) {
        const path = (issue.path ?? []).map((item) => item.key);
        problems.push({ file: file.path, line: lineOf(entry, path), field: path.join('.'), reason: issue.message });
      }
      return null;
    }
    parsed.set(file.path.replace(/\.yaml$/u, ''), entry);
    return result.output;
  };

  const required = (path: string): PackFile | null => {
    const file = files.find((candidate) => candidate.path === path);
    if (file === undefined)
      problems.push({ file: path, line: 1, field: '', reason: 'is missing from the pack folder' });
    return file ?? null;
  };
  /** One id, one file: so nothing stands twice, and a reviewer finds it. */
  const checkFileName = (path: string, value: unknown): void => {
    const entry = parsed.get(path.replace(/\.yaml$/u, ''));
    const named = v.safeParse(v.object({ id: v.string() }), value);
    if (entry === undefined || !named.success) return;
    const { id } = named.output;
    const kind = path.slice(0, path.indexOf('/'));
    if (path === `${kind}/${id}.yaml`) return;
    problems.push({
      file: path,
      line: lineOf(entry, ['id']),
      field: 'id',
      reason: `"${id}" must stand in ${kind}/${id}.yaml, the file of its name`,
    });
  };
  let done = 0;
  function* folder<Schema extends v.GenericSchema>(
    name: string,
    schema: Schema,
  ): Generator<number, v.InferOutput<Schema>[]> {
    const records: v.InferOutput<Schema>[] = [];
    const members = files.filter((file) => file.path.startsWith(`${name}/`) && file.path.endsWith('.yaml'));
    for (const file of members.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
      const value: v.InferOutput<Schema> | null = read(file, schema);
      if (value !== null) {
        records.push(value);
        checkFileName(file.path, value);
      }
      yield ++done;
    }
    return records;
  }

  const manifestFile = required('pack.yaml');
  const sourcesFile = required('sources.yaml');
  const manifest = manifestFile === null ? null : read(manifestFile, PackManifestSchema);
  const sources = sourcesFile === null ? null : read(sourcesFile, SourcesSchema);
  yield (done = 2);
  const entities = yield* folder('entities', EntitySchema);
  const claims = yield* folder('claims', ClaimSchema);
  const timelines = yield* folder('timelines', TimelineSchema);
  if (manifest === null || sources === null || problems.length > 0) return { ok: false, problems };

  const pack: Pack = { ...manifest, entities, claims, timelines, sources };
  for (const problem of checkPack(pack)) {
    const at = parsed.get(problem.record);
    const path = problem.field.split('.').map((key) => (/^\d+$/u.test(key) ? Number(key) : key));
    problems.push({
      file: `${problem.record}.yaml`,
      line: at === undefined ? 1 : lineOf(at, path),
      field: problem.field,
      reason: problem.reason,
    });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, pack };
}

/** Line of the deepest node on the path that exists: a missing field is reported where it should stand. */
function lineOf({ document, lines }: ParsedFile, path: readonly unknown[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      return lines.linePos(Number(node.range[0])).line;
    }
  }
  return 1;
}

/** One line a problem, in the form that editors and terminals make clickable. */
export const describeProblem = (problem: CompileProblem): string =>
  `${problem.file}:${problem.line}: ${problem.field === '' ? '' : `${problem.field} `}${problem.reason}`;
