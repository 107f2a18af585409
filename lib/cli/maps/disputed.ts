/**
 * What a map must not settle. The line data (Natural Earth) follows who holds the ground: it gives the Golan to Israel
 * and Crimea to Russia. So such lines are dashed and named for what they are, and no country's name is put on the ground
 * between them.
 */

export interface DisputedLine {
  /** Countries on either side, as the data names them. */
  readonly between: readonly [string, string];
  readonly label: string;
  /** Part of the border that is meant, in degrees; all of it when left out. */
  readonly within?: Box;
}

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const GOLAN: Box = { west: 35.6, south: 32.65, east: 35.95, north: 33.45 };
const CRIMEA: Box = { west: 32.3, south: 44.2, east: 36.8, north: 46.25 };
const WEST_BANK: Box = { west: 34.85, south: 31.3, east: 35.6, north: 32.6 };
const GAZA: Box = { west: 34.15, south: 31.2, east: 34.6, north: 31.65 };

export const DISPUTED_LINES: readonly DisputedLine[] = [
  { between: ['Israel', 'Syria'], label: '1974 line' },
  { between: ['Israel', 'Lebanon'], label: 'Blue Line' },
  { between: ['Israel', 'Palestine'], label: '1949 line' },
  { between: ['Russia', 'Ukraine'], label: 'held by Russia since 2014', within: CRIMEA },
  { between: ['Cyprus', 'Cyprus U.N. Buffer Zone'], label: 'UN buffer zone' },
  { between: ['N. Cyprus', 'Cyprus U.N. Buffer Zone'], label: 'UN buffer zone' },
  { between: ['Dhekelia', 'N. Cyprus'], label: 'UN buffer zone' },
  { between: ['Kosovo', 'Serbia'], label: 'disputed' },
  { between: ['Morocco', 'W. Sahara'], label: 'disputed' },
  { between: ['Egypt', 'Sudan'], label: 'disputed' },
  { between: ['India', 'Pakistan'], label: 'disputed' },
  { between: ['China', 'India'], label: 'disputed' },
  { between: ['India', 'Siachen Glacier'], label: 'disputed' },
  { between: ['Pakistan', 'Siachen Glacier'], label: 'disputed' },
  { between: ['China', 'Siachen Glacier'], label: 'disputed' },
  { between: ['North Korea', 'South Korea'], label: '1953 line' },
  { between: ['Ethiopia', 'Somaliland'], label: 'disputed' },
  { between: ['Somalia', 'Somaliland'], label: 'disputed' },
];

/** Ground that gets its own name and never a country's. */
export const REGIONS: readonly {
  readonly name: string;
  readonly box: Box;
  readonly lon: number;
  readonly lat: number;
}[] = [
  { name: 'Golan Heights', box: GOLAN, lon: 35.78, lat: 33.02 },
  { name: 'Crimea', box: CRIMEA, lon: 34.2, lat: 45.25 },
  { name: 'West Bank', box: WEST_BANK, lon: 35.27, lat: 31.95 },
  { name: 'Gaza Strip', box: GAZA, lon: 34.38, lat: 31.42 },
];

/** Parts of the data that are no countries by a name of their own on these maps. */
export const NAMELESS: ReadonlySet<string> = new Set([
  'Palestine',
  'Cyprus U.N. Buffer Zone',
  'N. Cyprus',
  'Dhekelia',
  'Akrotiri',
  'Siachen Glacier',
  'Baikonur',
  'W. Sahara',
  'Somaliland',
  'Kosovo',
]);

/** Seas that the maps name, each with a box that holds no other water. */
export const SEAS: readonly { readonly name: string; readonly box: Box }[] = [
  { name: 'Mediterranean', box: { west: 10, south: 30.2, east: 36.4, north: 36.9 } },
  { name: 'Black Sea', box: { west: 27.8, south: 40.9, east: 41.7, north: 46.6 } },
  { name: 'Sea of Azov', box: { west: 34.9, south: 45.4, east: 39.4, north: 47.3 } },
  { name: 'Red Sea', box: { west: 33, south: 13, east: 43.2, north: 27.7 } },
  { name: 'Caspian Sea', box: { west: 47, south: 36.5, east: 54.5, north: 47 } },
];

export const inBox = ({ west, south, east, north }: Box, lon: number, lat: number): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;
