import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeBeside } from '../../../lib/highlight/placement.ts';

const WINDOW = { width: 1000, height: 700 };
const CARD = { width: 360, height: 300 };

describe('where a panel goes', () => {
  test('below the words, from where they begin', () => {
    expect(placeBeside({ x: 100, y: 100, width: 60, height: 20 }, CARD, WINDOW)).toEqual({ x: 100, y: 128 });
  });

  test('above them near the foot of the window', () => {
    expect(placeBeside({ x: 100, y: 600, width: 60, height: 20 }, CARD, WINDOW)).toEqual({ x: 100, y: 292 });
  });

  test('beside them where neither has room', () => {
    const low = { width: 1000, height: 360 };
    expect(placeBeside({ x: 100, y: 150, width: 60, height: 20 }, CARD, low)).toEqual({ x: 168, y: 52 });
    expect(placeBeside({ x: 900, y: 150, width: 60, height: 20 }, CARD, low)).toEqual({ x: 532, y: 52 });
  });

  test('moved away from the right edge', () => {
    expect(placeBeside({ x: 900, y: 100, width: 60, height: 20 }, CARD, WINDOW).x).toBe(632);
  });

  test('a small button stands under the end of the words', () => {
    const button = { width: 32, height: 32 };
    expect(placeBeside({ x: 100, y: 100, width: 60, height: 20 }, button, WINDOW, 'end')).toEqual({ x: 128, y: 128 });
  });

  test('a window smaller than the panel shows its beginning', () => {
    expect(placeBeside({ x: 100, y: 100, width: 60, height: 20 }, CARD, { width: 300, height: 200 })).toEqual({
      x: 8,
      y: 8,
    });
  });

  test('never leaves a window that it fits into, and covers no words where there is room', () => {
    const box = fc.record({
      x: fc.integer({ min: -200, max: 1200 }),
      y: fc.integer({ min: -200, max: 900 }),
      width: fc.integer({ min: 1, max: 400 }),
      height: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(box, fc.constantFrom('start' as const, 'end' as const), (words, align) => {
        const { x, y } = placeBeside(words, CARD, WINDOW, align);
        expect(x).toBeGreaterThanOrEqual(8);
        expect(y).toBeGreaterThanOrEqual(8);
        expect(x + CARD.width).toBeLessThanOrEqual(WINDOW.width - 8);
        expect(y + CARD.height).toBeLessThanOrEqual(WINDOW.height - 8);
        const covers =
          x < words.x + words.width &&
          words.x < x + CARD.width &&
          y < words.y + words.height &&
          words.y < y + CARD.height;
        const roomBelow = words.y + words.height + CARD.height + 16 <= WINDOW.height && words.y > 0;
        if (roomBelow) expect(covers).toBe(false);
      }),
    );
  });
});
