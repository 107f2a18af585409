/**
 * Pages of about 1 MB that are no articles, made up from a few words: what the probe may cost is measured on them. Each
 * has a path of its own, since a root path alone would settle the matter.
 */
export interface HeavyPage {
  readonly name: string;
  readonly path: string;
  readonly html: string;
}

const SIZE = 1_000_000;
const WORDS =
  'harbour council budget river bridge winter market school train garden report night study award city plan vote road price museum'.split(
    ' ',
  );

/** Words in an order that looks mixed and is the same each time. */
class Mixed {
  #state = 7;

  number(below: number): number {
    this.#state = (this.#state * 48_271) % 2_147_483_647;
    return this.#state % below;
  }

  words(count: number): string {
    return Array.from({ length: count }, () => WORDS[this.number(WORDS.length)]).join(' ');
  }
}

const section = (mixed: Mixed, at: number): string =>
  `<article class="teaser card"><a href="/news/${mixed.words(4).replaceAll(' ', '-')}-${at}"><picture><source srcset="/i/${at}.webp"><img src="/i/${at}.jpg" alt="${mixed.words(4)}" loading="lazy"></picture><h3><span class="kicker">${mixed.words(2)}</span> ${mixed.words(8)}</h3></a><p>${mixed.words(18)}.</p><footer><time datetime="2026-03-0${1 + (at % 9)}">${1 + (at % 28)} March</time></footer></article>`;
const shop = (mixed: Mixed, at: number): string =>
  `<li class="product" data-id="${at}"><a class="product-link" href="/item/${at}"><img src="/i/${at}.jpg" alt="" loading="lazy"><span class="name">${mixed.words(4)}</span></a><div class="price"><span>${mixed.number(90)}.00</span></div><form action="/add" method="post"><select name="size"><option>S</option><option>M</option></select><input type="number" name="count" value="1"><button class="btn add">Take</button></form></li>`;
const thread = (mixed: Mixed, at: number): string =>
  `<div class="post" id="post-${at}"><div class="post-author"><a href="/user/${at}">${mixed.words(1)}${at}</a><span>${at % 28} March 2026</span></div><div class="post-content"><p>${mixed.words(40)}.</p><p>${mixed.words(25)}? <a href="#post-${mixed.number(500)}">${mixed.words(2)}</a></p></div></div>`;
const table = (mixed: Mixed, at: number): string =>
  `<tr><td>${at}</td>${Array.from({ length: 8 }, () => `<td class="cell">${mixed.number(10_000)}</td>`).join('')}<td><a href="/row/${at}">${mixed.words(2)}</a></td></tr>`;
const scripts = (mixed: Mixed, at: number): string =>
  `<script type="application/json" id="state-${at}">${JSON.stringify({ id: at, title: mixed.words(6), text: mixed.words(300) })}</script><div class="app"><div><div><span>${mixed.words(3)}</span></div></div></div>`;

const SHAPES = [
  { name: 'news section', path: '/politics/', title: 'Politics', open: '<main>', close: '</main>', part: section },
  { name: 'shop list', path: '/garden/tools', title: 'Garden tools', open: '<ul>', close: '</ul>', part: shop },
  { name: 'thread', path: '/talk/8841', title: 'Which bridge?', open: '<div>', close: '</div>', part: thread },
  { name: 'table', path: '/data/rows', title: 'Rows', open: '<table><tbody>', close: '</tbody></table>', part: table },
  { name: 'application', path: '/app/start', title: 'Start', open: '<div id="root">', close: '</div>', part: scripts },
] as const;

/** One page of each shape. */
export function heavyPages(): HeavyPage[] {
  return SHAPES.map(({ name, path, title, open, close, part }) => {
    const mixed = new Mixed();
    const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Example</title></head><body><header><nav>${Array.from({ length: 60 }, (_, at) => `<a href="/nav/${at}">${mixed.words(1)}</a>`).join('')}</nav></header><h1>${title}</h1>${open}`;
    const parts: string[] = [head];
    let length = head.length;
    for (let at = 0; length < SIZE; at++) {
      const next = part(mixed, at);
      parts.push(next);
      length += next.length;
    }
    return { name, path, html: `${parts.join('')}${close}</body></html>` };
  });
}
