import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Runtime } from 'webextension-polyfill';
import { CardSchema } from './knowledge/card-schema.ts';
import {
  DraftBodySchema,
  DraftSchema,
  NoteBodySchema,
  NoteDraftSchema,
  NoteSchema,
  SightingSchema,
} from './notes/note-schema.ts';
import { MENTION_TYPES } from './recognition/types.ts';

/** Longest article text that is sent for recognition, in UTF-16 units; a book is no article. */
const MAX_TEXT = 2_000_000;

const nothing = v.undefined();
const done = v.void();
const list = <Schema extends v.GenericSchema>(schema: Schema) => v.pipe(v.array(schema), v.readonly());

const SpanEntries = {
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
};
const SpanSchema = v.object(SpanEntries);

const BlockSchema = v.object({
  ...SpanEntries,
  kind: v.picklist(['headline', 'dek', 'heading', 'paragraph', 'list-item', 'quote', 'caption', 'cell']),
});

const MentionSchema = v.object({
  ...SpanEntries,
  text: v.string(),
  type: v.picklist(MENTION_TYPES),
  links: list(v.object({ pack: v.string(), entity: v.string() })),
  confidence: v.number(),
  slip: v.exactOptional(v.string()),
  refersTo: v.exactOptional(v.string()),
});

const ClaimSchema = v.object({
  ...SpanEntries,
  text: v.string(),
  kind: v.picklist(['statement', 'assertion']),
  source: v.nullable(SpanSchema),
  speaker: v.exactOptional(v.string()),
  cue: v.nullable(SpanSchema),
  content: list(SpanSchema),
  record: v.nullable(v.object({ pack: v.string(), claim: v.string() })),
  differs: list(v.object({ text: v.string(), record: v.string() })),
  dates: list(v.object({ ...SpanEntries, from: v.string(), to: v.string() })),
  worth: v.number(),
});

/** What the page knows about itself, for the popup. */
export const PageSummarySchema = v.object({
  host: v.string(),
  title: v.string(),
  marks: list(
    v.object({
      /** Offset of the first mention in the article text: what `page/show` takes. */
      start: v.number(),
      label: v.string(),
      type: v.picklist([...MENTION_TYPES, 'claim', 'note']),
      count: v.number(),
      /** Whether a pack knows it. */
      known: v.boolean(),
    }),
  ),
});
export type PageSummary = v.InferOutput<typeof PageSummarySchema>;
export type PageMark = PageSummary['marks'][number];

/** Messages to the background. Each pair is parsed by whoever receives it. */
const toBackground = {
  /** The probe found an article in this frame: bring the annotator. */
  'probe/article': { request: v.object({ score: v.number() }), response: done },
  /** The annotator asks for the page's colours: light or dark marks. */
  'page/theme': { request: v.object({ theme: v.picklist(['light', 'dark']) }), response: done },
  recognise: {
    request: v.object({
      text: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
      blocks: list(BlockSchema),
      lang: v.nullable(v.string()),
      date: v.nullable(v.string()),
    }),
    response: v.object({ mentions: list(MentionSchema), claims: list(ClaimSchema), cards: list(CardSchema) }),
  },
  'notes/save': { request: NoteDraftSchema, response: NoteSchema },
  'notes/seen': { request: v.object({ ids: v.array(v.string()) }), response: done },
  'drafts/keep': {
    request: v.object({ article: v.string(), target: DraftSchema.entries.target, body: DraftBodySchema }),
    response: done,
  },
  'drafts/of-article': { request: v.object({ article: v.string() }), response: list(DraftSchema) },
  'drafts/drop': {
    request: v.object({ article: v.string(), target: DraftSchema.entries.target }),
    response: done,
  },
  'notes/edit': { request: v.object({ id: v.string(), body: NoteBodySchema }), response: NoteSchema },
  'notes/of-article': { request: v.object({ key: v.string() }), response: list(NoteSchema) },
  'notes/sighted': { request: v.object({ id: v.string(), sighting: SightingSchema }), response: done },
  /** The reader's packs have changed: what is kept in memory of them is stale. */
  'packs/changed': { request: nothing, response: done },
  'site/off': { request: v.object({ host: v.string() }), response: done },
  'notes/open': { request: v.object({ id: v.nullable(v.string()) }), response: done },
} as const;

/** Messages from background and extension pages to the annotator in a tab. */
const toPage = {
  'page/summary': { request: nothing, response: PageSummarySchema },
  /** Scroll to this place in the article text and open its card. */
  'page/show': { request: v.object({ start: v.number() }), response: done },
  /** Open the correction form on the selection. */
  'page/correct': { request: nothing, response: done },
  /** Show the note of this id, found again in today's text. */
  'page/note': { request: v.object({ id: v.string() }), response: v.object({ found: v.boolean() }) },
} as const;

interface Exchange {
  readonly request: v.GenericSchema;
  readonly response: v.GenericSchema;
}
type Protocol = Record<string, Exchange>;
type Kind<P extends Protocol> = keyof P & string;
type Request<P extends Protocol, K extends Kind<P>> = v.InferOutput<P[K]['request']>;
type Response<P extends Protocol, K extends Kind<P>> = v.InferOutput<P[K]['response']>;

export type BackgroundProtocol = typeof toBackground;
export type PageProtocol = typeof toPage;
export type RecogniseResponse = Response<BackgroundProtocol, 'recognise'>;

/** The handlers of one side; each gets the parsed request and the checked sender. */
export type Handlers<P extends Protocol> = {
  [K in Kind<P>]: (request: Request<P, K>, sender: Runtime.MessageSender) => Promise<Response<P, K>>;
};

/** A refusal or failure that the other side reported; `code` is for the interface, `message` for a log. */
export class MessageError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'MessageError';
    this.code = code;
  }
}

const Envelope = v.object({ gloss: v.literal(1), kind: v.string(), request: v.optional(v.unknown()) });
const Reply = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.optional(v.unknown()) }),
  v.object({ ok: v.literal(false), code: v.string(), message: v.string() }),
]);

const unpack = <P extends Protocol, K extends Kind<P>>(protocol: P, kind: K, raw: unknown): Response<P, K> => {
  const answered = v.parse(Reply, raw);
  if (!answered.ok) throw new MessageError(answered.code, answered.message);
  return v.parse(protocol[kind]?.response ?? v.never(), answered.value);
};

/** Sends to the background. Rejects with `MessageError` (also when the extension was reloaded and nobody answers). */
export async function send<K extends Kind<BackgroundProtocol>>(
  kind: K,
  request: Request<BackgroundProtocol, K>,
): Promise<Response<BackgroundProtocol, K>> {
  let raw: unknown;
  try {
    raw = await browser.runtime.sendMessage({ gloss: 1, kind, request });
  } catch (error) {
    throw new MessageError(isStale() ? 'stale' : 'unreachable', String(error));
  }
  return unpack(toBackground, kind, raw);
}

/** Sends to the annotator in a tab's main frame. Rejects with `MessageError` `unreachable` where none runs. */
export async function sendToPage<K extends Kind<PageProtocol>>(
  tabId: number,
  kind: K,
  request: Request<PageProtocol, K>,
  frameId = 0,
): Promise<Response<PageProtocol, K>> {
  let raw: unknown;
  try {
    raw = await browser.tabs.sendMessage(tabId, { gloss: 1, kind, request }, { frameId });
  } catch (error) {
    throw new MessageError('unreachable', String(error));
  }
  return unpack(toPage, kind, raw);
}

/** Whether this script belongs to an extension that has since been reloaded or removed. */
export function isStale(): boolean {
  try {
    return browser.runtime.id === undefined;
  } catch {
    // Firefox throws "can't access dead object" where Chrome gives undefined; both mean the same.
    return true;
  }
}

export const answerAsBackground = (handlers: Handlers<BackgroundProtocol>, signal: AbortSignal): void =>
  answer(toBackground, handlers, signal);
export const answerAsPage = (handlers: Handlers<PageProtocol>, signal: AbortSignal): void =>
  answer(toPage, handlers, signal);

function answer<P extends Protocol>(protocol: P, handlers: Handlers<P>, signal: AbortSignal): void {
  // Answers by callback: pages run without the polyfill, and Chrome alone does not take a promise.
  // The polyfill's types know no listener that answers some messages by callback and leaves others alone; browsers do.
  function listener(raw: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void): true;
  function listener(raw: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void): true | undefined {
    // Only Gloss itself may speak here: another extension or a page has another id or none.
    if (sender.id !== browser.runtime.id) return undefined;
    const envelope = v.safeParse(Envelope, raw);
    if (!envelope.success || !Object.hasOwn(protocol, envelope.output.kind)) return undefined;
    void reply(protocol, handlers, envelope.output.kind, envelope.output.request, sender).then(respond);
    return true;
  }
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

async function reply<P extends Protocol>(
  protocol: P,
  handlers: Handlers<P>,
  kind: Kind<P>,
  raw: unknown,
  sender: Runtime.MessageSender,
): Promise<v.InferOutput<typeof Reply>> {
  const request = v.safeParse(protocol[kind]?.request ?? v.never(), raw);
  if (!request.success) {
    const issue = request.issues[0];
    return { ok: false, code: 'malformed', message: `${kind}: ${v.getDotPath(issue) ?? ''} ${issue.message}` };
  }
  try {
    return { ok: true, value: await handlers[kind](request.output, sender) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'failed';
    return { ok: false, code, message: error instanceof Error ? error.message : String(error) };
  }
}
