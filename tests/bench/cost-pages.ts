/** Pages for the cost bench, written from a few sentences of our own with names that the shipped pack knows. */

const PEOPLE = [
  'Andrii Sybiha',
  'Ahmed al-Sharaa',
  'Sergei Lavrov',
  'Vladimir Putin',
  'Volodymyr Zelensky',
  'Bashar al-Assad',
];
const PLACES = ['Damascus', 'Latakia', 'Tartus', 'Aleppo', 'Homs', 'Idlib', 'Suwayda', 'Daraa'];
const PLAIN = [
  'The ships had left two days before, and nobody on the quay could say when the next ones would come in.',
  'Bread was dear all winter, so the news of flour went from street to street before noon.',
  'Officials spoke of a long list of open questions, of which the first was who would pay for the crossing.',
  'In the cafés near the harbour people talked about little else, and about the price of diesel.',
  'A clerk wrote down every sack, twice, as the rules say, and put the second list in a drawer.',
];

const pick = <T>(list: readonly T[], at: number): T => {
  const value = list[at % list.length];
  if (value === undefined) throw new Error('an empty list');
  return value;
};

function paragraph(at: number): string {
  const person = pick(PEOPLE, at);
  return (
    `<p>On day ${at + 1} <b>${person}</b> came to <a href="/places/${at}">${pick(PLACES, at)}</a> and spoke of ${pick(PLACES, at + 3)} for an hour. ` +
    `${pick(PLAIN, at)} ${pick(PEOPLE, at + 2)} said that the talks would go on. ${pick(PLAIN, at + 2)} ${pick(PLAIN, at + 4)}</p>`
  );
}

const wordsIn = (html: string): number =>
  html
    .replace(/<[^>]+>/gu, ' ')
    .split(/\s+/u)
    .filter(Boolean).length;

const HEAD =
  '<meta charset="utf-8"><meta property="og:type" content="article"><style>body{font:18px/1.6 serif;max-width:640px;margin:0 auto}</style>';

/** An article of about so many words, with a heading after every eight paragraphs. */
export function articleOf(words: number): string {
  const parts: string[] = [];
  for (let at = 0, written = 0; written < words; at++) {
    if (at % 8 === 7) parts.push(`<h2>What came of day ${at}</h2>`);
    const next = paragraph(at);
    written += wordsIn(next);
    parts.push(next);
  }
  const title = 'A Minister Comes Back With Wheat and Open Questions';
  return `<!doctype html><html lang="en"><head><title>${title}</title>${HEAD}</head><body><header><a href="/">Front page</a></header><main><article><h1>${title}</h1>${parts.join('\n')}</article></main><footer>Imprint</footer></body></html>`;
}
