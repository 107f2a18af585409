import type { Card } from '../../lib/knowledge/card-schema.ts';
import { entityCardKey, claimCardKey } from '../../lib/knowledge/card-keys.ts';
import type { PageMark, PageSummary } from '../../lib/messages.ts';
import { mentionIdentity } from '../../lib/recognition/visible-marks.ts';
import type { Marks } from './marks.ts';

/** What is marked on this page, one line an entity, claim or note, in order of first appearance. */
export function summarise(view: Document, title: string, marks: Marks, cards: ReadonlyMap<string, Card>): PageSummary {
  const lines = new Map<string, PageMark>();
  for (const mention of marks.allMentions) {
    const identity = mentionIdentity(mention);
    const line = lines.get(identity);
    if (line !== undefined) {
      lines.set(identity, { ...line, count: line.count + 1 });
      continue;
    }
    const link = mention.links[0];
    const card = link === undefined ? undefined : cards.get(entityCardKey(link.pack, link.entity));
    lines.set(identity, {
      start: mention.start,
      label: card?.kind === 'entity' ? card.name : mention.text,
      type: mention.type,
      count: 1,
      known: card !== undefined,
    });
  }
  for (const claim of marks.claims) {
    const card = claim.record === null ? undefined : cards.get(claimCardKey(claim.record.pack, claim.record.claim));
    lines.set(`claim:${claim.start}`, {
      start: claim.start,
      label: card?.kind === 'claim' ? card.claim : claim.text,
      type: 'claim',
      count: 1,
      known: card !== undefined,
    });
  }
  for (const { note, start, state } of marks.notes) {
    if (state === 'gone') continue;
    lines.set(`note:${note.id}`, { start, label: note.target.quote.exact, type: 'note', count: 1, known: true });
  }
  return { host: view.location.host, title, marks: [...lines.values()] };
}
