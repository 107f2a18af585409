/** Small pages of our own writing for the tests of this folder, parsed apart so that nothing in them runs. */

export const STORY = [
  'The harbour council of Lower Marsh agreed on Tuesday to rebuild the old swing bridge, ending a quarrel that had gone on for eleven years between the port and the two villages beside it.',
  'Work is to begin in the spring, said the council’s chair, Ines Valk, and will cost about four million crowns, half of which the regional fund has promised to pay.',
  'Opponents of the plan had asked for a tunnel instead. Their spokesman called the vote hasty and said that the figures put before the council were two years old.',
  'The bridge was closed to cars in the winter of 2014, after a barge struck its northern pier, and has served walkers and cyclists alone since then.',
  'Fishermen at the quay were divided. Some fear that boats will wait longer for the bridge to open; others hope that the fish market will have visitors again.',
] as const;

export const HEADLINE = 'Council agrees to rebuild the old swing bridge after eleven years';

export const page = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

export const paragraphs = (texts: readonly string[] = STORY): string =>
  texts.map((text) => `<p>${text}</p>`).join('\n');

/** JSON-LD as a script. */
export const jsonLd = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

/** A whole page: head, site's header and footer, and what stands between. */
export const site = (head: string, main: string, title = `${HEADLINE} | The Marsh Paper`): Document =>
  page(`<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>
<header><a href="/">The Marsh Paper</a><nav><a href="/news">News</a> <a href="/sport">Sport</a> <a href="/boats">Boats</a></nav></header>
${main}
<footer><p>The Marsh Paper, 4 Quay Street. All rights reserved.</p><a href="/imprint">Imprint</a></footer></body></html>`);

/** The plainest article page: no markup, a headline and paragraphs. */
export const plainArticle = (): Document =>
  site('', `<main><h1>${HEADLINE}</h1><p>By <a href="/staff/o">Odile Brandt</a></p>${paragraphs()}</main>`);
