import * as v from 'valibot';
import { checkPack } from '../knowledge/check-pack.ts';
import {
  ClaimSchema,
  EntitySchema,
  PACK_FORMAT,
  PackManifestSchema,
  SourcesSchema,
  TimelineSchema,
  type Pack,
} from '../knowledge/pack-schema.ts';
import { PACK_LIMITS } from './limits.ts';
import type { Pace } from './pace.ts';
import { fault, PackRefusal, refuse, type Reason } from './refusal.ts';

/** The outline of a compiled pack: enough to check it entry by entry. */
const Outline = v.looseObject({
  format: v.unknown(),
  entities: v.array(v.unknown()),
  claims: v.array(v.unknown()),
  timelines: v.array(v.unknown()),
  sources: v.record(v.string(), v.unknown()),
});
const Named = v.object({ id: v.string() });
const WithNames = v.object({ names: v.record(v.string(), v.unknown()) });

/**
 * Reads a compiled pack from JSON text, entry by entry. Throws `PackRefusal` with the reasons of all entries, or the
 * signal's reason once it aborts.
 */
export async function readPackJson(
  text: string,
  pace: Pace,
  onProgress: (done: number, total: number) => void,
): Promise<Pack> {
  const { entities, claims, timelines, sources, ...manifest } = outline(text);
  const total = entities.length + claims.length + timelines.length + Object.keys(sources).length;
  const reasons: Reason[] = [];
  let done = 0;

  const check = <Schema extends v.GenericSchema>(
    schema: Schema,
    value: unknown,
    entry: string,
  ): v.InferOutput<Schema> | null => {
    const result = v.safeParse(schema, value);
    if (result.success) return result.output;
    for (const issue of result.issues) {
      reasons.push({ kind: 'content', entry, line: null, field: v.getDotPath(issue) ?? '', text: issue.message });
    }
    return null;
  };
  const all = async <Schema extends v.GenericSchema>(
    folder: string,
    schema: Schema,
    values: readonly unknown[],
  ): Promise<v.InferOutput<Schema>[]> => {
    const records: v.InferOutput<Schema>[] = [];
    for (const [at, value] of values.entries()) {
      const named = v.safeParse(Named, value);
      const record: v.InferOutput<Schema> | null = check(
        schema,
        value,
        `${folder}/${named.success ? named.output.id.slice(0, 80) : `#${at + 1}`}`,
      );
      if (record !== null) records.push(record);
      onProgress(++done, total);
      await pace.step();
    }
    return records;
  };

  const head = check(PackManifestSchema, manifest, 'pack');
  const pack = {
    entities: await all('entities', EntitySchema, entities),
    claims: await all('claims', ClaimSchema, claims),
    timelines: await all('timelines', TimelineSchema, timelines),
    sources: {} as Pack['sources'],
  };
  for (const [id, source] of Object.entries(sources)) {
    Object.assign(pack.sources, check(SourcesSchema, { [id]: source }, 'sources'));
    onProgress(++done, total);
    await pace.step();
  }
  if (head === null || reasons.length > 0) throw new PackRefusal(reasons);
  const whole: Pack = { ...head, ...pack };
  const problems = checkPack(whole);
  if (problems.length > 0) {
    throw new PackRefusal(
      problems.map(({ record, field, reason }) => ({
        kind: 'content',
        entry: record,
        line: null,
        field,
        text: reason,
      })),
    );
  }
  await pace.step();
  return whole;
}

function outline(text: string): v.InferOutput<typeof Outline> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    // Text that begins as an object and does not end as one was cut off; the rest never was a pack.
    if (!/^\s*\{/u.test(text)) throw refuse('unknownKind');
    throw /\}\s*$/u.test(text) ? refuse('notJson', null, String(error)) : refuse('truncated');
  }
  // The version first: with another one all other reasons would mislead.
  const format = v.safeParse(v.looseObject({ format: v.unknown() }), raw);
  if (!format.success) throw refuse('unknownKind');
  if (format.output.format !== PACK_FORMAT)
    throw refuse('format', null, JSON.stringify(format.output.format ?? null).slice(0, 40), String(PACK_FORMAT));
  const result = v.safeParse(Outline, raw);
  if (!result.success) {
    throw new PackRefusal(
      result.issues.map((issue) => ({
        kind: 'content',
        entry: 'pack',
        line: null,
        field: v.getDotPath(issue) ?? '',
        text: issue.message,
      })),
    );
  }
  const { entities, claims } = result.output;
  if (entities.length > PACK_LIMITS.entities)
    throw new PackRefusal([fault('tooManyEntities', null, String(PACK_LIMITS.entities))]);
  if (claims.length > PACK_LIMITS.claims)
    throw new PackRefusal([fault('tooManyClaims', null, String(PACK_LIMITS.claims))]);
  const names = countNames(entities);
  if (names > PACK_LIMITS.phrases)
    throw new PackRefusal([fault('tooManyPhrases', null, String(PACK_LIMITS.phrases), String(names))]);
  return result.output;
}

/** How many names the entities have at least: a pack with a million of them is refused before each is looked at. */
function countNames(entities: readonly unknown[]): number {
  let count = 0;
  for (const entity of entities) {
    const named = v.safeParse(WithNames, entity);
    if (named.success)
      for (const list of Object.values(named.output.names)) if (Array.isArray(list)) count += list.length;
  }
  return count;
}
