import { toJsonSchema } from '@valibot/to-json-schema';
import {
  ClaimSchema,
  EntitySchema,
  PackManifestSchema,
  SourcesSchema,
  TimelineSchema,
} from '../knowledge/pack-schema.ts';

const FILES = {
  entity: EntitySchema,
  claim: ClaimSchema,
  timeline: TimelineSchema,
  sources: SourcesSchema,
  pack: PackManifestSchema,
} as const;

/**
 * The JSON Schema of each kind of pack file, by file name, made from the one schema that the compiler uses. Checks that
 * JSON Schema cannot say (calendar dates, markup) are left to the compiler.
 */
export function packJsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(FILES).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify({ title: `Gloss knowledge pack: ${name}`, ...toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' }) }, null, 2)}\n`,
    ]),
  );
}
