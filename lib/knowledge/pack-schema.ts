import * as v from 'valibot';
import { CLAIM_STATUSES, ENTITY_TYPES, RELATION_TYPES } from './kinds.ts';
import { PartialDateSchema } from './partial-date.ts';

/** Version of the pack format. Raise it when a stored pack needs migrating, and freeze an example of the old one. */
export const PACK_FORMAT = 1;

/** Control characters but line feed and tab. */
const controlCharacters = /[^\P{Cc}\n\t]/u;
/** Characters that turn the direction of what follows, and with it the meaning of a text that looks harmless in a file. */
const directionOverrides = /[\u202a-\u202e\u2066-\u2069]/u;
/** The beginning is enough: a tag that is cut off is a tag to a lenient reader. */
const markup = /<\/?[a-z!]/iu;

/** Plain text for a card: bounded, without markup or control characters, so that nothing needs escaping to be honest. */
const text = (maxLength: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'is empty'),
    v.maxLength(maxLength, `is longer than ${maxLength} characters`),
    v.check((value) => !markup.test(value), 'contains markup: cards show plain text only'),
    v.check((value) => !controlCharacters.test(value), 'contains control characters'),
    v.check((value) => !directionOverrides.test(value), 'contains characters that turn the direction of text'),
  );

const Id = v.pipe(
  v.string(),
  v.maxLength(80),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'is no id: use lower-case letters, digits and single hyphens'),
);

const Language = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u, 'is no language tag such as en or ar'),
);
const SourceIds = v.pipe(v.array(Id), v.minLength(1, 'needs at least one source'), v.maxLength(12));

const FlaggedAlias = v.strictObject({
  text: text(120),
  caseSensitive: v.optional(v.pipe(v.boolean(), v.description('Link only in exactly these capitals (HUR, US)'))),
  surname: v.optional(
    v.pipe(v.boolean(), v.description('A short form of a person: links after the full name or where the context fits')),
  ),
  contextual: v.optional(
    v.pipe(v.boolean(), v.description('Too general to link on its own: links only where the context fits')),
  ),
  slip: v.optional(v.pipe(v.boolean(), v.description('A known misspelling: links, and the card says so'))),
});

const Alias = v.pipe(
  v.union([text(120), FlaggedAlias]),
  v.transform((alias) => (typeof alias === 'string' ? { text: alias } : alias)),
);

const Position = v.strictObject({ who: text(160), says: text(400), sources: SourceIds });

const Contested = v.strictObject({ point: text(160), positions: v.pipe(v.array(Position), v.minLength(1)) });

const Fact = v.strictObject({
  id: Id,
  text: text(400),
  date: v.optional(PartialDateSchema),
  asOf: PartialDateSchema,
  approximate: v.optional(v.pipe(v.boolean(), v.description('The as-of date is estimated'))),
  status: v.picklist(['supported', 'attributed', 'disputed']),
  attributedTo: v.optional(text(160)),
  sources: SourceIds,
});

const Coordinates = v.strictObject({
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  precision: text(40),
  source: Id,
  note: v.optional(text(240)),
});

export const EntitySchema = v.strictObject({
  id: Id,
  type: v.picklist(ENTITY_TYPES),
  name: text(120),
  summary: text(240),
  asOf: PartialDateSchema,
  date: v.optional(PartialDateSchema),
  endDate: v.optional(PartialDateSchema),
  coordinates: v.optional(Coordinates),
  names: v.pipe(
    v.record(Language, v.pipe(v.array(Alias), v.maxLength(60))),
    v.description('Ways to write the name, by language; the first of a language is its preferred native form'),
  ),
  noNativeName: v.optional(
    v.pipe(
      text(160),
      v.description('Why there is no name in Arabic, Ukrainian or Russian, where one would be expected'),
    ),
  ),
  never: v.optional(
    v.pipe(v.array(text(160)), v.description('Phrases that contain one of the names but mean something else')),
    [],
  ),
  context: v.optional(
    v.pipe(v.array(text(80)), v.description('Words whose presence in an article makes a doubtful name likely')),
    [],
  ),
  facts: v.pipe(v.array(Fact), v.minLength(1, 'needs at least one fact with its source'), v.maxLength(40)),
  relations: v.optional(
    v.array(v.strictObject({ type: v.picklist(RELATION_TYPES), target: Id, note: v.optional(text(160)) })),
    [],
  ),
  contested: v.optional(v.array(Contested), []),
});

const Figure = v.strictObject({
  kind: v.picklist(['quantity', 'year', 'date', 'count', 'duration']),
  value: v.union([v.number(), PartialDateSchema]),
  unit: v.optional(text(40)),
});

export const ClaimSchema = v.strictObject({
  id: Id,
  kind: v.picklist(['claim', 'correction']),
  topic: text(60),
  claim: text(240),
  speaker: text(160),
  reportedBy: text(160),
  status: v.picklist(CLAIM_STATUSES),
  statusWording: text(300),
  anchors: v.pipe(v.array(text(200)), v.description('Short strings that stand in a text that makes the claim')),
  match: v.optional(
    v.strictObject({
      all: v.pipe(
        v.array(v.pipe(v.array(text(80)), v.minLength(1))),
        v.description(
          'Groups of alternatives (words, or @entity-id); a sentence makes the claim if it has one of each',
        ),
      ),
      figures: v.optional(v.array(Figure), []),
    }),
  ),
  paraphrases: v.optional(v.array(text(300)), []),
  known: v.pipe(
    v.array(v.strictObject({ text: text(400), asOf: PartialDateSchema, sources: SourceIds })),
    v.minLength(1, 'needs at least one thing that is known, with its source'),
  ),
  positions: v.optional(v.array(Position), []),
  entities: v.array(Id),
  correction: v.optional(v.strictObject({ suggest: text(200), note: v.optional(text(240)) })),
});

const TimelineEntry = v.strictObject({
  date: PartialDateSchema,
  endDate: v.optional(PartialDateSchema),
  time: v.optional(text(40)),
  text: text(240),
  asOf: PartialDateSchema,
  approximate: v.optional(v.pipe(v.boolean(), v.description('The as-of date is estimated'))),
  status: v.picklist(['supported', 'attributed', 'disputed']),
  entities: v.optional(v.array(Id), []),
  sources: SourceIds,
});

export const TimelineSchema = v.strictObject({ id: Id, title: text(80), entries: v.array(TimelineEntry) });

const Source = v.strictObject({
  title: text(200),
  publisher: text(120),
  url: v.optional(
    v.pipe(v.string(), v.url('is no address'), v.regex(/^https?:\/\//u, 'must be http or https'), v.maxLength(2000)),
  ),
  published: v.optional(PartialDateSchema),
  accessed: PartialDateSchema,
  lang: Language,
  kind: text(40),
});

export const SourcesSchema = v.record(Id, Source);

export const PackManifestSchema = v.strictObject({
  format: v.literal(PACK_FORMAT, `is not a format this Gloss reads (it reads ${PACK_FORMAT})`),
  id: Id,
  title: text(80),
  description: text(300),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/u, 'is no version such as 1.0.0')),
  lang: Language,
  licence: text(120),
});

export const PackSchema = v.strictObject({
  ...PackManifestSchema.entries,
  entities: v.array(EntitySchema),
  claims: v.array(ClaimSchema),
  timelines: v.array(TimelineSchema),
  sources: SourcesSchema,
});

export type Alias = v.InferOutput<typeof FlaggedAlias>;
export type RelationType = (typeof RELATION_TYPES)[number];
export type PackEntity = v.InferOutput<typeof EntitySchema>;
export type PackClaim = v.InferOutput<typeof ClaimSchema>;
export type Pack = v.InferOutput<typeof PackSchema>;
