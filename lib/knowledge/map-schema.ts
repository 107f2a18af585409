import * as v from 'valibot';

const Label = v.object({
  text: v.string(),
  /** Map pixels: horizontally the text's start, middle or end as `anchor` says, vertically its middle. */
  x: v.number(),
  y: v.number(),
  anchor: v.picklist(['start', 'middle', 'end']),
  kind: v.picklist(['here', 'place', 'country', 'region', 'sea', 'line']),
});

/**
 * A small locator map as numbers and SVG path data, drawn when Gloss is built. North is up. Land has one colour whatever
 * the country; `borders` are lines that neighbours agree on, `disputed` are drawn dashed and have a label each.
 */
export const CardMapSchema = v.object({
  /** The position that the map was drawn for, in degrees: a card whose entity has since moved shows no map. */
  lat: v.number(),
  lon: v.number(),
  width: v.number(),
  height: v.number(),
  land: v.string(),
  borders: v.string(),
  disputed: v.string(),
  /** The place itself in map pixels, null for a country; `radius` above 0 where sources give the position roughly. */
  here: v.nullable(v.object({ x: v.number(), y: v.number(), radius: v.number() })),
  places: v.array(v.object({ x: v.number(), y: v.number() })),
  labels: v.array(Label),
  scale: v.object({ px: v.number(), km: v.number() }),
});

export type CardMap = v.InferOutput<typeof CardMapSchema>;
export type MapLabel = v.InferOutput<typeof Label>;
/** Maps of one pack by entity id. */
export type PackMaps = Readonly<Record<string, CardMap>>;
