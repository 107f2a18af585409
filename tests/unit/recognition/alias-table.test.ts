import { describe, expect, test } from 'vitest';
import { readShippedPacks } from '../../../lib/cli/read-packs.ts';
import { compileAliasTable, createAliasTable, type AliasTable } from '../../../lib/recognition/linking/alias-table.ts';
import { entity } from '../packs/samples.ts';

const [shipped] = readShippedPacks();
if (shipped === undefined) throw new Error('a pack ships');
/** What these folded words name, leaving out what they are context for. */
const named = (table: AliasTable, words: string): string[] =>
  table
    .rows(table.index.find(words.split(' ')))
    .flatMap(({ role, entity: { id } }) => (role === 'context' ? [] : [`${role} ${id}`]));

describe('the compiled table of a pack', () => {
  test('says the same when it was compiled ahead', () => {
    const ready = compileAliasTable(shipped);
    const ahead = createAliasTable(shipped, ready);
    const here = createAliasTable(shipped);
    expect(ahead.index.bytes.byteLength).toBeGreaterThan(100_000);
    for (let number = 0; number < here.index.phrases; number += 1)
      expect(ahead.rows(number)).toEqual(here.rows(number));
    expect(named(ahead, 'lakatia')).toEqual(['slip latakia']);
  });

  test('of another version, of another pack, cut off or made of noise is compiled anew', () => {
    const ready = compileAliasTable(shipped);
    const noise = new Uint8Array(4000).map((_, at) => (at * 31) % 251).buffer;
    const small = { ...shipped, id: 'small', entities: [entity('harbour', 'Port Nara')] };
    const broken = new Uint8Array(ready.slice(0));
    broken.fill(255, 24, 60);
    for (const bytes of [
      ready.slice(0, 400),
      ready.slice(0, -4),
      ready.slice(1),
      noise,
      new ArrayBuffer(0),
      broken.buffer,
      compileAliasTable(small),
    ]) {
      const table = createAliasTable(shipped, bytes);
      expect(named(table, 'damascus')).toEqual(['name damascus']);
    }
    const next = { ...shipped, version: '99.0.0', entities: shipped.entities.slice(0, 3) };
    const table = createAliasTable(next, ready);
    expect(named(table, 'damascus')).toEqual([]);
  });

  test('knows a name by its romanisation', () => {
    const table = createAliasTable(shipped);
    expect(table.spelled('kamishli').map(({ id }) => id)).toEqual(['qamishli']);
    expect(table.spelled('divalmakan no such')).toEqual([]);
  });
});
