import { afterEach, describe, expect, test, vi } from 'vitest';
import { LiveArticle, type Change } from '../../../lib/article/live-article.ts';
import { BlockText } from '../../../lib/text/block-text.ts';

const SENTENCE =
  'The minister spoke for an hour about ships, wheat and the price of both, and nobody in the hall asked him to stop.';
const never = (): undefined => undefined;

let life = new AbortController();

/** Puts an article into the page and follows it; the changes are collected. */
async function follow(html: string): Promise<{ live: LiveArticle; changes: Change[] }> {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.title = 'Ships, Wheat and the Price of Both';
  document.body.replaceChildren(...parsed.body.childNodes);
  const live = await LiveArticle.find(document, never);
  if (live === null) throw new Error('no article');
  const changes: Change[] = [];
  live.follow((change) => changes.push(change), life.signal);
  return { live, changes };
}

const paragraphs = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, at) => `<p id="p${from + at}">Paragraph ${from + at}. ${SENTENCE}</p>`).join('');
const article = (count: number): string =>
  `<main><article><h1>Ships, Wheat and the Price of Both</h1><div class="story">${paragraphs(count)}</div></article></main>`;

function element(selector: string): Element {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** Resolves when the article has told so many changes. */
const told = (changes: readonly Change[], count: number): Promise<void> =>
  vi.waitFor(() => expect(changes.length).toBeGreaterThanOrEqual(count), { timeout: 5_000 });

afterEach(() => {
  life.abort();
  life = new AbortController();
  document.body.replaceChildren();
});

describe('LiveArticle', () => {
  test('reads only the block that changed; all others stay the same objects', async () => {
    const { live, changes } = await follow(article(40));
    const before = live.map.parts;
    const read = vi.spyOn(BlockText, 'read');
    element('#p7').append(' And then he left.');
    await told(changes, 1);
    expect(changes).toEqual(['text']);
    expect(read).toHaveBeenCalledTimes(1);
    const other = live.map.parts.filter((part, at) => part !== before[at]);
    expect(other.map((part) => part.element.id)).toEqual(['p7']);
    expect(live.map.text).toContain('And then he left.');
    read.mockRestore();
  });

  test('a paragraph that comes is read in its place, one that goes is gone; nothing else is read', async () => {
    const { live, changes } = await follow(article(40));
    const read = vi.spyOn(BlockText, 'read');
    const added = document.createElement('p');
    added.textContent = `A late paragraph. ${SENTENCE}`;
    element('#p3').after(added);
    element('#p20').remove();
    await told(changes, 1);
    expect(read.mock.calls.map(([block]) => block.element)).toEqual([added]);
    const order = live.map.parts.map((part) => part.element);
    expect(order.indexOf(added)).toBe(order.indexOf(element('#p3')) + 1);
    expect(live.map.text).not.toContain('Paragraph 20.');
    read.mockRestore();
  });

  test('what changes beside the article is no change of the article', async () => {
    const { changes } = await follow(`${article(10)}<aside id="ticker">Ticker</aside>`);
    for (let at = 0; at < 5; at++) {
      element('#ticker').textContent = `Ticker ${at}. ${SENTENCE}`;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(changes).toEqual([]);
  });

  test('an advertisement, a caption and a teaser that come within the article are not its text', async () => {
    const { live, changes } = await follow(article(10));
    const parsed = new DOMParser().parseFromString(
      `<div class="ad-slot"><p>Buy now. ${SENTENCE}</p></div><figure><figcaption>A ship. ${SENTENCE}</figcaption></figure>
       <aside><p>Read as well. ${SENTENCE}</p></aside><p id="late">Late text. ${SENTENCE}</p>`,
      'text/html',
    );
    element('#p4').after(...parsed.body.childNodes);
    await told(changes, 1);
    expect(live.map.text).toContain('Late text.');
    expect(live.map.text).not.toMatch(/Buy now|A ship|Read as well/u);
  });

  test('the same words in other nodes are a change of nodes', async () => {
    const { live, changes } = await follow(article(10));
    const paragraph = element('#p2');
    const text = paragraph.firstChild;
    const font = document.createElement('font');
    if (text !== null) font.append(text.cloneNode());
    paragraph.replaceChildren(font);
    await told(changes, 1);
    expect(changes).toEqual(['nodes']);
    const at = live.map.text.indexOf('Paragraph 2.');
    expect(live.map.range({ start: at, end: at + 9 })?.startContainer.parentElement).toBe(font);
  });

  test('an article that is taken away is lost, also with its body', async () => {
    const { changes } = await follow(article(10));
    element('main').remove();
    await told(changes, 1);
    expect(changes).toEqual(['lost']);
  });

  test('after the signal nothing is told', async () => {
    const { changes } = await follow(article(10));
    life.abort();
    element('#p2').append(' More.');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(changes).toEqual([]);
  });

  test('a very long article is read to its end, in order, with every paragraph once', async () => {
    const { live } = await follow(article(900));
    const numbers = [...live.map.text.matchAll(/Paragraph (\d+)\./gu)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 900 }, (_, at) => at));
  });
});
