import * as v from 'valibot';
import { TargetSchema } from '../anchoring/selector.ts';

/** Version of a stored note. Raise it with a migration in `database.ts` and a frozen example in `tests/fixtures/notes`. */
export const NOTE_VERSION = 1;

/** Longest selection a note may have, in UTF-16 units: beyond it a correction is a rewrite. */
export const MAX_QUOTE = 2_000;
export const MAX_SUGGESTION = 4_000;
export const MAX_COMMENT = 4_000;
export const MAX_TAG = 60;
export const MAX_TAGS = 20;

export const CORRECTION_KINDS = ['typo', 'name', 'fact', 'figure', 'translation', 'clarification'] as const;

const WebAddress = v.pipe(
  v.string(),
  v.maxLength(4_000),
  v.regex(/^https?:\/\//u, 'is no web address'),
  v.check((text) => URL.canParse(text), 'is no web address'),
);
const Instant = v.pipe(v.string(), v.isoTimestamp());

/** Whether this reads as an address that a note may carry; nothing at all is fine. */
export const isLink = (text: string): boolean => text.trim() === '' || v.is(WebAddress, text.trim());

/** The article a note stands on, as it presented itself when the note was saved. */
export const NotedArticleSchema = v.object({
  /** Canonical address without fragment and tracking parameters: what makes two addresses one article. */
  key: v.pipe(v.string(), v.maxLength(4_000)),
  url: WebAddress,
  canonical: v.nullable(WebAddress),
  title: v.pipe(v.string(), v.maxLength(1_000)),
  publisher: v.nullable(v.pipe(v.string(), v.maxLength(400))),
  published: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  lang: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  /** Where the site itself wants corrections sent, found on the page: a mailto or web address. */
  corrections: v.nullable(
    v.pipe(v.string(), v.maxLength(2_000), v.regex(/^(?:mailto:|https?:\/\/)/u, 'is no address')),
  ),
});

/** What the reader wrote. `suggestion` is null for a plain note or highlight. */
export const NoteBodySchema = v.object({
  suggestion: v.nullable(v.pipe(v.string(), v.maxLength(MAX_SUGGESTION))),
  kind: v.nullable(v.picklist(CORRECTION_KINDS)),
  comment: v.pipe(v.string(), v.maxLength(MAX_COMMENT)),
  sourceLink: v.nullable(WebAddress),
  tags: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_TAG))), v.maxLength(MAX_TAGS)),
});

const NoteTarget = v.pipe(
  TargetSchema,
  v.check((target) => target.quote.exact.length > 0, 'quotes nothing'),
  v.check((target) => target.quote.exact.length <= MAX_QUOTE, `quotes more than ${MAX_QUOTE} characters`),
);

/** What the page sends to be saved. */
export const NoteDraftSchema = v.object({
  motivation: v.picklist(['editing', 'commenting', 'highlighting']),
  article: NotedArticleSchema,
  target: NoteTarget,
  body: NoteBodySchema,
});

const Typed = v.pipe(v.string(), v.maxLength(200_000));

/**
 * What stands in the form, saved or not: a draft keeps what a note may not hold, as half a link or a text that is still
 * too long. Beyond this limit nobody types.
 */
export const DraftBodySchema = v.object({
  suggestion: v.nullable(Typed),
  kind: NoteBodySchema.entries.kind,
  comment: Typed,
  sourceLink: v.nullable(Typed),
  tags: v.array(Typed),
});

/** What the reader typed and has not saved, and where. */
export const DraftSchema = v.object({
  target: NoteTarget,
  body: DraftBodySchema,
  modified: Instant,
});

/** Where a note was found on a visit: the answer to "did the article change?". */
export const SightingSchema = v.object({
  state: v.picklist(['unchanged', 'moved', 'adopted', 'changed', 'gone']),
  /** The words that stand there now; null when the place is gone. */
  text: v.nullable(v.pipe(v.string(), v.maxLength(MAX_SUGGESTION))),
  at: Instant,
});

export const NoteSchema = v.object({
  version: v.literal(NOTE_VERSION),
  id: v.pipe(v.string(), v.uuid()),
  ...NoteDraftSchema.entries,
  created: Instant,
  modified: Instant,
  /** Latest sighting, and whether the reader has seen that answer. */
  sighting: v.nullable(SightingSchema),
  answerSeen: v.boolean(),
  /** What the reader says they did with it. */
  sent: v.nullable(Instant),
  /** Set while a deletion can still be undone. */
  removed: v.nullable(Instant),
});

/** What a note with this body is: a correction, a comment or a highlight, in the words of Web Annotation. */
export const motivationOf = ({ suggestion, comment }: NoteBody): NoteDraft['motivation'] =>
  suggestion !== null ? 'editing' : comment === '' ? 'highlighting' : 'commenting';

/**
 * What is typed, as a note may hold it: white space around link and tags taken off. Null while something does not fit:
 * a text too long, an address that is none.
 */
export function bodyOf(typed: DraftBody): NoteBody | null {
  const link = typed.sourceLink?.trim() ?? '';
  const tags = [...new Set(typed.tags.map((tag) => tag.trim()))].filter((tag) => tag !== '');
  const body = v.safeParse(NoteBodySchema, { ...typed, sourceLink: link === '' ? null : link, tags });
  return body.success ? body.output : null;
}

/** Units of context by which a draft tells equal words apart. */
const DRAFT_CONTEXT = 32;

/** What a draft is filed under within its article: the words and what stands right beside them. */
export const draftKey = ({ quote }: Draft['target']): string =>
  JSON.stringify([quote.exact, quote.prefix.slice(-DRAFT_CONTEXT), quote.suffix.slice(0, DRAFT_CONTEXT)]);

/** Whether this is news to the reader: words that stand as they did, wherever, are none. */
export const isAnswer = (state: Sighting['state']): boolean => state !== 'unchanged' && state !== 'moved';

export type NotedArticle = v.InferOutput<typeof NotedArticleSchema>;
export type NoteBody = v.InferOutput<typeof NoteBodySchema>;
export type NoteDraft = v.InferOutput<typeof NoteDraftSchema>;
export type DraftBody = v.InferOutput<typeof DraftBodySchema>;
export type Draft = v.InferOutput<typeof DraftSchema>;
export type Sighting = v.InferOutput<typeof SightingSchema>;
export type Note = v.InferOutput<typeof NoteSchema>;

/** A note as stored or exported, by any version of Gloss up to this one; null when it is none. */
export function readNote(raw: unknown): Note | null {
  const note = v.safeParse(NoteSchema, raw);
  return note.success ? note.output : null;
}

/** A draft as stored; null when it is none. */
export function readDraft(raw: unknown): Draft | null {
  const draft = v.safeParse(DraftSchema, raw);
  return draft.success ? draft.output : null;
}
