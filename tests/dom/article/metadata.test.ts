import { describe, expect, test } from 'vitest';
import { readMetadata } from '../../../lib/article/metadata.ts';
import { HEADLINE, jsonLd, page, paragraphs, site, STORY } from './pages.ts';

const ADDRESS = 'https://paper.example/news/bridge?from=front';
const MAIN = `<main><h1>${HEADLINE}</h1>${paragraphs()}</main>`;
const read = (head: string, main = MAIN) => readMetadata(site(head, main), ADDRESS);

const LD = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'From JSON-LD',
  author: [{ '@type': 'Person', name: 'Odile Brandt' }, { name: 'Per Lund' }],
  datePublished: '2026-03-02T09:10:00+0200',
  dateModified: '2026-03-03',
  publisher: { '@type': 'Organization', name: 'Marsh House' },
  inLanguage: 'en-GB',
  mainEntityOfPage: 'https://paper.example/news/bridge',
};
const METAS = `<meta property="og:title" content="From meta"><meta name="author" content="Ines Valk"><meta property="article:published_time" content="2026-01-01"><meta property="article:modified_time" content="2026-01-02T10:00:00Z"><meta property="og:site_name" content="The Marsh Paper">`;

describe('readMetadata', () => {
  test('takes JSON-LD before meta tags', () => {
    expect(read(jsonLd(LD) + METAS)).toMatchObject({
      headline: 'From JSON-LD',
      authors: ['Odile Brandt', 'Per Lund'],
      published: '2026-03-02T09:10:00+02:00',
      modified: '2026-03-03',
      publisher: 'Marsh House',
      site: 'The Marsh Paper',
      lang: 'en-GB',
      canonical: 'https://paper.example/news/bridge',
    });
  });

  test('takes meta tags before the page', () => {
    expect(read(METAS)).toMatchObject({
      headline: 'From meta',
      authors: ['Ines Valk'],
      published: '2026-01-01',
      modified: '2026-01-02T10:00:00Z',
      site: 'The Marsh Paper',
    });
  });

  test('reads the page where nothing else says it', () => {
    const main = `<main><h1>${HEADLINE}</h1><p class="byline">By Odile Brandt and Per Lund</p><time datetime="2026-03-02">2 March</time>${paragraphs()}</main>`;
    expect(read('', main)).toMatchObject({
      headline: HEADLINE,
      authors: ['Odile Brandt', 'Per Lund'],
      published: '2026-03-02',
      modified: null,
      lang: 'en-GB',
      canonical: null,
    });
  });

  test('follows references and takes the object of this page, not a teaser’s', () => {
    const graph = {
      '@graph': [
        { '@type': 'NewsArticle', headline: 'Another story altogether', url: 'https://paper.example/other' },
        { '@type': 'NewsArticle', headline: HEADLINE, author: { '@id': '#odile' } },
        { '@type': 'Person', '@id': '#odile', name: 'Odile Brandt' },
      ],
    };
    expect(read(jsonLd(graph))).toMatchObject({ headline: HEADLINE, authors: ['Odile Brandt'] });
  });

  test('leaves the site’s name out of a headline', () => {
    const head =
      '<meta property="og:title" content="Bridge vote | The Marsh Paper"><meta property="og:site_name" content="The Marsh Paper">';
    expect(read(head).headline).toBe('Bridge vote');
  });

  test.each([
    ['a section before it', `News | ${HEADLINE}`],
    ['a name that is not the site’s after it', `${HEADLINE} - Marsh House`],
    ['signs of markup in it', `*${HEADLINE}*`],
  ])('takes the headline as the page shows it where the meta tag has %s', (_, title) => {
    expect(read(`<meta property="og:title" content="${title}">`).headline).toBe(HEADLINE);
  });

  test('keeps a headline that the page shows in capitals or in other words', () => {
    const title = '<meta property="og:title" content="The bridge: a quarrel ends">';
    expect(read(title, '<main><h1>BRIDGE</h1></main>').headline).toBe('The bridge: a quarrel ends');
    expect(read(title, '<main><h1>THE BRIDGE: A QUARREL ENDS</h1></main>').headline).toBe('The bridge: a quarrel ends');
  });

  test('reads meta tags that say value for content and name for property', () => {
    const head =
      '<meta name="og:title" value="From meta"><meta name="author" value="Ines Valk"><meta name="article:published_time" value="2026-01-01">';
    expect(read(head)).toMatchObject({ headline: 'From meta', authors: ['Ines Valk'], published: '2026-01-01' });
  });

  test('decodes entities that are written twice', () => {
    expect(read('<meta property="og:title" content="The port&amp;#8217;s bridge">').headline).toBe('The port’s bridge');
  });

  test('takes writers from one kind of meta tag, the surest first', () => {
    const head =
      '<meta name="author" content="Marsh House"><meta property="article:author" content="Odile Brandt"><meta property="article:author" content="Per Lund">';
    expect(read(head).authors).toEqual(['Odile Brandt', 'Per Lund']);
  });

  test('passes over a site’s name of signs alone, and cuts them from its ends', () => {
    expect(read('<meta property="og:site_name" content="/">').site).toBeNull();
    expect(read('<meta property="og:site_name" content="The Marsh Paper -">').site).toBe('The Marsh Paper');
  });

  test.each([
    ['en_GB', 'en-GB'],
    ['EN-us', 'en-US'],
    ['en-us-us', 'en-GB'],
    ['English', 'en-GB'],
  ])('writes the language %s as %s', (inLanguage, lang) => {
    expect(read(jsonLd({ ...LD, inLanguage })).lang).toBe(lang);
  });

  test('takes dates, and no headline, from JSON-LD of a page that describes no article', () => {
    const about = {
      '@type': 'WebPage',
      name: 'Bridge - Paper',
      datePublished: '2026-03-02',
      dateModified: '2026-03-04',
    };
    expect(read(jsonLd(about))).toMatchObject({ headline: HEADLINE, published: '2026-03-02', modified: '2026-03-04' });
  });

  test('makes relative canonical addresses whole and refuses others than the web’s', () => {
    expect(read('<link rel="canonical" href="/news/bridge">').canonical).toBe('https://paper.example/news/bridge');
    expect(read('<link rel="canonical" href="javascript:alert(1)">').canonical).toBeNull();
  });
});

describe('near the headline', () => {
  const near = (html: string, url = ADDRESS) =>
    readMetadata(site('', `<main><h1>${HEADLINE}</h1>${html}${paragraphs()}</main>`), url);

  test.each([
    ['<p><span>By</span> <b>Odile Brandt</b>, reporter</p>', ['Odile Brandt']],
    ['<div>Written by: <i>Ines Valk and Per Lund</i></div>', ['Ines Valk', 'Per Lund']],
    ['<div class="byline"><a href="/o">Odile Brandt</a><span>Follow</span>Mar 2</div>', ['Odile Brandt']],
    ['<meta itemprop="author" content="Per Lund">', ['Per Lund']],
    ['<p>By the bridge</p>', []],
  ])('writers are read from %s', (html, authors) => {
    expect(near(html).authors).toEqual(authors);
  });

  test.each([
    ['<p>March 2, 2026</p>', '2026-03-02'],
    ['<p>Odile Brandt, 2 Mar. 2026</p>', '2026-03-02'],
    ['<p>2026-03-02 09:10</p>', '2026-03-02'],
    ['<p>Updated</p><p>March 4, 2026</p><p>March 2, 2026</p>', '2026-03-02'],
    ['<p>2026年3月2日</p><p>2026-03-05</p>', '2026-03-02'],
    [`<p>${STORY[0]}</p><p>March 2, 2026</p>`, '2026-03-02'],
    [`<p>${STORY[0]}</p><p>${STORY[1]} <a>March 2, 1912</a></p>`, null],
    ['<p>Last modified on March 4, 2026</p>', null],
    ['<p>03/04/2026</p>', null],
    ['<p>21/3/2026</p>', '2026-03-21'],
    ['<p>Odile Brandt, 3/21/2026</p>', '2026-03-21'],
    ['<p>02.03.2026</p>', '2026-03-02'],
    ['<p>31.31.2026</p>', null],
    ['<p>Version 1.2.2026.4</p>', null],
    ['<time>2019</time>', null],
    ['<time datetime="03-04-2026">then</time>', null],
  ])('the day is read from %s', (html, published) => {
    expect(near(html).published).toBe(published);
  });

  test.each([
    ['<p>Updated</p><p>March 4, 2026</p><p>March 2, 2026</p>', '2026-03-04'],
    ['<p>March 2, 2026, updated March 4, 2026</p>', '2026-03-04'],
    ['<p>Last modified on March 4, 2026</p>', '2026-03-04'],
    ['<p>Medically reviewed by Per Lund</p><p>March 4, 2026</p>', null],
    ['<p>March 2, 2026</p>', null],
  ])('the day of the last change is read from %s', (html, modified) => {
    expect(near(html).modified).toBe(modified);
  });

  test('the day is read from the address', () => {
    expect(near('', 'https://paper.example/2026/03/02/bridge').published).toBe('2026-03-02');
    expect(near('', 'https://paper.example/bridge/2026/13').published).toBeNull();
  });
});

describe('corrections contact', () => {
  const contact = (html: string): string | null => read('', `${MAIN}${html}`).corrections;

  test.each([
    [
      'a mail link whose words say so',
      '<p><a href="mailto:desk@paper.example">Report an error</a></p>',
      'mailto:desk@paper.example',
    ],
    [
      'a mail link near such words',
      '<p>To suggest a correction, write to us <a href="mailto:desk@paper.example">here</a>.</p>',
      'mailto:desk@paper.example',
    ],
    ['a form', '<p><a href="/corrections">Corrections</a></p>', 'https://paper.example/corrections'],
    [
      'mail before a form',
      '<p><a href="/corrections">Corrections</a></p><p>Corrections: <a href="mailto:desk@paper.example">write</a></p>',
      'mailto:desk@paper.example',
    ],
  ])('is %s', (_, html, expected) => {
    expect(contact(html)).toBe(expected);
  });

  test.each([
    ['mail for something else', '<p>Buy space: <a href="mailto:ads@paper.example">write to us</a></p>'],
    ['a script', '<p><a href="javascript:report()">Report an error</a></p>'],
    ['mail without an address', '<p><a href="mailto:">Report an error</a></p>'],
  ])('is not %s', (_, html) => {
    expect(contact(html)).toBeNull();
  });
});

describe('hostile and broken markup', () => {
  test.each([
    ['no JSON', '<script type="application/ld+json">{"@type": "NewsArticle", </script>'],
    ['null', jsonLd(null)],
    [
      'values of other types',
      jsonLd({ '@type': 'NewsArticle', headline: { a: 1 }, author: 7, datePublished: ['x'], publisher: 'P' }),
    ],
    ['a reference to itself', jsonLd({ '@graph': [{ '@id': '#a', '@type': 'NewsArticle', author: { '@id': '#a' } }] })],
    [
      'names of the prototype',
      '<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"headline":"x"},"constructor":{"name":"y"}}</script>',
    ],
  ])('%s falls back to the page', (_, script) => {
    expect(read(script).headline).toBe(HEADLINE);
  });

  test('objects nested without end are left in time', () => {
    const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
    expect(read(`<script type="application/ld+json">${deep}</script>`).headline).toBe(HEADLINE);
  });

  test('raw line breaks in strings are read', () => {
    const script = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge\nvote"}</script>';
    expect(read(script).headline).toBe('Bridge vote');
  });

  test('values are bounded, and tags in them stay text', () => {
    const metadata = read(
      jsonLd({
        ...LD,
        headline: `<img src=x onerror=alert(1)>${'a'.repeat(5_000)}`,
        author: Array.from({ length: 90 }, (_, at) => ({ name: `Writer Number${'abcdefghij'.charAt(at % 10)}${at}` })),
      }),
    );
    expect(metadata.headline?.startsWith('<img src=x')).toBe(true);
    expect(metadata.headline?.length).toBeLessThanOrEqual(1_000);
    expect(metadata.authors.length).toBeLessThanOrEqual(20);
  });

  test('dates that are none are passed over', () => {
    expect(read(jsonLd({ ...LD, datePublished: 'yesterday', dateModified: '9999999-01-01' }))).toMatchObject({
      published: null,
      modified: null,
    });
  });

  test('form fields named like the document’s own properties do no harm', () => {
    const document = page(
      `<html><head><title>${HEADLINE}</title></head><body><form><input name="title"><input name="body"><input name="head"></form><img name="querySelector"><h1>${HEADLINE}</h1>${paragraphs()}</body></html>`,
    );
    expect(readMetadata(document, ADDRESS).headline).toBe(HEADLINE);
  });
});
