import type { MapLabel } from '../../knowledge/map-schema.ts';
import { HEIGHT, round, WIDTH } from './view.ts';

/** Height of a line of text and mean width of a letter at the maps' text size, in map pixels. */
const LINE = 13;
const LETTER = { here: 6.9, place: 6, country: 6.6, region: 6, sea: 6, line: 5.4 } as const;
/** Part of a text's width that lies before its anchor. */
const SHARE = { start: 0, middle: 0.5, end: 1 } as const;
/** Distance of a text from the dot it names. */
const BESIDE = 7;
const EDGE = 3;
/** Where the scale bar stands: bottom right. */
const SCALE: Area = { left: WIDTH - 84, right: WIDTH, top: HEIGHT - 22, bottom: HEIGHT };

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Puts texts on a map so that none covers another, the first asked for first. */
export class Labels {
  readonly placed: MapLabel[] = [];
  readonly #taken: Area[] = [SCALE];

  /** Keeps texts off a spot, such as a dot. */
  keepFree(x: number, y: number, radius: number): void {
    this.#taken.push({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  }

  /** Whether a dot would lie on nothing else. */
  isFree(x: number, y: number): boolean {
    return !this.#taken.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
  }

  /** Names a dot: to its right, left, above or below. False where there is no room. */
  beside(kind: MapLabel['kind'], text: string, x: number, y: number): boolean {
    const width = text.length * LETTER[kind];
    const spots: readonly (readonly [left: number, y: number, anchor: MapLabel['anchor']])[] = [
      [x + BESIDE, y, 'start'],
      [x - BESIDE - width, y, 'end'],
      [x - width / 2, y - LINE, 'middle'],
      [x - width / 2, y + LINE, 'middle'],
      [x + BESIDE, y - LINE, 'start'],
      [x + BESIDE, y + LINE, 'start'],
      [x - BESIDE - width, y - LINE, 'end'],
      [x - BESIDE - width, y + LINE, 'end'],
    ];
    return spots.some(([left, middle, anchor]) => this.#put(kind, text, left, middle, anchor));
  }

  /** Names an area or a line in its middle or as near to it as there is room. */
  over(kind: MapLabel['kind'], text: string, x: number, y: number, reach = 2 * LINE): boolean {
    const width = text.length * LETTER[kind];
    for (let away = 0; away <= reach; away += LINE / 2)
      for (const [dx, dy] of [
        [0, 0],
        [0, -1],
        [0, 1],
        [1, 0],
        [-1, 0],
        [1, 1],
        [-1, 1],
        [1, -1],
        [-1, -1],
      ] as const)
        if (this.#put(kind, text, x + 2 * dx * away - width / 2, y + dy * away, 'middle')) return true;
    return false;
  }

  #put(kind: MapLabel['kind'], text: string, left: number, middle: number, anchor: MapLabel['anchor']): boolean {
    const width = text.length * LETTER[kind];
    const area: Area = { left, right: left + width, top: middle - LINE / 2, bottom: middle + LINE / 2 };
    if (area.left < EDGE || area.right > WIDTH - EDGE || area.top < EDGE || area.bottom > HEIGHT - EDGE) return false;
    if (this.#taken.some((other) => meet(area, other))) return false;
    this.#taken.push(area);
    this.placed.push({ text, x: round(left + SHARE[anchor] * width), y: round(middle), anchor, kind });
    return true;
  }
}

const meet = (a: Area, b: Area): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
