import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, merge, mesh } from 'topojson-client';
import type { Feature, Geometry, MultiLineString, MultiPolygon, Position } from 'geojson';
import type { GeometryCollection, MultiPolygon as TopoMultiPolygon, Polygon, Topology } from 'topojson-specification';
import { DISPUTED_LINES, inBox, type Box, type DisputedLine } from './disputed.ts';

/** Natural Earth (public domain) at one of the scales in which the npm package `world-atlas` carries it. */
export type Detail = '10m' | '50m' | '110m';

interface Named {
  readonly name: string;
}
type Country = Polygon<Named> | TopoMultiPolygon<Named>;

interface Line {
  readonly dispute: DisputedLine;
  readonly geometry: MultiLineString;
}

/** Coasts and borders. Fills are one merged land for whatever lies in a box, so that no country stands out. */
export class Atlas {
  readonly #topology: Topology<{ countries: GeometryCollection<Named> }>;
  readonly #countries: readonly { readonly shape: Country; readonly box: Box }[];
  #lines: { readonly borders: MultiLineString; readonly disputed: readonly Line[] } | null = null;

  constructor(detail: Detail) {
    const path = createRequire(import.meta.url).resolve(`world-atlas/countries-${detail}.json`);
    this.#topology = JSON.parse(readFileSync(path, 'utf8'));
    this.#countries = this.#topology.objects.countries.geometries.flatMap((shape) =>
      shape.type === 'Polygon' || shape.type === 'MultiPolygon'
        ? [{ shape, box: boxOf(ringsOf(this.#featureOf(shape).geometry).flat()) }]
        : [],
    );
  }

  /** All land of the countries that reach into the box, as one shape. */
  land(view: Box): MultiPolygon {
    return merge(
      this.#topology,
      this.#countries.filter(({ box }) => overlap(box, view)).map(({ shape }) => shape),
    );
  }

  /** Countries that reach into the box, each with its shape. */
  countries(view: Box): { readonly name: string; readonly shape: Feature<Geometry> }[] {
    return this.#countries
      .filter(({ box }) => overlap(box, view))
      .map(({ shape }) => ({ name: nameOf(shape), shape: this.#featureOf(shape) }));
  }

  /** Lines between countries that reach into the box: those agreed on, and the disputed ones with what they are. */
  lines(view: Box): { readonly borders: MultiLineString; readonly disputed: readonly Line[] } {
    this.#lines ??= this.#readLines();
    const { borders, disputed } = this.#lines;
    const near = borders.coordinates.filter((line) => overlap(boxOf(line), view));
    return { borders: { type: 'MultiLineString', coordinates: near }, disputed };
  }

  /** One call a kind, since each kind is an overload of its own. */
  #featureOf(shape: Country): Feature<Geometry> {
    return shape.type === 'Polygon' ? feature(this.#topology, shape) : feature(this.#topology, shape);
  }

  #readLines(): { borders: MultiLineString; disputed: Line[] } {
    const { countries } = this.#topology.objects;
    const between = (test: (a: string, b: string) => boolean): MultiLineString =>
      mesh(this.#topology, countries, (a, b) => a !== b && test(nameOf(a), nameOf(b)));
    const found = (a: string, b: string): DisputedLine[] =>
      DISPUTED_LINES.filter(({ between: [one, two] }) => (a === one && b === two) || (a === two && b === one));
    const borders = between((a, b) => found(a, b).length === 0);
    const disputed: Line[] = [];
    for (const dispute of DISPUTED_LINES) {
      const { coordinates } = between((a, b) => found(a, b).includes(dispute));
      const meant = (line: readonly number[][]): boolean =>
        dispute.within === undefined ||
        line.every(([lon = 0, lat = 0]) => dispute.within !== undefined && inBox(dispute.within, lon, lat));
      const geometry: MultiLineString = { type: 'MultiLineString', coordinates: coordinates.filter(meant) };
      if (geometry.coordinates.length > 0) disputed.push({ dispute, geometry });
      borders.coordinates.push(...coordinates.filter((line) => !meant(line)));
    }
    return { borders, disputed };
  }
}

/** The outer and inner rings of a shape. */
export function ringsOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/** Whether a point lies in closed rings, in degrees or pixels alike, by counting the edges to one side of it. */
export function contains(rings: readonly Position[][], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings)
    for (let at = 1; at < ring.length; at += 1) {
      const [x1 = 0, y1 = 0] = ring[at - 1] ?? [];
      const [x2 = 0, y2 = 0] = ring[at] ?? [];
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    }
  return inside;
}

function boxOf(positions: readonly Position[]): Box {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon = 0, lat = 0] of positions) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return { west, south, east, north };
}

const nameOf = (shape: { readonly properties?: Partial<Named> | undefined }): string => shape.properties?.name ?? '';

const overlap = (a: Box, b: Box): boolean =>
  a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
