import type { Pack } from '../knowledge/pack-schema.ts';
import type { Claim } from './types.ts';
export function findRecordedClaims(text: string, packs: readonly Pack[]): Claim[] {
  const fold = (s: string): string => s.toLowerCase().replaceAll('’', "'");
  const hay = fold(text);
  return packs.flatMap((p) =>
    p.claims.flatMap((c) => {
      const a = c.anchors.find((x) => hay.includes(fold(x)));
      if (a === undefined) return [];
      const start = hay.indexOf(fold(a));
      return [
        {
          start,
          end: start + a.length,
          text: text.slice(start, start + a.length),
          kind: 'statement' as const,
          source: null,
          cue: null,
          content: [],
          record: { pack: p.id, claim: c.id },
          differs: [],
          worth: 0.5,
        },
      ];
    }),
  );
}
