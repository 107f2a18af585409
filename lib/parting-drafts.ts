import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { DraftSchema, draftKey, type DraftBody, type Draft } from './notes/note-schema.ts';

/*
 * A page that is closed in the middle of a word cannot wait for a background that is asleep: Chrome drops a message
 * whose sender is gone before the worker is up. Extension storage takes the words without it, and the background files
 * them when it is next asked for drafts.
 */
const PREFIX = 'draft/';

const PartingSchema = v.object({
  article: v.pipe(v.string(), v.maxLength(4_000)),
  target: DraftSchema.entries.target,
  body: DraftSchema.entries.body,
});
type PartingDraft = v.InferOutput<typeof PartingSchema>;

/** Leaves what is typed in extension storage. Resolves when it is stored; a page that is closing does not wait. */
export function leaveDraft(article: string, target: Draft['target'], body: DraftBody): Promise<void> {
  const left: PartingDraft = { article, target, body };
  return browser.storage.local.set({ [`${PREFIX}${article}/${draftKey(target)}`]: left });
}

/** Hands every draft that pages left to `file`, and takes it away once that is done. */
export async function fileLeftDrafts(
  file: (article: string, target: Draft['target'], body: DraftBody) => Promise<void>,
): Promise<void> {
  const stored = await browser.storage.local.get(null);
  for (const [key, raw] of Object.entries(stored)) {
    if (!key.startsWith(PREFIX)) continue;
    const left = v.safeParse(PartingSchema, raw);
    if (left.success) await file(left.output.article, left.output.target, left.output.body);
    await browser.storage.local.remove(key);
  }
}
