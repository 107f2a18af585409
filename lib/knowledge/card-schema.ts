import * as v from 'valibot';
import { CLAIM_STATUSES, ENTITY_TYPES } from './kinds.ts';
import { CardMapSchema } from './map-schema.ts';

const FactStatus = v.picklist(['supported', 'attributed', 'disputed']);
const Refs = v.array(v.number());

/** The pack's relations as keys of words, which hold no hyphens. */
const RELATIONS = [
  'child_of',
  'parent_of',
  'sibling_of',
  'spouse_of',
  'leader_of',
  'former_leader_of',
  'minister_in',
  'member_of',
  'spokesperson_of',
  'participant_in',
  'succeeded_by',
  'successor_of',
  'followed_by',
  'follows',
  'located_in',
  'part_of',
  'operated_by',
  'governed_by',
  'applies_to',
  'involves',
  'amends',
  'used_in',
  'ally_of',
  'party_to',
  'not_to_be_confused_with',
] as const;

/** A numbered source in the foot of a card. */
const CardSource = v.object({
  title: v.string(),
  publisher: v.string(),
  url: v.nullable(v.string()),
  published: v.nullable(v.string()),
});

const CardPosition = v.object({ who: v.string(), says: v.string(), refs: Refs });

const CardBase = {
  /** `pack/entity/id` or `pack/claim/id`: what mentions and claims point at. */
  key: v.string(),
  pack: v.object({ id: v.string(), title: v.string() }),
  /** Language of the card's texts, which is the pack's. */
  lang: v.string(),
  /** How late the evidence on this card reaches. */
  asOf: v.string(),
  asOfApproximate: v.boolean(),
  sources: v.array(CardSource),
};

const CardFact = v.object({
  date: v.nullable(v.string()),
  text: v.string(),
  status: FactStatus,
  attributedTo: v.nullable(v.string()),
  asOf: v.string(),
  approximate: v.boolean(),
  refs: Refs,
});

const CardTimeline = v.object({
  title: v.string(),
  entries: v.array(
    v.object({
      date: v.string(),
      text: v.string(),
      status: FactStatus,
      asOf: v.string(),
      approximate: v.boolean(),
      current: v.boolean(),
      refs: Refs,
    }),
  ),
});

export const EntityCardSchema = v.object({
  kind: v.literal('entity'),
  ...CardBase,
  type: v.picklist(ENTITY_TYPES),
  name: v.string(),
  /** The name in the article's language, or where that is none of the pack's, in that of the place it belongs to. */
  native: v.nullable(v.object({ text: v.string(), lang: v.string() })),
  summary: v.string(),
  date: v.nullable(v.string()),
  endDate: v.nullable(v.string()),
  /** Where it lies, by name, nearest first: "Jableh, Syria". */
  within: v.array(v.string()),
  coordinates: v.nullable(v.object({ lat: v.number(), lon: v.number(), precision: v.string() })),
  /** Drawn when Gloss was built; packs of one's own have none. */
  map: v.nullable(CardMapSchema),
  facts: v.array(CardFact),
  alsoWritten: v.array(v.string()),
  related: v.array(v.object({ relation: v.picklist(RELATIONS), name: v.string(), note: v.nullable(v.string()) })),
  contested: v.array(v.object({ point: v.string(), positions: v.array(CardPosition) })),
  timeline: v.nullable(CardTimeline),
});

export const ClaimCardSchema = v.object({
  kind: v.literal('claim'),
  ...CardBase,
  topic: v.string(),
  claim: v.string(),
  speaker: v.string(),
  reportedBy: v.string(),
  status: v.picklist(CLAIM_STATUSES),
  statusWording: v.string(),
  known: v.array(v.object({ text: v.string(), asOf: v.string(), refs: Refs })),
  positions: v.array(CardPosition),
  correction: v.nullable(v.object({ suggest: v.string(), note: v.nullable(v.string()) })),
});

export const CardSchema = v.variant('kind', [EntityCardSchema, ClaimCardSchema]);

export type CardRelation = (typeof RELATIONS)[number];
export type CardSource = v.InferOutput<typeof CardSource>;
export type CardPosition = v.InferOutput<typeof CardPosition>;
export type CardTimeline = v.InferOutput<typeof CardTimeline>;
export type EntityCard = v.InferOutput<typeof EntityCardSchema>;
export type ClaimCard = v.InferOutput<typeof ClaimCardSchema>;
export type Card = v.InferOutput<typeof CardSchema>;
