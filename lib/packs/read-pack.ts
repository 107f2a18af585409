import { compileSteps, type PackFile } from '../knowledge/compile-pack.ts';
import type { Pack } from '../knowledge/pack-schema.ts';
import { megabytes, unpackFolder } from './archive.ts';
import { PACK_LIMITS } from './limits.ts';
import { Pace } from './pace.ts';
import { readPackJson } from './read-json.ts';
import { fault, PackRefusal, refuse, type Reason } from './refusal.ts';
import { isZip } from './zip-directory.ts';

export type Phase = 'unpacking' | 'checking' | 'saving';

/** How far the job is: files unpacked, entries checked. `total` is 0 where it is not known. */
export interface Progress {
  readonly phase: Phase;
  readonly done: number;
  readonly total: number;
}

export interface JobOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Reads a pack from a file: a compiled pack (JSON) or a zip archive of a pack folder, told apart by content.
 * Validates all of it; throws `PackRefusal` with every reason, or the signal's reason once it aborts.
 */
export async function readPack(file: Blob, { signal, onProgress }: JobOptions): Promise<Pack> {
  const limit = PACK_LIMITS.fileBytes;
  if (file.size === 0) throw refuse('empty');
  if (file.size > limit) throw refuse('fileTooLarge', null, megabytes(limit));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const pace = new Pace(signal);
  await pace.step();
  const pack = isZip(bytes) ? await compile(bytes, pace, onProgress) : await parse(bytes, pace, onProgress);
  const reasons = beyondLimits(pack);
  if (reasons.length > 0) throw new PackRefusal(reasons);
  return pack;
}

async function parse(bytes: Uint8Array, pace: Pace, onProgress: JobOptions['onProgress']): Promise<Pack> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse('unknownKind');
  }
  return readPackJson(text, pace, (done, total) => onProgress({ phase: 'checking', done, total }));
}

async function compile(bytes: Uint8Array, pace: Pace, onProgress: JobOptions['onProgress']): Promise<Pack> {
  const files = await unpackFolder(bytes, pace, (done, total) => onProgress({ phase: 'unpacking', done, total }));
  const strays = files.filter(({ path }) => !isInPlace(path));
  if (strays.length > 0) throw new PackRefusal(strays.map(misplaced));
  const steps = compileSteps(files);
  for (;;) {
    const step = steps.next();
    if (step.done !== true) {
      onProgress({ phase: 'checking', done: step.value, total: files.length });
      await pace.step();
      continue;
    }
    if (step.value.ok) return step.value.pack;
    throw new PackRefusal(
      step.value.problems.map(({ file, line, field, reason }) => ({
        kind: 'content',
        entry: file,
        line,
        field,
        text: reason,
      })),
    );
  }
}

const isInPlace = (path: string): boolean =>
  /^(?:(?:pack|sources)\.yaml|(?:entities|claims|timelines)\/[^/]+\.yaml)$/u.test(path);

/** A file that the compiler would pass over: its author meant it to count. */
const misplaced = ({ path }: PackFile): Reason => ({
  kind: 'content',
  entry: path,
  line: null,
  field: '',
  text: 'stands where a pack has nothing: use pack.yaml, sources.yaml, entities/*.yaml, claims/*.yaml, timelines/*.yaml',
});

/** Limits that no schema sees: of the pack as a whole, and of what a card has to follow. */
function beyondLimits(pack: Pack): Reason[] {
  const { entities, claims, phrases, relations } = PACK_LIMITS;
  const reasons: Reason[] = [];
  if (pack.entities.length > entities) reasons.push(fault('tooManyEntities', null, String(entities)));
  if (pack.claims.length > claims) reasons.push(fault('tooManyClaims', null, String(claims)));
  const count = phrasesOf(pack);
  if (count > phrases) reasons.push(fault('tooManyPhrases', null, String(phrases), String(count)));
  for (const entity of pack.entities) {
    if (entity.relations.length > relations)
      reasons.push(fault('tooManyRelations', `entities/${entity.id}`, String(relations)));
  }
  return reasons;
}

/** How many phrases the matcher must hold for a pack. */
function phrasesOf(pack: Pack): number {
  let count = 0;
  for (const { names, never, context } of pack.entities) {
    count += never.length + context.length;
    for (const aliases of Object.values(names)) count += aliases.length;
  }
  for (const { anchors, paraphrases, match } of pack.claims) {
    count += anchors.length + paraphrases.length + (match?.all.reduce((sum, group) => sum + group.length, 0) ?? 0);
  }
  return count;
}
