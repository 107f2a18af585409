import { decode } from '../../recognition/names/decode.ts';
import { NAME_TYPES } from '../../recognition/names/labels.ts';
import { read } from '../../recognition/names/reading.ts';
import type { Scorer } from '../../recognition/names/scorer.ts';
import type { LabelledText } from './labelled-text.ts';

/**
 * Fits slope and offset of a name's log odds to whether it was right, bounds and type, on texts the weights were not
 * learnt from (Platt scaling, Newton steps).
 */
export function fitCalibration(scorer: Scorer, texts: readonly LabelledText[]): [slope: number, offset: number] {
  const points: Array<{ x: number; y: number }> = [];
  for (const text of texts) {
    const gold = new Set(text.names.map((name) => `${name.start} ${name.end} ${name.type}`));
    const reading = read(text.text, scorer.lexicon);
    for (const name of decode(reading, scorer)) {
      const p = Math.min(1 - 1e-6, Math.max(1e-6, name.probability));
      const start = reading.tokens[name.start]?.start;
      const end = reading.tokens[name.end - 1]?.end;
      points.push({ x: Math.log(p / (1 - p)), y: gold.has(`${start} ${end} ${NAME_TYPES[name.type]}`) ? 1 : 0 });
    }
  }
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < 30; step += 1) {
    let ga = 0;
    let gb = 0;
    let haa = 1e-6;
    let hab = 0;
    let hbb = 1e-6;
    for (const { x, y } of points) {
      const p = 1 / (1 + Math.exp(-(slope * x + offset)));
      const w = p * (1 - p);
      ga += (p - y) * x;
      gb += p - y;
      haa += w * x * x;
      hab += w * x;
      hbb += w;
    }
    const determinant = haa * hbb - hab * hab;
    if (!(determinant > 0)) break;
    slope -= (hbb * ga - hab * gb) / determinant;
    offset -= (haa * gb - hab * ga) / determinant;
  }
  return [slope, offset];
}
