/** The closed lists of a pack. Apart from the schema, so that a page's script, which reads cards, does not carry all of it. */

export const ENTITY_TYPES = [
  'person',
  'country',
  'city',
  'region',
  'sea',
  'facility',
  'organization',
  'government',
  'community',
  'event',
  'agreement',
  'law',
  'programme',
  'ship',
  'weapon',
] as const;

export const RELATION_TYPES = [
  'child-of',
  'parent-of',
  'sibling-of',
  'spouse-of',
  'leader-of',
  'former-leader-of',
  'minister-in',
  'member-of',
  'spokesperson-of',
  'participant-in',
  'succeeded-by',
  'successor-of',
  'followed-by',
  'follows',
  'located-in',
  'part-of',
  'operated-by',
  'governed-by',
  'applies-to',
  'involves',
  'amends',
  'used-in',
  'ally-of',
  'party-to',
  'not-to-be-confused-with',
] as const;

export const CLAIM_STATUSES = [
  'well-supported',
  'partly-supported',
  'attributed-unverified',
  'disputed',
  'imprecise',
  'error',
] as const;

export type EntityType = (typeof ENTITY_TYPES)[number];
