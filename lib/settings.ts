import * as v from 'valibot';
import { browser } from 'wxt/browser';

export const SettingsSchema = v.object({
  version: v.optional(v.literal(1), 1),
  /** `first`: the first mention of an entity in each section; `all`: every mention. */
  marks: v.optional(v.picklist(['first', 'all']), 'first'),
  claims: v.optional(v.boolean(), true),
  /** A small button beside a selection; on touch it is the only way to the form. */
  selectionButton: v.optional(v.boolean(), true),
  /** Who answers Ctrl+Enter where the site has a script of its own for it. */
  ctrlEnter: v.optional(v.picklist(['gloss', 'site']), 'gloss'),
  /** Hosts on which the reader switched Gloss off. */
  offHosts: v.optional(v.array(v.pipe(v.string(), v.maxLength(253))), []),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;

const KEY = 'settings';

/** The reader's settings; unreadable ones (an older Gloss, another's hand) give the defaults. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  const parsed = v.safeParse(SettingsSchema, stored[KEY] ?? {});
  return parsed.success ? parsed.output : v.parse(SettingsSchema, {});
}

export async function writeSettings(change: Partial<Settings>): Promise<Settings> {
  const next = { ...(await readSettings()), ...change };
  await browser.storage.local.set({ [KEY]: next });
  return next;
}

/** Calls back with the settings whenever they change, until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[KEY];
    if (area !== 'local' || change === undefined) return;
    const parsed = v.safeParse(SettingsSchema, change.newValue ?? {});
    if (parsed.success) onChange(parsed.output);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

export const isOff = (settings: Settings, host: string): boolean => settings.offHosts.includes(host);
