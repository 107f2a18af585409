import type { BlockKind } from '../text/span.ts';
import type { LiveBlock } from '../text/block-text.ts';
import { readLines, type Line } from './lines.ts';
import { isInline, isOutside } from './not-text.ts';
import { selectLines } from './select.ts';

/** Largest share of a line in an article that may stand in links for it to be story text. */
const LINKED = 0.5;
/** What a part of the page beside the article must hold to be an article as well: paragraphs, and their characters. */
const STORY = { paragraphs: 3, characters: 400, paragraph: 80, linked: 0.25 } as const;

/**
 * The blocks of story text in a part of the page that came, or was shown, after the article was found: a live blog's
 * post, the rest behind "read more". Within the article all is text but what says otherwise by name, by tag or by its
 * words, so that the rest of the page need not be read again. `outside` gets the elements that are not.
 */
export function readRegion(region: Element, outside: Set<Element>): LiveBlock[] {
  return select(region, outside).map(blockOf);
}

/** The same for a part beside the article, which is taken only if it holds a story of its own: the next one of an endless page. */
export function readStory(region: Element, outside: Set<Element>): LiveBlock[] {
  const refused = new Set<Element>();
  const lines = select(region, refused);
  const paragraphs = lines.filter((line) => !line.heading && line.text.length >= STORY.paragraph);
  const characters = sum(paragraphs, (line) => line.text.length);
  const isStory =
    paragraphs.length >= STORY.paragraphs &&
    characters >= STORY.characters &&
    sum(paragraphs, (line) => line.linked) < STORY.linked * characters;
  if (!isStory) return [];
  for (const element of refused) outside.add(element);
  return lines.map(blockOf);
}

function select(region: Element, outside: Set<Element>): Line[] {
  if (isInline(region) || isOutside(region)) return [];
  const all = new Set([region, ...region.getElementsByTagName('*')]);
  const reading = readLines(region, all, region, new Set([region]));
  for (const element of reading.outside) outside.add(element);
  const chosen = new Set(selectLines(reading.lines, null, null));
  for (const line of reading.lines) {
    if (chosen.has(line) && line.linked <= LINKED * line.text.length) continue;
    chosen.delete(line);
    outside.add(line.element);
  }
  return [...chosen];
}

const blockOf = ({ element, heading }: Line): LiveBlock => ({
  element,
  kind: heading ? 'heading' : kindOf(element),
});

function kindOf(element: Element): BlockKind {
  const frame = element.closest('blockquote,li,dd,dt,td,th');
  if (frame === null) return 'paragraph';
  return frame.tagName === 'BLOCKQUOTE' ? 'quote' : /^T[DH]$/u.test(frame.tagName) ? 'cell' : 'list-item';
}

const sum = (lines: readonly Line[], value: (line: Line) => number): number =>
  lines.reduce((total, line) => total + value(line), 0);
