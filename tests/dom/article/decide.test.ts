import { describe, expect, test } from 'vitest';
import { decide, type Signal } from '../../../lib/article/detect.ts';
import { HEADLINE, jsonLd, page, paragraphs, plainArticle, site, STORY } from './pages.ts';

const ADDRESS = 'https://paper.example/news/council-agrees-to-rebuild-bridge';
const signals = (document: Document, url = ADDRESS): Signal[] =>
  decide(document, url).reasons.map(({ signal }) => signal);

const teaser = (at: number): string =>
  `<article><h3><a href="/news/story-number-${at}-of-today">Story number ${at} of a long day by the water</a></h3><p>A short text that says what the story with the number ${at} is about, and no more.</p></article>`;

describe('decide takes articles', () => {
  test('that carry no markup at all, by headline, address and text', () => {
    const decision = decide(plainArticle(), ADDRESS);
    expect(decision.article).toBe(true);
    expect(decision.reasons.map(({ signal }) => signal)).toEqual(
      expect.arrayContaining(['slug', 'headline', 'titled', 'text', 'byline']),
    );
  });

  test('whose short headline and bare address are made up for by what the page says of itself', () => {
    const document = site(
      `<meta property="og:type" content="article"><meta property="article:published_time" content="2026-03-02">${jsonLd({ '@type': 'NewsArticle', headline: 'Bridge vote' })}`,
      `<main><h1>Bridge vote</h1>${paragraphs()}</main>`,
      'Bridge vote',
    );
    expect(decide(document, 'https://paper.example/a/77').article).toBe(true);
  });

  test('whose text stands between line breaks and in cells, as on old pages', () => {
    const document = site(
      '',
      `<table><tr><td><h1>${HEADLINE}</h1><font>${STORY.join('<br><br>')}</font></td></tr></table>`,
    );
    expect(decide(document, ADDRESS).article).toBe(true);
  });

  test('whose paragraphs stand each in a box of its own', () => {
    const boxes = Array.from({ length: 8 }, () => `<div><div><p>${STORY.join(' ')}</p></div></div>`).join('');
    expect(signals(site('', `<h1>${HEADLINE}</h1>${boxes}`))).toContain('scattered');
    expect(signals(site('', `<h1>${HEADLINE}</h1>${boxes.replace('<p>', '<b>')}`))).not.toContain('scattered');
  });

  test('whose headline is an h2 under the site’s own name', () => {
    const document = site('', `<h1>The Marsh Paper</h1><div><h2>${HEADLINE}</h2>${paragraphs()}</div>`);
    expect(signals(document)).toEqual(expect.arrayContaining(['headline', 'titled']));
  });

  test('whose JSON-LD is broken or lies deep in the page', () => {
    const broken =
      '<script type="application/ld+json">{"@context":"x","@type":"NewsArticle","headline":"A "quote"",}</script>';
    expect(signals(site(broken, `<main><h1>${HEADLINE}</h1>${paragraphs()}</main>`))).toContain('ld-article');
    const deep = `<main><div><section>${jsonLd({ '@type': ['Thing', 'BlogPosting'] })}<h1>${HEADLINE}</h1>${paragraphs()}</section></div></main>`;
    expect(signals(site('', deep))).toContain('ld-article');
  });

  test('whose live blog has a post in JSON-LD for every entry', () => {
    const posts = Array.from({ length: 20 }, (_, at) => ({ '@type': 'BlogPosting', headline: `Entry ${at}` }));
    const document = site(
      jsonLd({ '@type': 'LiveBlogPosting', liveBlogUpdate: posts }),
      `<main><h1>${HEADLINE}</h1>${paragraphs()}</main>`,
    );
    expect(signals(document)).toContain('ld-article');
  });

  test('whose meta tags fell out of the head, and that write value for content', () => {
    const document = page(
      `<html><head><title>${HEADLINE}</title><div></div><meta property="og:type" value="article"></head><body><h1>${HEADLINE}</h1>${paragraphs()}</body></html>`,
    );
    expect(document.head.querySelector('meta')).toBeNull();
    expect(signals(document)).toContain('og-article');
  });
});

describe('decide passes over', () => {
  test('a front page, whatever it holds', () => {
    const decision = decide(plainArticle(), 'https://paper.example/');
    expect(decision).toMatchObject({ article: false, reasons: [{ signal: 'root' }] });
  });

  test('a section with teasers', () => {
    const document = site(
      '<meta property="og:type" content="website">',
      `<main><h1>News</h1>${Array.from({ length: 25 }, (_, at) => teaser(at)).join('')}</main>`,
      'News | The Marsh Paper',
    );
    expect(decide(document, 'https://paper.example/news/').article).toBe(false);
  });

  test('a section that calls itself an article and has a long headline', () => {
    const document = site(
      '<meta property="og:type" content="article">',
      `<main><h1>News from the harbour and the marsh today</h1>${Array.from({ length: 25 }, (_, at) => teaser(at)).join('')}</main>`,
      'News from the harbour and the marsh today',
    );
    expect(decide(document, 'https://paper.example/news/').article).toBe(false);
  });

  test.each([
    ['a privacy statement', 'Privacy policy of the Marsh Paper and its houses', 'https://paper.example/privacy-policy'],
    ['a thread', HEADLINE, 'https://forum.paper.example/threads/council-agrees-to-rebuild'],
    ['a manual', HEADLINE, 'https://paper.example/docs/council-agrees-to-rebuild'],
  ])('%s', (_, headline, url) => {
    const document = site('', `<main><h1>${headline}</h1>${paragraphs()}</main>`, headline);
    expect(decide(document, url).article).toBe(false);
  });

  test('a product', () => {
    const document = site(
      '<meta property="og:type" content="product">',
      `<main><h1>Folding lamp for small boats and tents</h1>${paragraphs()}<form action="/cart/add"><button name="add">Add</button></form></main>`,
      'Folding lamp for small boats and tents',
    );
    expect(decide(document, 'https://shop.example/item/folding-lamp-for-boats').article).toBe(false);
  });

  test('pages that a publishing system calls lists, and products and lists in JSON-LD', () => {
    const list = page(
      `<html><head><title>${HEADLINE}</title></head><body class="archive category"><h1>${HEADLINE}</h1>${paragraphs()}</body></html>`,
    );
    expect(signals(list)).toContain('cms-list');
    expect(signals(site(jsonLd({ '@type': 'CollectionPage' }), `<h1>${HEADLINE}</h1>`))).toContain('ld-other');
  });

  test('a sign-in page', () => {
    const document = site('', '<main><h1>Sign in</h1><form><input type="password"></form></main>', 'Sign in');
    expect(decide(document, 'https://paper.example/account/login').article).toBe(false);
  });
});

describe('decide', () => {
  test('gives a score that is the sum of its reasons, each named once', () => {
    for (const [document, url] of [
      [plainArticle(), ADDRESS],
      [site('', '<h1>News</h1>', 'News'), 'https://paper.example/news/'],
    ] as const) {
      const { score, reasons } = decide(document, url);
      expect(score).toBe(reasons.reduce((sum, { points }) => sum + points, 0));
      expect(new Set(reasons.map(({ signal }) => signal)).size).toBe(reasons.length);
    }
  });

  test('changes nothing in the page', () => {
    const document = plainArticle();
    const before = new XMLSerializer().serializeToString(document);
    decide(document, ADDRESS);
    expect(new XMLSerializer().serializeToString(document)).toBe(before);
  });

  test('stands documents without body, title or readable address', () => {
    const document = page('');
    document.body.remove();
    expect(decide(document, 'no address').article).toBe(false);
    document.documentElement.remove();
    expect(decide(document, ADDRESS).article).toBe(false);
  });
});
