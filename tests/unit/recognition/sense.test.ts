import { expect, test } from 'vitest';
import { readShippedPacks } from '../../../lib/cli/read-packs.ts';
import { createAliasTable, type AliasRow } from '../../../lib/recognition/linking/alias-table.ts';
import { findHits, type Hit } from '../../../lib/recognition/linking/hits.ts';
import { Sense } from '../../../lib/recognition/linking/sense.ts';
import { nameWords } from '../../../lib/text/fold.ts';

const tables = readShippedPacks().map((pack) => createAliasTable(pack));

/** How often the entity of a row is looked at when an article names one bearer of a surname so many times. */
function looksFor(times: number): number {
  const text = 'Bashar al-Assad said. '.repeat(times);
  let looks = 0;
  const counted = (row: AliasRow): AliasRow => {
    const { entity } = row;
    return {
      ...row,
      get entity() {
        looks += 1;
        return entity;
      },
    };
  };
  for (const table of tables) {
    const rows = new Map<AliasRow, AliasRow>();
    const hits = findHits(text, nameWords(text), table).map((hit): Hit => {
      const row = rows.get(hit.row) ?? counted(hit.row);
      rows.set(hit.row, row);
      return { ...hit, row };
    });
    const named = hits.filter(({ row }) => row.role === 'name');
    const sense = new Sense(named, [], [], table.pack.entities);
    for (const hit of hits) if (hit.row.role !== 'name') sense.bearersOf(hit);
  }
  return looks;
}

test('asking who bears a surname costs the same however often the article names its bearer', () => {
  const half = looksFor(200);
  expect(half).toBeGreaterThan(200);
  expect(looksFor(400)).toBeLessThan(half * 2.1);
});
