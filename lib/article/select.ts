import type { Line } from './lines.ts';
import { cardsOfOthers, isLinked } from './cards.ts';
import { endsStory, isAboutPage, isAboutWriter, isByline, isSmallPrint } from './not-text.ts';

/** Fewest characters of a paragraph that counts as story text by itself. */
const PROSE = 80;
/** Largest share of the text that may follow a heading such as "Related stories" for it to end the story. */
const TAIL = 0.3;

/** Fewest links of a list that ends an article without belonging to it. */
const LINKS = 2;

/** Share of a line's characters that stand in links. */
const linkShare = ({ text, linked }: Line): number => linked / Math.max(1, text.replaceAll(' ', '').length);

/** A paragraph that reads as a story: long, with a sentence's end, mostly not links. */
const isProse = (line: Line): boolean =>
  !line.heading &&
  line.text.length >= PROSE &&
  linkShare(line) < 0.35 &&
  /[.!?…。！？][”"’'»)\]]*(?:\s|$)/u.test(line.text);

/**
 * Which lines are article text. Starts from what Readability kept; takes back what it dropped between (subheads,
 * lists, paragraphs with an unlucky class name) and story paragraphs that follow the headline outside its choice;
 * leaves out lines about the page, bylines, and what follows a heading that ends the story. `frame` is the page's own
 * `article` or `main` around the body, beyond which nothing after the body is taken.
 */
export function selectLines(all: readonly Line[], headline: Element | null, frame: Element | null): Line[] {
  const chosen = new Set<Line>();
  const headlineText = (headline?.textContent ?? '').replace(/\s+/gu, ' ').trim();
  const afterHeadline = (line: Line): boolean =>
    headline === null || (headline.compareDocumentPosition(line.element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const foreign = cardsOfOthers(all);
  const lines = all.filter((line) => !foreign.has(line));
  for (const line of lines) if (line.kept) chosen.add(line);
  const firstKept = lines.findIndex((line) => line.kept && isProse(line));

  const groups = Map.groupBy(
    lines.filter((line) => line.group !== null && line.inBody),
    (line) => line.group,
  );
  const lastInBody = lines.findLastIndex(({ inBody }) => inBody);
  const end = frame === null ? lastInBody : lines.findLastIndex(({ element }) => frame.contains(element)) + 1;
  for (const [at, line] of lines.entries()) {
    if (line.kept || line.heading) continue;
    if (line.inBody) {
      const group = line.group === null ? [line] : (groups.get(line.group) ?? [line]);
      const characters = sum(group, ({ text }) => text.length);
      // Facts in a list above the text, and lists of single words, are the page's.
      const lead = line.group !== null && at < firstKept;
      if (characters >= 40 && !lead && sum(group, ({ linked }) => linked) < 0.4 * characters) chosen.add(line);
    } else if (isProse(line) && afterHeadline(line) && at < end && !isTeaser(lines, at)) chosen.add(line);
  }
  for (const [group, members] of groups)
    if (group !== null && isContents(group)) for (const line of members) chosen.delete(line);
  const isChosen = (line: Line): boolean => chosen.has(line);
  lines.forEach((line, at) => {
    if (line.kept || !afterHeadline(line)) return;
    const after = lines.slice(at + 1, at + 4);
    if (line.heading) {
      // A subhead belongs to the text under it.
      const next = after.find((other) => !other.heading);
      if (next !== undefined && chosen.has(next) && (line.inBody || next.inBody || isProse(next))) chosen.add(line);
    } else if (line.inBody && line.group === null && line.linked === 0 && line.text.includes(' ') && at > firstKept) {
      // So do a few words between two pieces of it.
      if (lines.slice(Math.max(0, at - 3), at).some(isChosen) && after.some(isChosen)) chosen.add(line);
    }
  });

  const headAt = lines.findIndex(({ element }) => element === headline);
  const firstProse = lines.findIndex((line) => chosen.has(line) && isProse(line));
  lines.forEach((line, at) => {
    if (line.element === headline) return;
    if (
      isAboutPage(line.text) ||
      line.text === headlineText ||
      (headline !== null && at < headAt && !isProse(line)) ||
      (at < firstProse && isByline(line.text))
    )
      chosen.delete(line);
  });
  return withoutTail(lines, chosen);
}

/** A list of links into the page itself: a table of contents. */
function isContents(group: Element): boolean {
  const links = [...group.querySelectorAll('a[href]')].slice(0, 50);
  const inPage = links.filter((link) => /^#./u.test(link.getAttribute('href') ?? ''));
  return (
    links.length >= 3 &&
    inPage.length === links.length &&
    sumLength(links) > 0.8 * (group.textContent ?? '').trim().length
  );
}

const sumLength = (elements: readonly Element[]): number =>
  elements.reduce((total, element) => total + (element.textContent ?? '').trim().length, 0);

/** Text of another story: it stands in a link, under a heading that is a link, or above a link that leads to the rest. */
function isTeaser(lines: readonly Line[], at: number): boolean {
  if (lines[at]?.element.closest('a[href]') !== null) return true;
  const above = lines.slice(Math.max(0, at - 3), at).findLast(({ heading }) => heading);
  return above !== undefined && linkShare(above) > 0.5;
}

/**
 * The chosen lines up to a heading that ends the story, unless much of the text would go with it, and without the
 * writer's portrait at the end.
 */
function withoutTail(lines: readonly Line[], chosen: ReadonlySet<Line>): Line[] {
  const whole = sum([...chosen], ({ text }) => text.length);
  let before = 0;
  const story: Line[] = [];
  for (const line of lines) {
    const ends = line.heading && endsStory(line.text);
    if (before > 0 && ends && whole - before <= TAIL * whole) break;
    if (!chosen.has(line)) continue;
    story.push(line);
    before += line.text.length;
  }
  while (story.length > 1 && isSmallPrint(story.at(-1)?.text ?? '')) story.pop();
  withoutLinks(story);
  const writer = story.findIndex((line, at) => at >= story.length - 4 && at > 0 && isAboutWriter(line.text));
  return writer < 0 ? story : story.slice(0, writer);
}

/** Takes lists of links to other pages of the site from the end, with the line above that announces them. */
function withoutLinks(story: Line[]): void {
  const end = story.findLastIndex((line) => line.group === null || !isLinked(line)) + 1;
  if (end === 0 || story.length - end < LINKS) return;
  story.length = end;
  const above = story.at(-1);
  if (end > 1 && (above?.heading === true || above?.text.endsWith(':') === true)) story.pop();
  withoutLinks(story);
}

const sum = (lines: readonly Line[], value: (line: Line) => number): number =>
  lines.reduce((total, line) => total + value(line), 0);
