import { geoAzimuthalEqualArea, geoPath, type GeoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import type { Box } from './disputed.ts';

/** Map pixels: the width of a card, and a strip that leaves the facts in sight. */
export const WIDTH = 360;
export const HEIGHT = 128;
export const EARTH_RADIUS_KM = 6371;
/** Shapes are cut this far outside the map, in pixels, so that the cut is not drawn as a coast. */
const BEYOND = 4;

/** A window on the earth, centred on a place, so many kilometres wide. */
export class View {
  readonly kmPerPx: number;
  readonly projection: GeoProjection;
  readonly path: GeoPath;
  readonly box: Box;

  constructor(lon: number, lat: number, widthKm: number) {
    this.kmPerPx = widthKm / WIDTH;
    // Equal-area about its own centre: at these sizes shapes and distances are true to a few per cent.
    this.projection = geoAzimuthalEqualArea()
      .rotate([-lon, -lat])
      .scale(EARTH_RADIUS_KM / this.kmPerPx)
      .translate([WIDTH / 2, HEIGHT / 2])
      .clipAngle(80)
      .clipExtent([
        [-BEYOND, -BEYOND],
        [WIDTH + BEYOND, HEIGHT + BEYOND],
      ]);
    this.path = geoPath(this.projection).digits(1);
    this.box = this.#boxOf();
  }

  /** A shape as SVG path data, without points that lie within a pixel of the last. */
  draw(shape: GeoPermissibleObjects): string {
    return thinned(this.path(shape) ?? '');
  }

  /** Map pixels of a position, or null outside the view. */
  point(lon: number, lat: number): { x: number; y: number } | null {
    const [x, y] = this.projection([lon, lat]) ?? [-1, -1];
    return x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT ? { x: round(x), y: round(y) } : null;
  }

  /** Degrees of a map pixel. */
  position(x: number, y: number): [lon: number, lat: number] {
    return this.projection.invert?.([x, y]) ?? [0, 0];
  }

  /** A scale bar of a round number of kilometres. */
  scale(): { px: number; km: number } {
    const most = 64 * this.kmPerPx;
    const power = 10 ** Math.floor(Math.log10(most));
    const km = [5, 2, 1].map((step) => step * power).find((length) => length <= most) ?? power;
    return { px: round(km / this.kmPerPx), km };
  }

  #boxOf(): Box {
    const edge: [number, number][] = [];
    for (let step = 0; step <= 8; step += 1) {
      const [x, y] = [(WIDTH * step) / 8, (HEIGHT * step) / 8];
      edge.push(this.position(x, 0), this.position(x, HEIGHT), this.position(0, y), this.position(WIDTH, y));
    }
    const lons = edge.map(([lon]) => lon);
    const lats = edge.map(([, lat]) => lat);
    return {
      west: Math.min(...lons),
      east: Math.max(...lons),
      south: Math.min(...lats),
      north: Math.max(...lats),
    };
  }
}

export const round = (value: number): number => Math.round(value * 10) / 10;

/** Points nearer than this to the last one drawn are left out, in pixels. */
const LEAST_STEP = 0.9;

function thinned(path: string): string {
  let [x, y] = [0, 0];
  return path.replaceAll(
    /([ML])(-?[\d.]+),(-?[\d.]+)(?=([LMZ]|$))/gu,
    (whole, command: string, east: string, south: string, next: string) => {
      const [toX, toY] = [Number(east), Number(south)];
      // The last point of a line is its end: it stays.
      if (command === 'L' && next === 'L' && Math.hypot(toX - x, toY - y) < LEAST_STEP) return '';
      [x, y] = [toX, toY];
      return whole;
    },
  );
}

/** The rings of a closed path, in map pixels. */
export const pixelRings = (path: string): [number, number][][] =>
  path
    .split('M')
    .slice(1)
    .map((ring) =>
      [...ring.matchAll(/(-?[\d.]+),(-?[\d.]+)/gu)].map(([, x = '0', y = '0']): [number, number] => [
        Number(x),
        Number(y),
      ]),
    )
    .map((ring) => (ring[0] === undefined ? ring : [...ring, ring[0]]));
