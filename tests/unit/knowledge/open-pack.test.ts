import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readShippedPacks } from '../../../lib/cli/read-packs.ts';
import { CardBuilder } from '../../../lib/knowledge/cards.ts';
import { openMaps, openPack } from '../../../lib/knowledge/open-pack.ts';
import { EntitySchema, PackSchema } from '../../../lib/knowledge/pack-schema.ts';

const packs = readShippedPacks();
/** As it comes out of its file. */
const rawOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('an opened pack says in every field what reading it whole says', () => {
  for (const pack of packs) {
    const whole = v.parse(PackSchema, rawOf(pack));
    const open = openPack(rawOf(pack));
    const { entities, ...others } = whole;
    expect({ ...open, entities: null }).toEqual({ ...others, entities: null });
    expect(open.entities.length).toBe(entities.length);
    for (const [at, entity] of entities.entries())
      for (const field of v.keyof(EntitySchema).options) expect(open.entities[at]?.[field]).toEqual(entity[field]);
  }
});

test('an opened pack makes the same cards', () => {
  for (const pack of packs) {
    const builders = [pack, openPack(rawOf(pack))].map((one) => new CardBuilder(one));
    for (const { id } of pack.entities) {
      const [whole, open] = builders.map((builder) => builder.entity(id, 'uk'));
      expect(open).toEqual(whole);
    }
    for (const { id } of pack.claims) {
      const [whole, open] = builders.map((builder) => builder.claim(id));
      expect(open).toEqual(whole);
    }
  }
});

test('what is no pack is refused at once, a damaged record where it is used', () => {
  const [pack] = packs;
  if (pack === undefined) throw new Error('no pack ships');
  expect(() => openPack({ ...pack, id: 'Not an id' })).toThrow();
  expect(() => openPack({ ...pack, entities: [{ name: 'without an id' }] })).toThrow();
  const [first, ...others] = pack.entities;
  const damaged = openPack({ ...pack, entities: [{ ...first, facts: [] }, ...others] });
  expect(damaged.entities[1]?.facts).toEqual(others[0]?.facts);
  expect(() => damaged.entities[0]?.facts).toThrow('needs at least one fact');
});

test('a map is parsed when it is asked for', () => {
  const good = {
    lat: 33.5,
    lon: 36.3,
    width: 10,
    height: 10,
    land: 'M0 0',
    borders: '',
    disputed: '',
    here: null,
    places: [],
    labels: [],
    scale: { px: 1, km: 2 },
  };
  const maps = openMaps({ pack: { good, bad: { ...good, lat: 'north' } } }).get('pack');
  expect(maps?.['good']).toEqual(good);
  expect(() => maps?.['bad']).toThrow();
  expect(maps?.['other']).toBeUndefined();
});
