import type { Line } from './lines.ts';

/** Fewest cards in a row that are a list of other stories, and levels above a heading at which its card is looked for. */
const CARDS = 3;
const LEVELS = 4;
/** Share of the kept text from which on the cards are the story: a list of recommendations. */
const STORY = 0.5;

/**
 * Lines that stand in cards of other stories: boxes of one kind side by side, each with one heading that leads to
 * another page of the site. In a
 * story whose subheads are links, the subheads share one flow.
 */
export function cardsOfOthers(lines: readonly Line[]): Set<Line> {
  const boxes = new Map<Element, Element[]>();
  for (const line of lines) {
    if (!line.heading || !isLinked(line)) continue;
    const card = cardOf(line.element);
    if (card === null || card.parentElement === null) continue;
    const row = boxes.get(card.parentElement);
    if (row === undefined) boxes.set(card.parentElement, [card]);
    else if (!row.includes(card)) row.push(card);
  }
  const cards = [...boxes.values()].filter((row) => row.length >= CARDS).flat();
  if (cards.length === 0) return new Set();
  const inside = lines.filter(({ element }) => cards.some((card) => card.contains(element)));
  const kept = (some: readonly Line[]): number =>
    some.reduce((sum, line) => sum + (line.kept ? line.text.length : 0), 0);
  return kept(inside) > STORY * kept(lines) ? new Set() : new Set(inside);
}

/** Whether the line leads to another page of the same site: a product or a source in a story lies elsewhere. */
export function isLinked({ element, text, linked }: Line): boolean {
  const around = element.closest('a');
  if (around === null && linked * 2 <= text.replaceAll(' ', '').length) return false;
  const link = around ?? element.querySelector('a');
  return link !== null && link.hostname === URL.parse(element.baseURI)?.hostname;
}

/** The widest box around the heading that has others of its tag and class beside it, with one heading of this level. */
function cardOf(heading: Element): Element | null {
  let at = heading.parentElement;
  let card: Element | null = null;
  for (let level = 0; level < LEVELS && at !== null; level++, at = at.parentElement) {
    if (at.getElementsByTagName(heading.tagName).length > 1) break;
    const { tagName, className } = at;
    const beside = [...(at.parentElement?.children ?? [])].filter(
      (other) => other.tagName === tagName && other.className === className,
    );
    if (beside.length >= CARDS) card = at;
  }
  return card;
}
