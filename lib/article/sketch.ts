import type { LiveBlock } from '../text/block-text.ts';
import { findArticle, type Article } from './body.ts';
import { readRegion } from './region.ts';
import { hasShadowText, shownChildren } from './shadow.ts';

/** A page with at most so many paragraphs and elements, and no shadow roots, is looked at as it is. */
const SMALL = { paragraphs: 250, elements: 4_000 } as const;
/** Elements that a sketch aims at, and how many children of one parent it keeps to get there. */
const AIM = 1_500;
const KEPT_CHILDREN = [60, 24, 12] as const;
const LEAST_KEPT = 12;
/** Elements without text to read; Readability takes them out itself. */
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'OBJECT', 'svg']);

type Breathe = () => Promise<void> | undefined;

/**
 * Finds the article as `findArticle` does, on any page and without holding it up: a page of 100,000 words takes
 * Readability most of a second, in one piece. Of a long page a sketch is read in its place: a copy in which open shadow
 * roots stand where they show and only some of the many children of one parent are left, first and last ones. What
 * is left out is then read part by part where its neighbours were story text.
 */
export async function findArticleAnywhere(document: Document, breathe: Breathe): Promise<Article | null> {
  const paragraphs = document.getElementsByTagName('p').length;
  const elements = document.getElementsByTagName('*').length;
  const small = paragraphs <= SMALL.paragraphs && elements <= SMALL.elements;
  if (small && !hasShadowText(document)) return findArticle(document);
  const sketch = new Sketch(document, small);
  await sketch.draw(breathe);
  return sketch.findArticle(breathe);
}

interface Gap {
  readonly parent: Node;
  readonly omitted: readonly Element[];
  /** The first kept sibling after the gap. */
  readonly next: Element;
}

class Sketch {
  readonly #live: Document;
  readonly #document: Document;
  readonly #toLive = new Map<Element, Element>();
  readonly #toCopy = new Map<Element, Element>();
  readonly #gaps: Gap[] = [];
  readonly #kept: number;

  constructor(live: Document, small: boolean) {
    this.#live = live;
    this.#document = live.implementation.createHTMLDocument('');
    this.#kept = small
      ? Infinity
      : (KEPT_CHILDREN.find((kept) => sizeOf(live.documentElement, kept) <= AIM) ?? LEAST_KEPT);
  }

  async draw(breathe: Breathe): Promise<void> {
    const root = this.#copy(this.#live.documentElement);
    this.#document.replaceChild(root, this.#document.documentElement);
    const open: [Element, Element][] = [[this.#live.documentElement, root]];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [live, copy] = next;
      for (const child of this.#thinned(live)) {
        if (isElement(child)) {
          const inner = this.#copy(child);
          copy.append(inner);
          open.push([child, inner]);
        } else if (child.nodeType === Node.TEXT_NODE) copy.append(child.nodeValue ?? '');
      }
      await breathe();
    }
  }

  async findArticle(breathe: Breathe): Promise<Article | null> {
    await breathe();
    const found = findArticle(this.#document);
    if (found === null) return null;
    await breathe();
    const root = this.#toLive.get(found.root);
    if (root === undefined) return null;
    const refused = new Set<Element>();
    const blocks = await this.#fill(
      found.blocks.flatMap(({ element, kind }) => {
        const live = this.#toLive.get(element);
        return live === undefined ? [] : [{ element: live, kind }];
      }),
      refused,
      breathe,
    );
    const isExcluded = (element: Element): boolean => {
      const copy = this.#toCopy.get(element);
      return copy === undefined ? refused.has(element) : found.isExcluded(copy);
    };
    return { root, blocks, isExcluded };
  }

  /** Puts the story text of what was left out between the blocks around it. */
  async #fill(blocks: readonly LiveBlock[], refused: Set<Element>, breathe: Breathe): Promise<LiveBlock[]> {
    const insertions = new Map<number, LiveBlock[]>();
    for (const { parent, omitted, next } of this.#gaps) {
      const siblings = new Set(blocks.map(({ element }) => childOf(parent, element)));
      siblings.delete(null);
      // Two in three kept children hold no story: a list of links or comments is not read to its end.
      if (siblings.size * 3 < Math.min(this.#kept, omitted.length)) continue;
      const at = blocks.findIndex(
        ({ element }) =>
          next.contains(element) || (next.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      );
      const added: LiveBlock[] = [];
      for (const element of omitted) {
        added.push(...readRegion(element, refused));
        await breathe();
      }
      const key = at < 0 ? blocks.length : at;
      insertions.set(key, [...(insertions.get(key) ?? []), ...added]);
    }
    if (insertions.size === 0) return [...blocks];
    return [
      ...blocks.flatMap((block, at) => [...(insertions.get(at) ?? []), block]),
      ...(insertions.get(blocks.length) ?? []),
    ];
  }

  #copy(element: Element): Element {
    const copy = this.#document.importNode(element, false);
    this.#toLive.set(copy, element);
    this.#toCopy.set(element, copy);
    return copy;
  }

  #thinned(parent: Element): Node[] {
    const children = shownChildren(parent).filter((child) => !isElement(child) || !SKIPPED.has(child.tagName));
    const elements = children.filter(isElement);
    const { first, last } = ends(this.#kept);
    if (elements.length <= this.#kept * 1.5) return children;
    const omitted = elements.slice(first, elements.length - last);
    const next = elements[elements.length - last];
    if (next !== undefined) this.#gaps.push({ parent: omitted[0]?.parentNode ?? parent, omitted, next });
    const out = new Set<Node>(omitted);
    return children.filter((child) => !out.has(child));
  }
}

const ends = (kept: number): { first: number; last: number } => ({
  first: Math.ceil((kept * 2) / 3),
  last: Math.floor(kept / 3),
});

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** Elements of the sketch below this one when it keeps so many children of each parent. */
function sizeOf(element: Element, kept: number): number {
  let size = 1;
  const children = element.shadowRoot?.children ?? element.children;
  const { first, last } = ends(kept);
  const thin = children.length > kept * 1.5;
  let index = 0;
  for (let child = children[0] ?? null; child !== null; child = child.nextElementSibling) {
    const within = !thin || index < first || index >= children.length - last;
    if (within && !SKIPPED.has(child.tagName)) size += sizeOf(child, kept);
    index++;
  }
  return size;
}

/** The child of `parent` that holds the element, null when none does. */
function childOf(parent: Node, element: Element): Element | null {
  for (let at: Element | null = element; at !== null; at = at.parentElement) if (at.parentNode === parent) return at;
  return null;
}
