import { geoDistance } from 'd3-geo';
import type { Position } from 'geojson';
import type { CardMap, PackMaps } from '../../knowledge/map-schema.ts';
import type { Pack, PackEntity } from '../../knowledge/pack-schema.ts';
import { Atlas, contains, ringsOf, type Detail } from './atlas.ts';
import { inBox, NAMELESS, REGIONS, SEAS } from './disputed.ts';
import { Labels } from './labels.ts';
import { EARTH_RADIUS_KM, HEIGHT, pixelRings, round, View, WIDTH } from './view.ts';

/** Widths that are tried for a place, in kilometres: the narrowest that shows something a reader knows. */
const WIDTHS = [180, 320, 640, 1_280, 2_560] as const;
/** Other places named on a map. */
const MOST_PLACES = 4;
/** Pixels of a country that must be in view for its name. */
const COUNTRY_AREA = 2_400;
/** A disputed line shorter than this in view, in pixels, has no room for a name and is left out with it. */
const LINE_LENGTH = 14;
/** Drawn around a position that sources give roughly. */
const ROUGH_RADIUS = 14;
const DOT = 6;
/** Distance of the spots at which water is looked for, in pixels, and how many of them make a sea. */
const GRID = 12;
const LEAST_WATER = 20;

type Placed = PackEntity & { readonly coordinates: NonNullable<PackEntity['coordinates']> };

/** Draws a locator map for each place of a pack that has coordinates; entity id to map. */
export function drawMaps(pack: Pack): PackMaps {
  const atlases = new Map<Detail, Atlas>();
  const atlas = (detail: Detail): Atlas => {
    const made = atlases.get(detail) ?? new Atlas(detail);
    atlases.set(detail, made);
    return made;
  };
  const placed = pack.entities.filter((entity): entity is Placed => entity.coordinates !== undefined);
  return Object.fromEntries(placed.map((entity) => [entity.id, draw(entity, placed, atlas)]));
}

function draw(entity: Placed, placed: readonly Placed[], atlas: (detail: Detail) => Atlas): CardMap {
  const { lat, lon, precision } = entity.coordinates;
  const isCountry = entity.type === 'country';
  const view = isCountry ? viewOfCountry(lon, lat, atlas('110m')) : viewOfPlace(entity, placed);
  const map = atlas(view.kmPerPx < 2 ? '10m' : view.kmPerPx < 8 ? '50m' : '110m');
  const { borders, disputed } = map.lines(view.box);
  const land = view.draw(map.land(view.box));
  const labels = new Labels();
  const here = isCountry
    ? null
    : { x: WIDTH / 2, y: HEIGHT / 2, radius: precision === 'approximate' ? ROUGH_RADIUS : 0 };
  if (here !== null) labels.keepFree(here.x, here.y, DOT);
  if (here === null) labels.over('here', entity.name, WIDTH / 2, HEIGHT / 2);
  else labels.beside('here', entity.name, here.x, here.y);

  // Lines before towns: a dashed line without a name would say less than it must.
  const dashed = disputed.flatMap(({ dispute, geometry }) => {
    const path = view.draw(geometry);
    if (path === '' || view.path.measure(geometry) < LINE_LENGTH) return [];
    const [x, y] = view.path.centroid(geometry);
    const known = labels.placed.some(({ kind, text }) => kind === 'line' && text === dispute.label);
    return known || labels.over('line', dispute.label, x, y, 5 * DOT) ? [path] : [];
  });
  for (const { name, lon: east, lat: north } of REGIONS) {
    const point = view.point(east, north);
    if (point !== null && name !== entity.name && view.kmPerPx < 4) labels.over('region', name, point.x, point.y);
  }
  const places = nameTowns(entity, placed, view, labels);
  nameSeas(view, pixelRings(land), labels);
  nameCountries(view, map, labels, isCountry);
  return {
    lat,
    lon,
    width: WIDTH,
    height: HEIGHT,
    land,
    borders: view.draw(borders),
    disputed: dashed.join(''),
    here,
    places,
    labels: labels.placed,
    scale: view.scale(),
  };
}

/** Wide enough for two other towns of the pack, so that the reader sees where this is. */
function viewOfPlace(entity: Placed, placed: readonly Placed[]): View {
  const { lat, lon } = entity.coordinates;
  const towns = placed.filter(({ type, id }) => type === 'city' && id !== entity.id);
  let view = new View(lon, lat, WIDTHS[0]);
  for (const width of WIDTHS) {
    view = new View(lon, lat, width);
    const apart = towns.filter(({ coordinates }) => {
      const point = view.point(coordinates.lon, coordinates.lat);
      return point !== null && Math.hypot(point.x - WIDTH / 2, point.y - HEIGHT / 2) > 3 * DOT;
    });
    if (apart.length >= 2) break;
  }
  return view;
}

/** As wide as the largest part of the country that the position lies in. */
function viewOfCountry(lon: number, lat: number, atlas: Atlas): View {
  const around = { west: lon, east: lon, south: lat, north: lat };
  const country = atlas.countries(around).find(({ shape }) => contains(ringsOf(shape.geometry), lon, lat));
  if (country === undefined) throw new Error(`no country lies at ${lat}, ${lon}`);
  const [largest = []] = ringsOf(country.shape.geometry).toSorted((a, b) => b.length - a.length);
  const reach = Math.max(...largest.map(([east = 0, north = 0]) => geoDistance([lon, lat], [east, north])));
  const height = 2 * reach * EARTH_RADIUS_KM;
  return new View(lon, lat, Math.max(320, (height * WIDTH) / HEIGHT / 1.6));
}

function nameTowns(entity: Placed, placed: readonly Placed[], view: View, labels: Labels): { x: number; y: number }[] {
  const { lat, lon } = entity.coordinates;
  const towns = placed
    .filter(({ type, id }) => type === 'city' && id !== entity.id)
    .map(({ name, coordinates }) => ({
      name,
      coordinates,
      far: geoDistance([lon, lat], [coordinates.lon, coordinates.lat]),
    }))
    .toSorted((a, b) => a.far - b.far);
  const dots: { x: number; y: number }[] = [];
  for (const { name, coordinates } of towns) {
    if (dots.length === MOST_PLACES) break;
    const point = view.point(coordinates.lon, coordinates.lat);
    // A town at the place itself (a port with its city's position) would put two dots on one spot.
    if (
      point === null ||
      (entity.type !== 'country' && Math.hypot(point.x - WIDTH / 2, point.y - HEIGHT / 2) < 2 * DOT)
    )
      continue;
    if (!labels.isFree(point.x, point.y) || !labels.beside('place', name, point.x, point.y)) continue;
    labels.keepFree(point.x, point.y, DOT / 2);
    dots.push(point);
  }
  return dots;
}

/** Names a sea at the spot in view that is farthest from land, edges and other texts. */
function nameSeas(view: View, land: readonly Position[][], labels: Labels): void {
  const { west, east, south, north } = view.box;
  const inView = SEAS.filter(({ box }) => box.west < east && west < box.east && box.south < north && south < box.north);
  if (inView.length === 0) return;
  const spots: { readonly x: number; readonly y: number; readonly sea: string | null }[] = [];
  for (let x = GRID; x < WIDTH; x += GRID)
    for (let y = GRID; y < HEIGHT; y += GRID) {
      const [lon, lat] = view.position(x, y);
      const sea = contains(land, x, y) ? undefined : inView.find(({ box }) => inBox(box, lon, lat));
      spots.push({ x, y, sea: sea?.name ?? null });
    }
  for (const { name } of inView) {
    const water = spots.filter(({ sea }) => sea === name);
    const shore = spots.filter(({ sea }) => sea !== name);
    if (water.length < LEAST_WATER) continue;
    // Texts are wide and low: room above and below counts double.
    const room = ({ x, y }: { readonly x: number; readonly y: number }): number =>
      Math.min(x, WIDTH - x, 3 * y, 3 * (HEIGHT - y), ...shore.map((dry) => Math.hypot(dry.x - x, 2 * (dry.y - y))));
    const widest = water.map((spot) => ({ ...spot, room: room(spot) })).toSorted((a, b) => b.room - a.room)[0];
    if (widest !== undefined && widest.room > 2 * GRID) labels.over('sea', name, widest.x, widest.y, 8);
  }
}

function nameCountries(view: View, map: Atlas, labels: Labels, own: boolean): void {
  for (const { name, shape } of map.countries(view.box)) {
    if (NAMELESS.has(name) || view.path.area(shape) < COUNTRY_AREA) continue;
    const rings = pixelRings(view.draw(shape));
    if (own && contains(rings, WIDTH / 2, HEIGHT / 2)) continue;
    const [x, y] = view.path.centroid(shape);
    const [lon, lat] = view.position(x, y);
    // The middle of a bent country can lie outside it, and on ground that others claim its name must not stand.
    if (!contains(rings, x, y) || REGIONS.some(({ box }) => inBox(box, lon, lat))) continue;
    labels.over('country', name, round(x), round(y), 13);
  }
}
