import { MAX_REASONS } from './limits.ts';

/** Faults of a file as a whole; the interface says each in its own words, with what to do (`packs.refused.<code>`). */
export const REFUSAL_CODES = [
  'empty',
  'fileTooLarge',
  'unknownKind',
  'notText',
  'notJson',
  'truncated',
  'damaged',
  'encrypted',
  'method',
  'tooManyFiles',
  'entryTooLarge',
  'unpackedTooLarge',
  'bomb',
  'unsafePath',
  'twinPath',
  'noManifest',
  'severalPacks',
  'format',
  'tooManyEntities',
  'tooManyClaims',
  'tooManyPhrases',
  'tooManyRelations',
  'notNewer',
  'otherPack',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** One reason why a pack is refused: a fault of the file, or of the content at an entry of it. */
export type Reason =
  | {
      readonly kind: 'file';
      readonly code: RefusalCode;
      /** The archive's file or the pack's record that it is about, if any. */
      readonly entry: string | null;
      /** What the words of the interface insert: limits, ids, versions. */
      readonly details: readonly string[];
    }
  | {
      readonly kind: 'content';
      /** `entities/latakia.yaml` in an archive, `entities/latakia` in a pack file. */
      readonly entry: string;
      /** Line in that file, from 1; null in a pack file, which no person reads by line. */
      readonly line: number | null;
      /** Path inside the entry, empty for the entry itself. */
      readonly field: string;
      /** In English, as the pack's compiler says it. */
      readonly text: string;
    };

/** A pack that is refused whole, with every reason (up to `MAX_REASONS`; `more` counts the rest). */
export class PackRefusal extends Error {
  readonly reasons: readonly Reason[];
  readonly more: number;

  constructor(reasons: readonly Reason[]) {
    super(`pack refused: ${reasons.slice(0, 3).map(describe).join('; ')}`);
    this.name = 'PackRefusal';
    this.reasons = reasons.slice(0, MAX_REASONS);
    this.more = reasons.length - this.reasons.length;
  }
}

const describe = (reason: Reason): string =>
  reason.kind === 'file'
    ? [reason.code, reason.entry ?? '', ...reason.details].filter((part) => part !== '').join(' ')
    : `${reason.entry}: ${reason.field} ${reason.text}`;

/** A reason about the file or one of its entries. */
export const fault = (code: RefusalCode, entry: string | null = null, ...details: readonly string[]): Reason => ({
  kind: 'file',
  code,
  entry,
  details,
});

/** Refuses for one fault of the file. */
export const refuse = (code: RefusalCode, entry: string | null = null, ...details: readonly string[]): PackRefusal =>
  new PackRefusal([fault(code, entry, ...details)]);
