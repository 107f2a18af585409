import { beforeAll, describe, expect, test } from 'vitest';
import { Atlas, contains, ringsOf } from '../../../lib/cli/maps/atlas.ts';
import { drawMaps } from '../../../lib/cli/maps/draw-maps.ts';
import { readShippedPacks } from '../../../lib/cli/read-packs.ts';
import type { CardMap, PackMaps } from '../../../lib/knowledge/map-schema.ts';
import type { Pack } from '../../../lib/knowledge/pack-schema.ts';

const crosses = (lines: readonly (readonly number[][])[], lon: number, lat: number, reach: number): boolean =>
  lines.some((line) => line.some(([x = 0, y = 0]) => Math.hypot(x - lon, y - lat) < reach));

describe('the atlas', () => {
  const atlas = new Atlas('10m');
  const levant = { west: 35, south: 32, east: 37, north: 34 };
  const { borders, disputed } = atlas.lines(levant);
  const lineOf = (label: string): readonly (readonly number[][])[] =>
    disputed.filter(({ dispute }) => dispute.label === label).flatMap(({ geometry }) => geometry.coordinates);

  test('the line on the Golan and the one north of Crimea are disputed and no borders', () => {
    expect(crosses(lineOf('1974 line'), 35.9, 33, 0.1)).toBe(true);
    expect(crosses(lineOf('held by Russia since 2014'), 34.5, 46, 0.2)).toBe(true);
    expect(crosses(borders.coordinates, 35.9, 33, 0.1)).toBe(false);
    const crimea = atlas.lines({ west: 32, south: 44, east: 37, north: 46.5 }).borders;
    expect(crosses(crimea.coordinates, 34.5, 46, 0.2)).toBe(false);
  });

  test('the border of Russia and Ukraine outside Crimea is a border', () => {
    const east = atlas.lines({ west: 38, south: 47, east: 40, north: 50 }).borders;
    expect(crosses(east.coordinates, 39.9, 48.6, 0.5)).toBe(true);
  });

  test('land is one shape, whoever holds it', () => {
    const rings = ringsOf(atlas.land(levant));
    expect(contains(rings, 35.78, 33.02)).toBe(true);
    expect(contains(rings, 36.29, 33.51)).toBe(true);
    expect(contains(rings, 34, 34)).toBe(false);
  });
});

describe('maps of the shipped pack', () => {
  let pack: Pack | undefined;
  let maps: PackMaps = {};
  beforeAll(() => {
    [pack] = readShippedPacks();
    maps = pack === undefined ? {} : drawMaps(pack);
  }, 120_000);
  const texts = (id: string, kind: CardMap['labels'][number]['kind']): string[] =>
    (maps[id]?.labels ?? []).filter((label) => label.kind === kind).map(({ text }) => text);

  test('every place with a position has one, and it names the place', () => {
    const placed = pack?.entities.filter(({ coordinates }) => coordinates !== undefined) ?? [];
    expect(placed.length).toBeGreaterThan(40);
    for (const { id, name } of placed) expect(texts(id, 'here'), id).toEqual([name]);
  });

  test('every dashed line is named, and no country is named on disputed ground', () => {
    for (const [id, { disputed }] of Object.entries(maps))
      expect(disputed === '', id).toBe(texts(id, 'line').length === 0);
    expect(texts('quneitra', 'line')).toContain('1974 line');
    expect(texts('odesa', 'country')).toContain('Romania');
  });

  test('an air base near the coast shows sea, the next towns and a scale', () => {
    const map = maps['khmeimim-air-base'];
    expect(texts('khmeimim-air-base', 'sea')).toEqual(['Mediterranean']);
    expect(texts('khmeimim-air-base', 'place')).toContain('Latakia');
    expect(map?.scale.km).toBe(20);
    expect(map?.here?.radius).toBe(0);
  });

  test('a position that sources give roughly has a ring', () => {
    expect(maps['al-tanf-garrison']?.here?.radius).toBeGreaterThan(0);
  });

  test('no text covers another or leaves the map', () => {
    const width = ({ text }: { text: string }): number => text.length * 5;
    const startOf = (label: CardMap['labels'][number]): number =>
      label.x - { start: 0, middle: 0.5, end: 1 }[label.anchor] * width(label);
    for (const [id, map] of Object.entries(maps))
      for (const [at, label] of map.labels.entries()) {
        const left = startOf(label);
        expect(left >= 0 && left + width(label) <= map.width && label.y > 0 && label.y < map.height, id).toBe(true);
        for (const other of map.labels.slice(at + 1)) {
          const otherLeft = startOf(other);
          const apart =
            Math.abs(other.y - label.y) >= 11 || otherLeft >= left + width(label) || left >= otherLeft + width(other);
          expect(apart, `${id}: ${label.text} and ${other.text}`).toBe(true);
        }
      }
  });
});
