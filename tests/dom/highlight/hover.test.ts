import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  FOLLOW_DELAY,
  followPointer,
  headsFor,
  LEAVE_DELAY,
  REST_DELAY,
  type HoverTarget,
} from '../../../lib/highlight/hover.ts';

/** Two words on a line and a card below the first. */
const FIRST = new DOMRect(100, 100, 60, 20);
const SECOND = new DOMRect(200, 100, 60, 20);
const CARD = new DOMRect(100, 130, 200, 120);
const NOWHERE = { x: 600, y: 500 };

describe('the pointer and cards', () => {
  let life: AbortController;
  let open: string | null;
  let opened: string[];

  const words: readonly HoverTarget<string>[] = [
    { id: 'first', rect: FIRST, value: 'first' },
    { id: 'second', rect: SECOND, value: 'second' },
  ];
  const within = (rect: DOMRect, { x, y }: { x: number; y: number }): boolean =>
    x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;

  const move = (x: number, y: number, buttons = 0): void => {
    dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, buttons, pointerType: 'mouse' }));
  };
  const wait = (ms: number): void => void vi.advanceTimersByTime(ms);

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    life = new AbortController();
    open = null;
    opened = [];
    followPointer<string>(
      window,
      {
        find: (point) => words.find(({ rect }) => within(rect, point)) ?? null,
        open: ({ value }) => {
          open = value;
          opened.push(value);
        },
        close: () => (open = null),
        card: () => (open === null ? null : CARD),
        isOwn: () => false,
      },
      life.signal,
    );
    wait(5_000);
  });
  afterEach(() => {
    life.abort();
    vi.useRealTimers();
    getSelection()?.removeAllRanges();
    document.body.replaceChildren();
  });

  test('a card opens after a rest of 400 ms, not before', () => {
    move(110, 110);
    wait(REST_DELAY - 1);
    expect(open).toBeNull();
    wait(1);
    expect(open).toBe('first');
  });

  test('a pointer that passes over opens nothing', () => {
    move(110, 110);
    wait(REST_DELAY - 50);
    move(NOWHERE.x, NOWHERE.y);
    wait(REST_DELAY * 3);
    expect(opened).toEqual([]);
  });

  test('with a card just open the next comes after 150 ms', () => {
    move(110, 110);
    wait(REST_DELAY);
    move(190, 110);
    move(210, 110);
    wait(FOLLOW_DELAY);
    expect(opened).toEqual(['first', 'second']);
  });

  test('a pointer that heads for the card but comes to rest on another word opens that', () => {
    move(150, 105);
    wait(REST_DELAY);
    move(200, 100);
    move(205, 108);
    wait(REST_DELAY - 1);
    expect(opened).toEqual(['first']);
    wait(1);
    expect(opened).toEqual(['first', 'second']);
  });

  test('leaving gives 300 ms, and coming back within them keeps the card', () => {
    move(110, 110);
    wait(REST_DELAY);
    move(20, 60);
    wait(LEAVE_DELAY - 1);
    expect(open).toBe('first');
    move(110, 110);
    wait(LEAVE_DELAY * 2);
    expect(open).toBe('first');
    move(20, 60);
    wait(LEAVE_DELAY);
    expect(open).toBeNull();
  });

  test('on the way to the card other words do not take it', () => {
    move(150, 105);
    wait(REST_DELAY);
    // Down towards the card, past the end of the word.
    for (let step = 1; step <= 10; step += 1) {
      move(150 + step * 2, 115 + step);
      wait(20);
    }
    expect(open).toBe('first');
    expect(headsFor({ x: 150, y: 120 }, { x: 155, y: 125 }, CARD)).toBe(true);
    expect(headsFor({ x: 150, y: 120 }, { x: 155, y: 110 }, CARD)).toBe(false);
  });

  test('nothing opens while a button is down, while the page scrolls, or while text is selected', () => {
    move(110, 110, 1);
    wait(REST_DELAY * 2);
    expect(opened).toEqual([]);

    move(111, 110);
    wait(REST_DELAY - 10);
    dispatchEvent(new Event('scroll'));
    wait(REST_DELAY * 2);
    expect(opened).toEqual([]);

    document.body.append('some words');
    getSelection()?.selectAllChildren(document.body);
    move(112, 110);
    wait(REST_DELAY * 2);
    expect(opened).toEqual([]);
  });

  test('a finger is no pointer that rests', () => {
    dispatchEvent(new PointerEvent('pointermove', { clientX: 110, clientY: 110, pointerType: 'touch' }));
    wait(REST_DELAY * 2);
    expect(opened).toEqual([]);
  });

  test('once the signal aborts nothing opens, even what was about to', () => {
    move(110, 110);
    wait(REST_DELAY - 10);
    life.abort();
    wait(REST_DELAY);
    move(111, 110);
    wait(REST_DELAY * 2);
    expect(opened).toEqual([]);
  });
});
