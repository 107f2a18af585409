import { isInline, isOutside, SILENT_TAGS } from './not-text.ts';

/** A block of the live page with text of its own, and what speaks for and against its being article text. */
export interface Line {
  readonly element: Element;
  /** Text of the block itself, white space folded; blocks inside it are lines of their own. */
  readonly text: string;
  /** Characters of that text that stand in links. */
  readonly linked: number;
  /** Whether Readability kept it. */
  readonly kept: boolean;
  /** Whether it lies in the element that holds all that Readability kept. */
  readonly inBody: boolean;
  /** The list or table it belongs to, or null. */
  readonly group: Element | null;
  readonly heading: boolean;
}

/** What reading a stretch of the page gives. */
export interface Reading {
  readonly lines: readonly Line[];
  /** Elements that stand outside the text with all below them. */
  readonly outside: Set<Element>;
}

const GROUP_TAGS = new Set(['UL', 'OL', 'DL', 'TABLE']);
/** Blocks whose text still counts inside a figure; all else there is caption. */
const FIGURE_TEXT = new Set(['TABLE', 'BLOCKQUOTE', 'PRE']);

/**
 * Reads the blocks below `scope` in document order. `survivors` are the elements whose own text Readability kept,
 * `body` the element that holds them all; `spine` elements are walked into whatever they are called.
 */
export function readLines(
  scope: Element,
  survivors: ReadonlySet<Element>,
  body: Element,
  spine: ReadonlySet<Element>,
): Reading {
  const lines: Line[] = [];
  const outside = new Set<Element>();

  /** An article inside the article of which Readability kept nothing is another story's card; a live blog's posts are kept. */
  const isCard = (element: Element): boolean => {
    if (element.tagName !== 'ARTICLE') return false;
    for (const inner of element.getElementsByTagName('*')) if (survivors.has(inner)) return false;
    return !survivors.has(element);
  };
  const readBlock = (element: Element, inBody: boolean, group: Element | null, inFigure: boolean): void => {
    if (!spine.has(element) && (isOutside(element) || isCard(element))) {
      outside.add(element);
      return;
    }
    const within = inBody || element === body;
    const ownGroup = GROUP_TAGS.has(element.tagName) ? (group ?? element) : group;
    const figure = element.tagName === 'FIGURE' || (inFigure && !FIGURE_TEXT.has(element.tagName));
    const own: OwnText = { text: '', linked: 0, kept: 0, blocks: [] };
    readOwn(element, element, false, own);
    const text = own.text.replace(/\s+/gu, ' ').trim();
    if (text !== '') {
      if (figure) outside.add(element);
      else
        lines.push({
          element,
          text,
          linked: own.linked,
          kept: own.kept * 2 >= text.replaceAll(' ', '').length,
          inBody: within,
          group: ownGroup,
          heading: /^H[1-6]$/u.test(element.tagName),
        });
    }
    if (text !== '' && figure) return;
    for (const block of own.blocks) readBlock(block, within, ownGroup, figure);
  };

  /** Gathers the text of a block from its text nodes and inline elements; `owner` is the innermost element. */
  const readOwn = (node: Element, owner: Element, linked: boolean, own: OwnText): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        const data = child.nodeValue ?? '';
        const solid = data.replace(/\s+/gu, '').length;
        own.text += data;
        if (linked) own.linked += solid;
        if (survivors.has(owner)) own.kept += solid;
      } else if (child instanceof Element) {
        if (SILENT_TAGS.has(child.tagName)) continue;
        if (child.tagName === 'BR') own.text += ' ';
        else if (!isInline(child) || holdsBlock(child)) own.blocks.push(child);
        else if (isOutside(child)) outside.add(child);
        else readOwn(child, child, linked || child.tagName === 'A', own);
      }
    }
  };

  readBlock(scope, scope !== body && body.contains(scope), null, false);
  return { lines, outside };
}

interface OwnText {
  text: string;
  linked: number;
  kept: number;
  blocks: Element[];
}

/** Whether an inline element is used as a frame around blocks: `<a><div>card</div></a>`. */
function holdsBlock(element: Element): boolean {
  for (const child of element.children) if (!isInline(child) || holdsBlock(child)) return true;
  return false;
}
