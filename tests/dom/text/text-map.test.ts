import { afterEach, describe, expect, test } from 'vitest';
import type { BlockKind } from '../../../lib/text/span.ts';
import { TextMap } from '../../../lib/text/text-map.ts';

let host: HTMLElement | null = null;

/** Builds a fixture: parsed apart, so that scripts in it do not run, and put into the page to have layout. */
function article(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  host = document.createElement('div');
  host.append(...parsed.body.childNodes);
  document.body.append(host);
  return host;
}

const KINDS: Readonly<Record<string, BlockKind>> = { H1: 'headline', H2: 'heading', P: 'paragraph', LI: 'list-item' };

function mapOf(html: string): TextMap {
  const root = article(html);
  return new TextMap({
    blocks: [...root.querySelectorAll('h1,h2,p,li')].map((element) => ({
      element,
      kind: KINDS[element.tagName] ?? 'paragraph',
    })),
    isExcluded: (element) => element.matches('.ad'),
  });
}

afterEach(() => host?.remove());

describe('TextMap', () => {
  test('folds white space as a browser shows it and joins blocks by a line feed', () => {
    const map = mapOf(
      '<h1>  Syria\n  and <b>Kyiv</b> </h1>\n<p>One&nbsp;two\t three</p><p> </p><ul><li>four</li></ul>',
    );
    expect(map.text).toBe('Syria and Kyiv\nOne two three\nfour');
    expect(map.blocks.map((block) => [block.kind, map.text.slice(block.start, block.end)])).toEqual([
      ['headline', 'Syria and Kyiv'],
      ['paragraph', 'One two three'],
      ['list-item', 'four'],
    ]);
  });

  test('excluded parts, scripts and nested blocks are left out once', () => {
    const map = mapOf(
      '<p>Before <span class="ad">Advertisement</span><script>x()</script>after</p><ul><li>outer<ul><li>inner</li></ul></li></ul>',
    );
    expect(map.text).toBe('Before after\nouter\ninner');
  });

  test('one line break reads as a space, two part paragraphs', () => {
    const map = mapOf('<p>First<br>line<br><br>Second</p>');
    expect(map.text).toBe('First line\nSecond');
    expect(map.blocks).toHaveLength(2);
  });

  test('every offset finds the character it stands for, and every character its offset', () => {
    const map = mapOf('<h1>A  <i>quick</i> <b>\n brown</b></h1><p>fox 🦊 and مرحبا\u200b <a>jumps</a>.</p>');
    for (let at = 0; at < map.text.length; at++) {
      if (map.text[at] === '\n') continue;
      const range = map.range({ start: at, end: at + 1 });
      expect(range?.toString().replaceAll(/\s/gu, ' '), `offset ${at}`).toBe(map.text[at]);
      if (range !== null) expect(map.span(range) ?? { start: at, end: at + 1 }).toMatchObject({ start: at });
    }
  });

  test('every span that starts and ends with a letter makes a range and comes back', () => {
    const map = mapOf('<p>al-<b>Sha</b>ra met <i>Sybiha</i></p><p>in\nDamascus</p>');
    for (let start = 0; start < map.text.length; start++) {
      for (let end = start + 1; end <= map.text.length; end++) {
        const text = map.text.slice(start, end);
        if (text !== text.trim()) continue;
        const range = map.range({ start, end });
        expect(range === null ? null : map.span(range), text).toEqual({ start, end });
      }
    }
  });

  test('a selection of whole elements, as a triple click makes it, finds their text', () => {
    const map = mapOf('<p>One</p><p>Two words</p><p>Three</p>');
    const paragraphs = host?.querySelectorAll('p') ?? [];
    const range = document.createRange();
    // Chromium ends a triple click at the start of the next paragraph.
    range.setStart(paragraphs[1]?.firstChild ?? document, 0);
    range.setEnd(paragraphs[2] ?? document, 0);
    const span = map.span(range);
    expect(span === null ? null : map.text.slice(span.start, span.end)).toBe('Two words');
  });

  test('a selection outside the article, or in an excluded part, is none', () => {
    const map = mapOf('<p>Text <span class="ad">Buy now</span> more</p><footer>Imprint</footer>');
    const range = document.createRange();
    range.selectNodeContents(host?.querySelector('footer') ?? document);
    expect(map.span(range)).toBeNull();
    range.selectNodeContents(host?.querySelector('.ad') ?? document);
    expect(map.span(range)).toBeNull();
  });

  test('nodes that have left the document give no range', () => {
    const map = mapOf('<p>Here <b>today</b></p><p>stays</p>');
    host?.querySelector('b')?.remove();
    expect(map.range({ start: 5, end: 10 })).toBeNull();
    expect(map.range({ start: 11, end: 16 })?.toString()).toBe('stays');
  });

  test('live ranges stay on their words when a node before them changes', () => {
    const map = mapOf('<p>One</p><p>Two</p>');
    const range = map.range({ start: 4, end: 7 });
    host?.prepend('new text before');
    expect(range?.toString()).toBe('Two');
  });
});
