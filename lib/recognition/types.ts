import type { Span } from '../text/span.ts';

export const MENTION_TYPES = ['person', 'organization', 'place', 'event', 'other'] as const;
export type MentionType = (typeof MENTION_TYPES)[number];

/** An entity in a pack: ids are unique within a pack only. */
export interface EntityRef {
  readonly pack: string;
  readonly entity: string;
}

/** A stretch of article text that names someone or something. Mentions of one article never overlap. */
export interface Mention extends Span {
  readonly text: string;
  readonly type: MentionType;
  /** What it may stand for: empty for a name no pack knows, several when the text does not decide ("could be"). */
  readonly links: readonly EntityRef[];
  /** 0 to 1, that this is a name of this type (and, with one link, of this entity). */
  readonly confidence: number;
  /** The right spelling where the text has a known slip ("Lakatia" for "Latakia"). */
  readonly slip?: string;
  /** The full name that a bare surname or an abbreviation stands for in this article, for names that no pack knows. */
  readonly refersTo?: string;
}

export type ClaimKind = 'statement' | 'assertion';

/** Where a claim in the text differs from the pack's record of it. */
export interface ClaimDifference {
  readonly text: string;
  readonly record: string;
}

/** A date as the text writes it, and the days it stands for. */
export interface ClaimDate extends Span {
  readonly from: string;
  readonly to: string;
}

/** A stretch of article text that asserts something checkable: an attributed statement or a figure, date, comparison. */
export interface Claim extends Span {
  readonly text: string;
  readonly kind: ClaimKind;
  /** Who says it, as the text names them. */
  readonly source: Span | null;
  /** The name of who says it, also where the text has a pronoun; absent when nobody is named. */
  readonly speaker?: string;
  /** The words that carry the attribution: "said", "according to". */
  readonly cue: Span | null;
  /** What is said; several spans when a quotation is split. Empty for a bare assertion. */
  readonly content: readonly Span[];
  /** The pack's record of this claim, with its pack. */
  readonly record: { readonly pack: string; readonly claim: string } | null;
  readonly differs: readonly ClaimDifference[];
  /** Dates that its sentence names, resolved against the day the article appeared: ISO days, both inclusive. */
  readonly dates: readonly ClaimDate[];
  /** Check-worthiness, 0 to 1. */
  readonly worth: number;
}

export interface Recognition {
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
}
