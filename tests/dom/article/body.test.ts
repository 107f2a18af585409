import { describe, expect, test } from 'vitest';
import { findArticle } from '../../../lib/article/body.ts';
import { TextMap } from '../../../lib/text/text-map.ts';
import { HEADLINE, page, paragraphs, plainArticle, site, STORY } from './pages.ts';

function textOf(document: Document): TextMap {
  const article = findArticle(document);
  if (article === null) throw new Error('No article found');
  return new TextMap(article);
}

/** An article with something put between its second and third paragraph, and something after its last. */
const around = (between: string, after = ''): Document =>
  site(
    '',
    `<main><article><h1>${HEADLINE}</h1>${paragraphs(STORY.slice(0, 2))}${between}${paragraphs(STORY.slice(2))}${after}</article></main>`,
  );

const whole = [HEADLINE, ...STORY];

describe('findArticle keeps', () => {
  test('headline and paragraphs, and nothing of header and footer', () => {
    const lines = textOf(plainArticle()).text.split('\n');
    expect(lines).toEqual(whole);
  });

  test('dek, subheads, lists, quotes and tables, each as what it is', () => {
    const document = site(
      '',
      `<main><article><header><h1>${HEADLINE}</h1><p class="standfirst">The port wanted it, the villages did not; now both say they can live with it.</p></header>
${paragraphs(STORY.slice(0, 2))}<h2>What was decided</h2><ul><li>The piers stay where they have been since 1911.</li><li>Walkers get a path of their own on the western side.</li></ul>
${paragraphs(STORY.slice(2, 4))}<blockquote><p>We have waited long enough for this, and so have our children.</p></blockquote>
<table><tr><td>Spring</td><td>Work on the piers begins and the quay is closed</td></tr></table>${paragraphs(STORY.slice(4))}</article></main>`,
    );
    const map = textOf(document);
    const kinds = new Map(map.blocks.map(({ start, end, kind }) => [map.text.slice(start, end), kind]));
    expect(kinds.get(HEADLINE)).toBe('headline');
    expect(kinds.get('The port wanted it, the villages did not; now both say they can live with it.')).toBe('dek');
    expect(kinds.get('What was decided')).toBe('heading');
    expect(kinds.get('The piers stay where they have been since 1911.')).toBe('list-item');
    expect(kinds.get('We have waited long enough for this, and so have our children.')).toBe('quote');
    expect(kinds.get('Work on the piers begins and the quay is closed')).toBe('cell');
  });

  test('a list item that begins with a word of advertising, and a standfirst that is called a teaser', () => {
    const document = around(
      '<ul><li>Advertising on the bridge stays forbidden, as it was.</li><li>Boats keep the right of way in the morning.</li></ul>',
    );
    document.querySelector('h1')?.insertAdjacentElement(
      'afterend',
      Object.assign(document.createElement('p'), {
        className: 'teaser',
        textContent: 'After eleven years the port and the villages agree at last on what to build.',
      }),
    );
    const { text } = textOf(document);
    expect(text).toContain('Advertising on the bridge stays forbidden');
    expect(text).toContain('agree at last on what to build');
  });

  test('subheads whose id is made of their own words', () => {
    const document = around('<h2 id="what-social-and-legal-comments-followed">What followed</h2>');
    expect(textOf(document).text).toContain('What followed');
  });

  test('a note in the story that is dressed as an alert', () => {
    const note = 'Note: the ferry runs until the bridge opens, but not on Sundays and not in a storm.';
    const document = around(`<div class="note" role="alert"><p>${note}</p></div>`);
    expect(textOf(document).text.split('\n')).toEqual(whole.toSpliced(3, 0, note));
  });

  test('a few words between two pieces of the story', () => {
    const facts = ['Opens: in spring', 'Costs: four million'];
    const document = around(`<div class="facts">${facts.map((fact) => `<div>${fact}</div>`).join('')}</div>`);
    expect(textOf(document).text.split('\n')).toEqual(whole.toSpliced(3, 0, ...facts));
  });

  test.each([
    'Skip to the end of the quay and you will find the old ferry, which nobody has painted for years.',
    'Loading docks on the northern quay will be closed while the work on the piers goes on, said the chair.',
    'Sponsored by the port, the study had found that the bridge would pay for itself within nine years.',
    'Recommended speeds for boats are to be lower from the spring on, and the harbour master will see to it.',
    'More on the costs will be known in the winter, when the regional fund has read what the council sent.',
  ])('a sentence that begins as lines about the page do: %s', (sentence) => {
    expect(textOf(around(`<p>${sentence}</p>`)).text).toContain(sentence);
  });

  test('a list of sources elsewhere at the end', () => {
    const sources = ['Harbour board, yearly report', 'Regional fund, minutes of May'];
    const items = sources.map((name, at) => `<li><a href="https://source-${at}.example/paper">${name}</a></li>`);
    const { text } = textOf(around('', `<ul>${items.join('')}</ul>`));
    expect(text.split('\n')).toEqual([...whole, ...sources]);
  });

  test('stories whose subheads are links', () => {
    const items = ['pier', 'quay', 'market'].map(
      (name, at) =>
        `<h2><a href="/guide/${name}">${at + 1}. The ${name}</a></h2><p>${STORY[at]}</p><p>${STORY[at + 1]}</p>`,
    );
    const { text } = textOf(site('', `<main><article><h1>${HEADLINE}</h1>${items.join('')}</article></main>`));
    for (const paragraph of STORY.slice(0, 4)) expect(text).toContain(paragraph);
  });
});

describe('findArticle leaves out', () => {
  test.each([
    [
      'an advertisement',
      '<div class="ad-slot"><p>Boats of every kind, cheap and new, at Harlan’s yard by the quay today.</p></div>',
    ],
    ['an advertisement’s label', '<p>Advertisement</p>'],
    ['a sponsor’s label', '<p>Sponsored content</p>'],
    [
      'a banner',
      '<div class="banner-wide"><p>Boats built to order in nine weeks, with a guarantee of ten years on every hull.</p></div>',
    ],
    [
      'a newsletter box',
      '<div class="newsletter-signup"><p>Get the news of the marsh by letter every morning, free and without any fuss.</p></div>',
    ],
    [
      'related links',
      '<div class="related"><h3>Related stories</h3><p><a href="/a">The barge that struck the pier</a> and what came of it in the end.</p></div>',
    ],
    ['a read-more line', '<p>Read more: <a href="/b">How the tunnel was planned</a></p>'],
    [
      'a caption',
      '<figure><img src="data:," alt=""><figcaption>The bridge in the winter of 2014, seen from the northern quay of the port.</figcaption></figure>',
    ],
    [
      'an aside',
      '<aside><p>The swing bridge was built in 1911 and opened by the harbour master of the day.</p></aside>',
    ],
    [
      'a hidden block',
      '<div hidden><p>This paragraph is for nobody to read, though it is as long as any other here.</p></div>',
    ],
    [
      'cookie text',
      '<div class="cookie-banner"><p>We use cookies to see how many people read this page and where they come from.</p></div>',
    ],
    ['what the house earns', '<p>We may earn a commission when you buy something through the links on this page.</p>'],
  ])('%s in the middle of the story', (_, html) => {
    expect(textOf(around(html)).text.split('\n')).toEqual(whole);
  });

  test.each([
    [
      'comments',
      '<section id="comments"><h2>3 comments</h2><p>I have said for years that the bridge would come back one day, and here it is.</p></section>',
    ],
    [
      'an author box',
      '<div class="author-box"><p>Odile Brandt has written about the port for nine years and lives on a boat.</p></div>',
    ],
    [
      'an author card named with underscores',
      '<div class="story_author_card__x1"><p>Odile Brandt has written about the port for nine years and lives on a boat.</p></div>',
    ],
    [
      'the way to the next story',
      '<div class="prev-next-stories"><p>Next: how the barge was raised from the harbour in the spring.</p></div>',
    ],
    [
      'lists of links to other stories, with what announces them',
      '<p>More about the port:</p><ul><li><a href="/a">The barge that struck the pier</a></li><li><a href="/b">How the tunnel was planned</a></li></ul><h3>Boats</h3><ul><li><a href="/c">What the ferry costs</a></li><li><a href="/d">Who owns the quay</a></li></ul>',
    ],
    ['a call for comments', '<p>What do you think of the bridge? Tell us in the comments section below.</p>'],
    ['who the writer is', '<p>Odile Brandt is a reporter for the Marsh Paper who covers the port.</p>'],
    [
      'a correction line',
      '<p class="corrections">To suggest a correction, <a href="mailto:desk@paper.example">write to us</a>.</p>',
    ],
    [
      'what follows a heading that ends the story',
      '<h2>More from the Marsh Paper</h2><p>A barge ran aground on Sunday near the second lock and was pulled free at night.</p>',
    ],
    [
      'small print',
      '<p>[1] Harbour board, yearly report on bridges and locks, volume 12, page 40.</p><p>This text is for informational purposes only and is no advice of any kind.</p>',
    ],
  ])('%s at the end', (_, html) => {
    expect(textOf(around('', html)).text.split('\n')).toEqual(whole);
  });

  test('cards of other stories beside the article', () => {
    const cards = Array.from(
      { length: 4 },
      (_, at) =>
        `<div class="item"><div class="copy"><h3><a href="/news/${at}">Another story, number ${at}, from the harbour</a></h3><p>The harbour had a quiet day number ${at}, said the harbour master, who had seen many. Nothing went in and nothing went out.</p></div></div>`,
    );
    const document = site(
      '',
      `<div id="content"><div class="story"><h1>${HEADLINE}</h1>${paragraphs()}</div><div class="list">${cards.join('')}</div></div>`,
    );
    expect(textOf(document).text.split('\n')).toEqual(whole);
  });

  test('a heading of the house below the story, which is no headline', () => {
    const document = site(
      '',
      `<main><article>${paragraphs()}<div class="after-content"><h1>A word from the publisher</h1><p>The Marsh Paper lives by its readers. Support it if you can, and tell your friends.</p></div></article></main>`,
    );
    expect(textOf(document).text.split('\n')).toEqual([...STORY]);
  });
});

describe('findArticle', () => {
  test('gives live elements and changes nothing', () => {
    const document = plainArticle();
    const before = new XMLSerializer().serializeToString(document);
    const article = findArticle(document);
    expect(new XMLSerializer().serializeToString(document)).toBe(before);
    expect(article?.root).toBe(document.querySelector('main'));
    expect(article?.blocks.every(({ element }) => document.contains(element))).toBe(true);
  });

  test.each(['style="visibility: hidden"', 'aria-hidden="true"'])(
    'finds the text of a page that is all %s',
    (hidden) => {
      const document = page(`<title>${HEADLINE}</title><div ${hidden}><h1>${HEADLINE}</h1>${paragraphs()}</div>`);
      expect(textOf(document).text.split('\n')).toEqual(whole);
    },
  );

  test('finds nothing where there is no text', () => {
    expect(findArticle(page('<title>Empty</title><main></main>'))).toBeNull();
  });
});
