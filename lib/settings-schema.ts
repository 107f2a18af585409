import * as v from 'valibot';
import { MENTION_TYPES } from './recognition/types.ts';

const Common = {
  claims: v.optional(v.boolean(), true),
  /** A small button beside a selection; on touch it is the only way to the form. */
  selectionButton: v.optional(v.boolean(), true),
  /** Who answers Ctrl+Enter where the site has a script of its own for it. */
  ctrlEnter: v.optional(v.picklist(['gloss', 'site']), 'gloss'),
  /** Hosts on which the reader switched Gloss off. */
  offHosts: v.optional(v.array(v.pipe(v.string(), v.maxLength(253))), []),
};

const Version1 = v.object({
  version: v.optional(v.literal(1), 1),
  marks: v.optional(v.picklist(['first', 'all']), 'first'),
  ...Common,
});

export const SettingsSchema = v.object({
  version: v.optional(v.literal(2), 2),
  /** `few`: first mentions, names that no pack knows only where there is room; `all`: every mention; `none`: notes only. */
  marks: v.optional(v.picklist(['none', 'few', 'all']), 'few'),
  /** Kinds of names that the reader does not want marked. */
  hidden: v.optional(v.array(v.picklist(MENTION_TYPES)), []),
  ...Common,
});

export type Settings = v.InferOutput<typeof SettingsSchema>;

/** Reads stored settings of any version; unreadable ones (a later Gloss, another's hand) give the defaults. */
export function parseSettings(stored: unknown): Settings {
  const now = v.safeParse(SettingsSchema, stored ?? {});
  if (now.success) return now.output;
  const old = v.safeParse(Version1, stored);
  if (!old.success) return v.parse(SettingsSchema, {});
  return { ...old.output, version: 2, marks: old.output.marks === 'first' ? 'few' : 'all', hidden: [] };
}
