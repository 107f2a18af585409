import type { LiveBlock } from '../text/block-text.ts';
import { TextMap } from '../text/text-map.ts';
import type { Article } from './body.ts';
import { isInline, isOutside } from './not-text.ts';
import { readRegion, readStory } from './region.ts';
import { findArticleAnywhere } from './sketch.ts';

/** Quiet time after the page last changed before what changed is read again, in milliseconds. */
const QUIET = 250;
/** Longest wait under constant change (a ticker, a live blog), in milliseconds. */
const LIMIT = 2_000;
/** A part of the article with more elements than this is read child by child, so that the page gets its turn between. */
const LARGE = 400;
/** Characters of text below which an article is no longer there. */
const LEAST_TEXT = 150;

const OBSERVED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  // What hides and shows "the rest of the story"; classes change all the time and mean nothing by themselves.
  attributeFilter: ['hidden', 'aria-hidden', 'style'],
};

type Breathe = () => Promise<void> | undefined;

/** How the article changed: new text or only other nodes, or `lost` when the page took it away. */
export type Change = 'text' | 'nodes' | 'lost';

/** What the observer saw since the page was last read. */
interface Seen {
  /** Blocks whose own nodes changed. */
  readonly changed: Set<Element>;
  /** Elements that came or were shown. */
  readonly added: Set<Element>;
  /** Whether nodes of the article went. */
  removed: boolean;
  /** Elements that were hidden. */
  readonly hidden: Set<Element>;
}

const nothingSeen = (): Seen => ({ changed: new Set(), added: new Set(), removed: false, hidden: new Set() });

/**
 * The article of a page that goes on living: found once, then followed block by block. Only blocks whose nodes changed,
 * and parts of the page that came, are read; Readability never runs a second time. Changes nothing in the page.
 */
export class LiveArticle {
  readonly #document: Document;
  readonly #found: Article;
  /** Elements found to be no text since, and those that were none until they were shown. */
  readonly #outside = new Set<Element>();
  readonly #shown = new WeakSet<Element>();
  readonly #breathe: Breathe;
  /** What holds the article and, on an endless page, those that came after it. */
  #roots: readonly Element[];
  #blocks: readonly LiveBlock[] = [];
  #elements: ReadonlySet<Element> = new Set();
  #map: TextMap = new TextMap([], new WeakMap());
  #seen = nothingSeen();

  private constructor(document: Document, found: Article, breathe: Breathe) {
    this.#document = document;
    this.#found = found;
    this.#breathe = breathe;
    this.#roots = [found.root];
    this.#setBlocks(found.blocks);
  }

  /** Finds and reads the article; null where there is none. */
  static async find(document: Document, breathe: Breathe): Promise<LiveArticle | null> {
    const found = await findArticleAnywhere(document, breathe);
    if (found === null) return null;
    const article = new LiveArticle(document, found, breathe);
    await article.#draw(new Set());
    return article;
  }

  get root(): Element {
    return this.#found.root;
  }

  get map(): TextMap {
    return this.#map;
  }

  /** Articles on the page: one, and those that an endless page added. */
  get stories(): number {
    return this.#roots.length;
  }

  /** Calls back when the article has changed and the page has come to rest, until the signal aborts. */
  follow(onChange: (change: Change) => void, signal: AbortSignal): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let first = 0;
    let reading = Promise.resolve();
    const read = (): void => {
      first = 0;
      reading = reading.then(async () => {
        if (signal.aborted) return;
        const change = await this.#read();
        if (change !== null && !signal.aborted) onChange(change);
      });
    };
    const observer = new MutationObserver((records) => {
      if (!this.#note(records)) return;
      const now = performance.now();
      first ||= now;
      clearTimeout(timer);
      timer = setTimeout(read, now - first > LIMIT ? 0 : QUIET);
    });
    // The whole page: the next article of an endless page comes beside this one, and some pages change their body whole.
    const roots = new Set<Node>([this.#document.documentElement]);
    for (const { element } of this.#blocks) {
      const root = element.getRootNode();
      if (root !== this.#document) roots.add(root);
    }
    for (const root of roots) observer.observe(root, OBSERVED);
    signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(timer);
    });
  }

  readonly isExcluded = (element: Element): boolean => {
    if (this.#elements.has(element)) return false;
    return (this.#isKnownOutside(element) && !this.#shown.has(element)) || isOutside(element);
  };

  /** Keeps what matters of the observer's records; false when nothing did. Looks at no text and asks for no layout. */
  #note(records: readonly MutationRecord[]): boolean {
    let matters = false;
    for (const record of records) matters = this.#noteOne(record) || matters;
    return matters;
  }

  #noteOne({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
    const seen = this.#seen;
    const element = target instanceof Element ? target : target.parentElement;
    if (element === null) return this.#isInside(target) && this.#noteNodes(addedNodes, null, target);
    const block = this.#blockOf(element);
    if (type === 'attributes') return this.#noteShown(element, block);
    let matters = this.#noteNodes(addedNodes, block, target);
    if (block !== null) {
      seen.changed.add(block);
      matters = true;
    }
    if (removedNodes.length > 0 && (!element.isConnected || this.#isInside(element) || this.#holdsRoot(element))) {
      seen.removed = true;
      matters = true;
    }
    return matters;
  }

  #noteNodes(nodes: NodeList, block: Element | null, target: Node): boolean {
    let matters = false;
    for (const node of nodes) {
      if (!(node instanceof Element) || (block !== null && isInline(node))) continue;
      this.#seen.added.add(node);
      matters = true;
    }
    if (block !== null || matters) return matters;
    // Words put into an element that had none: a skeleton that is filled.
    const element = target instanceof Element ? target : target.parentElement;
    if (element === null || isInline(element) || !holdsText(nodes, target)) return false;
    this.#seen.added.add(element);
    return true;
  }

  #noteShown(element: Element, block: Element | null): boolean {
    const seen = this.#seen;
    if (isOutside(element)) {
      const within = block !== null && block !== element;
      if (within) seen.changed.add(block);
      else if (block === null && !this.#blocks.some((other) => element.contains(other.element))) return false;
      else seen.hidden.add(element);
      this.#outside.add(element);
      this.#shown.delete(element);
      return true;
    }
    if (!this.#isKnownOutside(element) || this.#shown.has(element)) return false;
    this.#shown.add(element);
    if (block !== null) seen.changed.add(block);
    seen.added.add(element);
    return true;
  }

  async #read(): Promise<Change | null> {
    const { changed, added, removed, hidden } = this.#seen;
    this.#seen = nothingSeen();
    const before = this.#map;
    if (removed) {
      this.#roots = this.#roots.filter((root) => root.isConnected);
      this.#setBlocks(this.#blocks.filter(({ element }) => element.isConnected));
    }
    if (this.#roots.length === 0) return 'lost';
    for (const gone of hidden) this.#setBlocks(this.#blocks.filter(({ element }) => !gone.contains(element)));
    for (const element of added) await this.#add(element, changed);
    await this.#draw(changed);
    if (this.#map.text.length < LEAST_TEXT) return 'lost';
    if (this.#map.text !== before.text) return 'text';
    return this.#map.parts.some((part, at) => part !== before.parts[at]) ? 'nodes' : null;
  }

  async #draw(changed: ReadonlySet<Element>): Promise<void> {
    this.#map = await this.#map.update({ blocks: this.#blocks, isExcluded: this.isExcluded }, changed, this.#breathe);
  }

  /** Takes in the blocks of a part of the page that came or was shown. */
  async #add(element: Element, changed: Set<Element>): Promise<void> {
    if (!element.isConnected || this.#elements.has(element)) return;
    const root = this.#roots.find((candidate) => contains(candidate, element));
    if (this.#isWithinOutside(element, root ?? this.#document.body)) return;
    if (root !== undefined && element.getElementsByTagName('*').length > LARGE) {
      for (const child of element.children) await this.#add(child, changed);
      return;
    }
    await this.#breathe();
    const blocks = (root === undefined ? readStory : readRegion)(element, this.#outside).filter(
      (block) => !this.#elements.has(block.element),
    );
    const [first] = blocks;
    if (first === undefined) return;
    if (root === undefined) this.#roots = [...this.#roots, element];
    // A block inside a block speaks for itself from now on.
    const outer = this.#blockOf(element);
    if (outer !== null) changed.add(outer);
    const at = this.#indexFor(first.element);
    this.#setBlocks([...this.#blocks.slice(0, at), ...blocks, ...this.#blocks.slice(at)]);
  }

  #setBlocks(blocks: readonly LiveBlock[]): void {
    this.#blocks = blocks;
    this.#elements = new Set(blocks.map(({ element }) => element));
  }

  /** Where in the blocks an element's place is, by document order. */
  #indexFor(element: Element): number {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#blocks[middle]?.element;
      const precedes =
        other !== undefined && (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
      if (precedes) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The innermost block around an element, or null. */
  #blockOf(element: Element): Element | null {
    for (let at: Element | null = element; at !== null; at = at.parentElement) if (this.#elements.has(at)) return at;
    return null;
  }

  /** Whether the element or one around it, below `top`, stands outside the text by what it is called and holds none. */
  #isWithinOutside(element: Element, top: Element): boolean {
    for (let at: Element | null = element; at !== null && at !== top; at = at.parentElement) {
      const around = at;
      if (isOutside(around) && !this.#blocks.some((block) => around.contains(block.element))) return true;
    }
    return false;
  }

  #isKnownOutside(element: Element): boolean {
    return this.#found.isExcluded(element) || this.#outside.has(element);
  }

  #isInside(node: Node): boolean {
    return this.#roots.some((root) => contains(root, node));
  }

  #holdsRoot(element: Element): boolean {
    return this.#roots.some((root) => !root.isConnected || element.contains(root));
  }
}

/** Whether the node lies in the element, open shadow roots below it included. */
function contains(element: Element, node: Node): boolean {
  for (let at: Node | null = node; at !== null;) {
    if (element.contains(at)) return true;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}

function holdsText(added: NodeList, target: Node): boolean {
  if (target.nodeType === Node.TEXT_NODE) return true;
  for (const node of added) if (node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '') return true;
  return false;
}
