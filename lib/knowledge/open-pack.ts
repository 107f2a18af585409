import * as v from 'valibot';
import { CardMapSchema, type PackMaps } from './map-schema.ts';
import {
  ClaimSchema,
  EntitySchema,
  PackManifestSchema,
  SourcesSchema,
  TimelineSchema,
  type Pack,
  type PackEntity,
} from './pack-schema.ts';

/*
 * Reading all of a pack by its schema takes half of what a cold background needs until it can answer, and an article
 * names twenty entities of two hundred. So a pack from Gloss's own package, which the build has read through, is opened:
 * its records are parsed by the same schemas when they are first asked for.
 */
const OpenSchema = v.strictObject({
  ...PackManifestSchema.entries,
  entities: v.array(v.looseObject({ id: EntitySchema.entries.id })),
  claims: v.array(v.unknown()),
  timelines: v.array(v.unknown()),
  sources: v.record(v.string(), v.unknown()),
});

/** Opens a pack that was validated whole when it was made. Throws `ValiError` here or, for a damaged record, where it is used. */
export function openPack(raw: unknown): Pack {
  const { entities, claims, timelines, sources, ...manifest } = v.parse(OpenSchema, raw);
  const later = {
    claims: once(() => v.parse(v.array(ClaimSchema), claims)),
    timelines: once(() => v.parse(v.array(TimelineSchema), timelines)),
  };
  return {
    ...manifest,
    entities: entities.map((entity) => new OpenEntity(entity)),
    get claims() {
      return later.claims();
    },
    get timelines() {
      return later.timelines();
    },
    sources: lazyRecord(sources, SourcesSchema.value),
  };
}

/** The maps of packs by pack id and entity id, each parsed when a card first shows it. */
export function openMaps(raw: unknown): ReadonlyMap<string, PackMaps> {
  const packs = v.parse(v.record(v.string(), v.record(v.string(), v.unknown())), raw);
  return new Map(Object.entries(packs).map(([id, maps]) => [id, lazyRecord(maps, CardMapSchema)]));
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** A record whose values are parsed when they are first read. */
function lazyRecord<Schema extends v.GenericSchema>(
  raw: Readonly<Record<string, unknown>>,
  schema: Schema,
): Record<string, v.InferOutput<Schema>> {
  const record: Record<string, v.InferOutput<Schema>> = {};
  for (const key of Object.keys(raw)) {
    const define = { configurable: true, enumerable: true };
    Object.defineProperty(record, key, {
      ...define,
      get: () => {
        const value = v.parse(schema, raw[key]);
        Object.defineProperty(record, key, { ...define, value });
        return value;
      },
    });
  }
  return record;
}

/** An entity that is parsed when more than its id is asked for; its relations by themselves, since they are asked of all. */
class OpenEntity implements PackEntity {
  readonly id: string;
  readonly #whole: () => PackEntity;
  readonly #relations: () => PackEntity['relations'];

  constructor(raw: { readonly id: string; readonly [key: string]: unknown }) {
    this.id = raw.id;
    this.#whole = once(() => v.parse(EntitySchema, raw));
    this.#relations = once(() => v.parse(EntitySchema.entries.relations, raw['relations']));
  }

  get type(): PackEntity['type'] {
    return this.#whole().type;
  }

  get name(): string {
    return this.#whole().name;
  }

  get summary(): string {
    return this.#whole().summary;
  }

  get asOf(): string {
    return this.#whole().asOf;
  }

  get date(): PackEntity['date'] {
    return this.#whole().date;
  }

  get endDate(): PackEntity['endDate'] {
    return this.#whole().endDate;
  }

  get coordinates(): PackEntity['coordinates'] {
    return this.#whole().coordinates;
  }

  get names(): PackEntity['names'] {
    return this.#whole().names;
  }

  get noNativeName(): PackEntity['noNativeName'] {
    return this.#whole().noNativeName;
  }

  get never(): string[] {
    return this.#whole().never;
  }

  get context(): string[] {
    return this.#whole().context;
  }

  get facts(): PackEntity['facts'] {
    return this.#whole().facts;
  }

  get relations(): PackEntity['relations'] {
    return this.#relations();
  }

  get contested(): PackEntity['contested'] {
    return this.#whole().contested;
  }
}
