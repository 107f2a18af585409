import { afterEach, describe, expect, test, vi } from 'vitest';
import { Painter, type PaintedSpan } from '../../../lib/highlight/painter.ts';
import { TextMap } from '../../../lib/text/text-map.ts';

const never = (): undefined => undefined;
let life = new AbortController();

function mapOf(...texts: readonly string[]): TextMap {
  document.body.replaceChildren(
    ...texts.map((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      return paragraph;
    }),
  );
  return new TextMap({
    blocks: [...document.querySelectorAll('p')].map((element) => ({ element, kind: 'paragraph' })),
    isExcluded: () => false,
  });
}

const span = (map: TextMap, words: string, name: PaintedSpan['name'] = 'gloss-place'): PaintedSpan => {
  const start = map.text.indexOf(words);
  return { name, start, end: start + words.length };
};
const rangesOf = (name: string): Range[] =>
  [...(CSS.highlights.get(name) ?? [])].filter((range): range is Range => range instanceof Range);
const textsOf = (name: string): string[] => rangesOf(name).map((range) => range.toString());

afterEach(() => {
  life.abort();
  life = new AbortController();
});

describe('Painter', () => {
  test('paints what is wanted, keeps what stays as the same range and takes the rest away', async () => {
    const map = mapOf('Ships left Tartus', 'for Latakia at noon');
    const painter = new Painter(window, life.signal);
    await painter.paint(map, [span(map, 'Tartus'), span(map, 'Latakia')], 0, never);
    expect(textsOf('gloss-place')).toEqual(['Tartus', 'Latakia']);
    const [, latakia] = rangesOf('gloss-place');
    await painter.paint(map, [span(map, 'Latakia'), span(map, 'noon', 'gloss-event')], 0, never);
    expect(rangesOf('gloss-place')).toEqual([latakia]);
    expect(rangesOf('gloss-place')[0]).toBe(latakia);
    expect(textsOf('gloss-event')).toEqual(['noon']);
  });

  test('begins with the blocks on the screen and shows them before the rest is painted', async () => {
    const map = mapOf(...Array.from({ length: 9 }, (_, at) => `Place ${at}`));
    const spans = map.blocks.map(({ start, end }): PaintedSpan => ({ name: 'gloss-place', start, end }));
    const painter = new Painter(window, life.signal);
    const seen: string[][] = [];
    await painter.paint(map, spans, 4, () => Promise.resolve().then(() => void seen.push(textsOf('gloss-place'))));
    expect(seen[1]).toEqual(['Place 4']);
    expect(new Set(seen[3])).toEqual(new Set(['Place 3', 'Place 4', 'Place 5']));
    expect(textsOf('gloss-place')).toHaveLength(9);
  });

  test('a later call takes over from one that is still under way', async () => {
    const map = mapOf('Ships left Tartus', 'for Latakia at noon');
    const painter = new Painter(window, life.signal);
    const slow = painter.paint(map, [span(map, 'Tartus'), span(map, 'Latakia')], 0, () => Promise.resolve());
    await painter.paint(map, [span(map, 'noon')], 0, never);
    await slow;
    expect(textsOf('gloss-place')).toEqual(['noon']);
  });

  test('marks over several blocks are painted once, however often', async () => {
    const map = mapOf('Ships left Tartus', 'for Latakia at noon');
    const painter = new Painter(window, life.signal);
    const across: PaintedSpan = { name: 'gloss-note', start: 6, end: map.text.indexOf(' at noon') };
    for (let times = 0; times < 3; times++) await painter.paint(map, [across], 0, never);
    expect(textsOf('gloss-note')).toHaveLength(1);
  });

  test('puts the marks back when the page clears the registry, and leaves the page’s own alone', async () => {
    const map = mapOf('Ships left Tartus');
    const painter = new Painter(window, life.signal);
    await painter.paint(map, [span(map, 'Tartus')], 0, never);
    CSS.highlights.clear();
    const own = new Highlight();
    CSS.highlights.set('page-own', own);
    await vi.waitFor(() => expect(textsOf('gloss-place')).toEqual(['Tartus']), { timeout: 5_000 });
    expect(CSS.highlights.get('page-own')).toBe(own);
    CSS.highlights.delete('page-own');
  });

  test('names without a mark are not registered, and after the signal none is', async () => {
    const map = mapOf('Ships left Tartus');
    const painter = new Painter(window, life.signal);
    await painter.paint(map, [span(map, 'Tartus')], 0, never);
    expect([...CSS.highlights.keys()]).toEqual(['gloss-place']);
    life.abort();
    expect([...CSS.highlights.keys()]).toEqual([]);
  });
});
