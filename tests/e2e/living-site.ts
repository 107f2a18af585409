/** Pages that go on living after they were loaded: what the tests of the living page are served. All text is our own. */

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  damascus: [
    'Andrii Sybiha, the foreign minister of Ukraine, landed in Damascus on Monday morning with two ships of wheat to announce.',
    'He was met at the airport by Ahmed al-Sharaa, who has led the country since the old government fell, and by a guard of honour.',
    'Diplomats in Latakia said the port was ready to take the cargo as soon as the harbour master had signed for it.',
    'Nobody in the delegation wanted to say how long the supplies would last, or who was to pay for the crossing.',
    'The talks went on until late in the evening, and the ministers left without a word to those who waited outside.',
  ],
  moscow: [
    'Sergei Lavrov told reporters in Moscow that the future of the naval base in Tartus was still a matter for talks.',
    'Satellite pictures showed trucks on the coast road near Khmeimim Air Base, but no ship had left the harbour by noon.',
    'Vladimir Putin has not spoken about the bases in public this week, and his spokesman would not be drawn on it either.',
    'Traders in the port said that work went on as usual and that the cafés near the gate had never been so full.',
    'Officers who know the coast doubt that so much equipment can be moved in winter without it being seen.',
  ],
  aleppo: [
    'Shops opened again in Aleppo on Thursday, and the first buses left for Homs before the sun was up over the citadel.',
    'The teachers’ union asked Ahmed al-Sharaa to pay the wages that were left open when the last government went.',
    'In Idlib, families packed what they had and set out for houses that many of them have not seen in years.',
    'Bakers spoke of queues that were shorter than in any week since the summer, though flour is dear and hard to get.',
    'The council will meet again on Sunday, when it wants to speak about water, and about who is to repair the pumps.',
  ],
};

const TITLES: Readonly<Record<string, string>> = {
  damascus: 'Ships of Wheat Follow a Minister to the Capital',
  moscow: 'Trucks on the Coast Road and No Word From the Bases',
  aleppo: 'The First Buses Leave as Shops Open in the North',
};

export type Story = 'damascus' | 'moscow' | 'aleppo';
export const STORIES: readonly Story[] = ['damascus', 'moscow', 'aleppo'];

export const pathOf = (story: Story): string =>
  `/2025/01/07/${(TITLES[story] ?? '').toLowerCase().replaceAll(' ', '-')}`;
export const sentencesOf = (story: Story): readonly string[] => SENTENCES[story] ?? [];

const paragraphs = (story: Story): string =>
  sentencesOf(story)
    .map((text) => `<p>${text}</p>`)
    .join('\n');
export const headlineOf = (story: Story): string => TITLES[story] ?? '';

/** The article element of a story. */
export const articleOf = (story: Story): string =>
  `<article><h1>${headlineOf(story)}</h1><div class="story">${paragraphs(story)}</div></article>`;

const STYLE =
  'body{font:18px/1.6 serif;margin:0 auto;max-width:640px}.folded{max-height:60px;overflow:hidden}.post{min-height:80px}';

/** A page with this body; the script runs in it. */
export function page(title: string, body: string, script = '', head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Harbour Courier</title>${head}
<style>${STYLE}</style></head><body><header><nav><a href="/">Front page</a> <a href="/world">World</a></nav></header>
${body}
<footer>The Harbour Courier</footer><script>${script}</script></body></html>`;
}

const ARTICLE_HEAD = '<meta property="og:type" content="article">';
export const articlePage = (story: Story, script = ''): string =>
  page(headlineOf(story), `<main>${articleOf(story)}</main>`, script, ARTICLE_HEAD);

const FRONT = `<h1>Today</h1><ul>${STORIES.map((story) => `<li><a href="${pathOf(story)}">${headlineOf(story)}</a></li>`).join('')}</ul>`;

/** A site that shows its pages without loading: \`go(path, how)\` in the page's own world. */
const ROUTER = `
const STORIES = ${JSON.stringify(Object.fromEntries(STORIES.map((story) => [pathOf(story), articleOf(story)])))};
const TITLES = ${JSON.stringify(Object.fromEntries(STORIES.map((story) => [pathOf(story), headlineOf(story)])))};
const FRONT = ${JSON.stringify(FRONT)};
const main = () => document.querySelector('main');
const parse = (html) => new DOMParser().parseFromString(html, 'text/html').body;
function show(path, how) {
  document.title = (TITLES[path] ?? 'Front page') + ' | The Harbour Courier';
  const next = parse(STORIES[path] ?? FRONT);
  if (how === 'words') {
    const from = [...next.querySelectorAll('h1,p')];
    [...main().querySelectorAll('h1,p')].forEach((element, at) => { element.firstChild.data = from[at].textContent; });
  } else main().replaceChildren(...next.childNodes);
}
function go(path, { how = 'elements', delay = 0, method = 'pushState' } = {}) {
  history[method]({}, '', path);
  setTimeout(() => show(path, how), delay);
}
addEventListener('popstate', () => show(location.pathname, 'elements'));
globalThis.navigation?.addEventListener('navigate', (event) => {
  if (event.info !== 'intercept') return;
  event.intercept({ handler: async () => show(new URL(event.destination.url).pathname, 'elements') });
});
`;

const MORE = sentencesOf('moscow')
  .map((text) => `<p>${text}</p>`)
  .join('');

/** All pages by path. */
export const site = new Map<string, string>([
  ...STORIES.map((story): [string, string] => [pathOf(story), articlePage(story, ROUTER)]),
  ['/', page('Front page', `<main>${FRONT}</main>`, ROUTER)],
  [
    '/late' + pathOf('damascus'),
    page(
      headlineOf('damascus'),
      '<main><div class="skeleton"></div></main>',
      `${ROUTER}
setTimeout(() => main().replaceChildren(...parse(STORIES[${JSON.stringify(pathOf('damascus'))}]).childNodes), 1200);`,
    ),
  ],
  [
    '/again' + pathOf('damascus'),
    articlePage(
      'damascus',
      `${ROUTER}
globalThis.hydrate = () => main().replaceChildren(...parse(STORIES[${JSON.stringify(pathOf('damascus'))}]).childNodes);`,
    ),
  ],
  [
    '/more' + pathOf('damascus'),
    page(
      headlineOf('damascus'),
      `<main><article><h1>${headlineOf('damascus')}</h1><div class="story">${paragraphs('damascus')}
<div id="hidden" hidden>${MORE}</div><div id="folded" class="folded">${sentencesOf('aleppo')
        .map((text) => `<p>${text}</p>`)
        .join('')}</div></div></article></main>`,
      ROUTER,
      ARTICLE_HEAD,
    ),
  ],
  [
    '/live' + pathOf('damascus'),
    page(
      headlineOf('damascus'),
      `<main><article><h1>${headlineOf('damascus')}</h1><p>Our reporters follow the day in the capital, on the coast and abroad, with the latest on top and the oldest below.</p>
<div id="posts">${[...sentencesOf('damascus'), ...sentencesOf('aleppo')].map((text, at) => `<div class="post" id="p${at}"><h3>Entry ${at}</h3><p>${text}</p></div>`).join('')}</div></article></main>`,
      ROUTER,
      ARTICLE_HEAD,
    ),
  ],
  [
    '/wall' + pathOf('damascus'),
    page(
      headlineOf('damascus'),
      `<main><article><h1>${headlineOf('damascus')}</h1><div class="story">${sentencesOf('damascus')
        .slice(0, 3)
        .map((text) => `<p>${text}</p>`)
        .join('')}</div>
<div class="paywall"><p>Subscribe to read the rest, as readers in Damascus and Moscow do.</p></div></article></main>`,
      ROUTER,
      ARTICLE_HEAD,
    ),
  ],
  [
    '/frame',
    page(
      'Frame',
      `<main><h1>Embedded</h1><iframe id="inner" src="${pathOf('damascus')}" width="600" height="700"></iframe></main>`,
    ),
  ],
  [
    '/shadow' + pathOf('damascus'),
    page(
      headlineOf('damascus'),
      '<main><news-story></news-story></main>',
      `${ROUTER}
customElements.define('news-story', class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.append(...parse(STORIES[${JSON.stringify(pathOf('damascus'))}]).childNodes);
  }
});`,
      ARTICLE_HEAD,
    ),
  ],
  ['/away', page('Away', '<main><h1>Away</h1><p>Nothing to read.</p></main>')],
]);
