import type { EntityType } from '../../knowledge/kinds.ts';
import type { MentionType } from '../types.ts';

const TYPES: Readonly<Record<EntityType, MentionType>> = {
  person: 'person',
  country: 'place',
  city: 'place',
  region: 'place',
  sea: 'place',
  facility: 'place',
  organization: 'organization',
  government: 'organization',
  community: 'other',
  event: 'event',
  agreement: 'event',
  law: 'other',
  programme: 'other',
  ship: 'other',
  weapon: 'other',
};

/** The kind of name that an entity of a pack has in text. */
export const mentionTypeOf = (type: EntityType): MentionType => TYPES[type];

/** Whether two readings of one name can be right together: a country may act, a facility may be an organisation. */
export const typesAgree = (a: MentionType, b: MentionType): boolean =>
  a === b || (a !== 'person' && b !== 'person' && (a === 'place' || a === 'organization') && b !== 'event');
