import { BlockText, isText, type LiveBlock, type TextSource } from './block-text.ts';
import type { Block, Span } from './span.ts';

export type { LiveBlock, TextSource as MapSource };

/** A span inside one block, in offsets of that block. */
export interface Place extends Span {
  readonly block: BlockText;
}

/**
 * The article as one string and the way back to its nodes: the texts of its blocks, joined by one line feed. A map
 * never changes. The map of a page that changed shares the blocks that did not with the one before it, so that only
 * what changed is read again. All offsets are UTF-16 units.
 */
export class TextMap {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly parts: readonly BlockText[];
  readonly #index: ReadonlyMap<BlockText, number>;
  /** The block that last read a node; blocks of former maps among them, which `#index` does not know. */
  readonly #owners: WeakMap<Text, BlockText>;

  constructor(source: TextSource);
  constructor(parts: readonly BlockText[], owners: WeakMap<Text, BlockText>);
  constructor(from: TextSource | readonly BlockText[], owners = new WeakMap<Text, BlockText>()) {
    const parts = 'isExcluded' in from ? readAll(from) : from;
    this.parts = parts;
    this.#owners = owners;
    const blocks: Block[] = [];
    const index = new Map<BlockText, number>();
    let start = 0;
    for (const part of parts) {
      index.set(part, blocks.length);
      blocks.push({ start, end: start + part.length, kind: part.kind });
      start += part.length + 1;
      const [first] = part.nodes;
      if (first !== undefined && owners.get(first) !== part) for (const node of part.nodes) owners.set(node, part);
    }
    this.text = parts.map((part) => part.text).join('\n');
    this.blocks = blocks;
    this.#index = index;
  }

  /**
   * The map of the article as it is now. Blocks of this map whose element is not in `changed` are kept as they are.
   * `breathe` is awaited after each block that is read, so that a long article does not hold the page up.
   */
  async update(
    source: TextSource,
    changed: ReadonlySet<Element>,
    breathe: () => Promise<void> | undefined,
  ): Promise<TextMap> {
    const known = Map.groupBy(this.parts, (part) => part.element);
    const owned = new Set(source.blocks.map((block) => block.element));
    const parts: BlockText[] = [];
    for (const block of source.blocks) {
      const before = changed.has(block.element) ? undefined : known.get(block.element);
      if (before !== undefined) parts.push(...before);
      else {
        parts.push(...BlockText.read(block, owned, source));
        await breathe();
      }
    }
    return new TextMap(parts, this.#owners);
  }

  /**
   * A live range over the span, or null when it is empty or its nodes have left the document or changed length since
   * their block was read.
   */
  range(span: Span): Range | null {
    if (span.end <= span.start || span.end > this.text.length) return null;
    const start = this.#locate(span.start, 'start');
    const end = this.#locate(span.end, 'end');
    if (start === null || end === null) return null;
    const range = start.node.ownerDocument.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
  }

  /** The block that holds the span and where in it; null when it spans several. */
  place(span: Span): Place | null {
    const at = this.blockAt(span.start);
    const block = this.parts[at];
    const bounds = this.blocks[at];
    if (block === undefined || bounds === undefined || span.end > bounds.end) return null;
    return { block, start: span.start - bounds.start, end: span.end - bounds.start };
  }

  /**
   * Offset of a DOM position in the text. `bias` decides where a position outside every run goes: to the next text
   * (`start`) or to the end of the text before (`end`). Null when the position lies before or after the article.
   */
  offsetAt(node: Node, offset: number, bias: 'start' | 'end'): number | null {
    const known = isText(node) ? this.#partOf(node) : null;
    if (isText(node) && known !== null)
      return this.#global(known, this.parts[known]?.offsetIn(node, offset, bias) ?? null, bias);
    const child = node.childNodes[offset];
    // The last block whose first node lies before the position may hold it, else it lies before the next block.
    const at = Math.max(
      0,
      lowerBound(this.parts.length, (part) => precedes(this.parts[part]?.nodes[0], node, child)) - 1,
    );
    const part = this.parts[at];
    if (part === undefined) return null;
    const inside = lowerBound(part.nodes.length, (index) => precedes(part.nodes[index], node, child));
    return this.#global(at, part.offsetOfNode(inside, bias), bias);
  }

  /** Offset of the character under a caret position, or null when that node is not article text. */
  offsetOfCaret(node: Node, offset: number): number | null {
    if (!isText(node) || this.#partOf(node) === null) return null;
    return this.offsetAt(node, offset, 'start');
  }

  /** The span of a DOM range that lies inside the article text, without white space at its ends; null when none does. */
  span(range: AbstractRange): Span | null {
    let start = this.offsetAt(range.startContainer, range.startOffset, 'start');
    let end = this.offsetAt(range.endContainer, range.endOffset, 'end');
    if (start === null || end === null) return null;
    while (start < end && /\s/u.test(this.text.charAt(start))) start++;
    while (end > start && /\s/u.test(this.text.charAt(end - 1))) end--;
    return end > start ? { start, end } : null;
  }

  /** Index of the block that holds the offset, or of the one before it. */
  blockAt(offset: number): number {
    return Math.max(0, lowerBound(this.blocks.length, (at) => (this.blocks[at]?.start ?? 0) <= offset) - 1);
  }

  #partOf(node: Text): number | null {
    const owner = this.#owners.get(node);
    return owner === undefined ? null : (this.#index.get(owner) ?? null);
  }

  /** An offset in a block as one in the text; where the block holds none, the nearest in its neighbour. */
  #global(part: number, offset: number | null, bias: 'start' | 'end'): number | null {
    if (offset !== null) return (this.blocks[part]?.start ?? 0) + offset;
    return (bias === 'start' ? this.blocks[part + 1]?.start : this.blocks[part - 1]?.end) ?? null;
  }

  #locate(offset: number, edge: 'start' | 'end'): { node: Text; offset: number } | null {
    let at = this.blockAt(edge === 'end' ? offset - 1 : offset);
    let block = this.blocks[at];
    // On the line feed between blocks a span starts, and ends, on the page with the block after it.
    if (block !== undefined && (edge === 'end' ? offset - 1 : offset) >= block.end) block = this.blocks[++at];
    return block === undefined ? null : (this.parts[at]?.position(Math.max(0, offset - block.start), edge) ?? null);
  }
}

function readAll(source: TextSource): BlockText[] {
  const owned = new Set(source.blocks.map((block) => block.element));
  return source.blocks.flatMap((block) => BlockText.read(block, owned, source));
}

/** The first index of `length` for which the condition, true up to there, does not hold. */
function lowerBound(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the text ends before the position (node, child): before `child`, or, without one, inside or before `node`. */
function precedes(candidate: Text | undefined, node: Node, child: Node | undefined): boolean {
  if (candidate === undefined) return false;
  const relation = (child ?? node).compareDocumentPosition(candidate);
  if (child !== undefined) return (relation & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  return (relation & (Node.DOCUMENT_POSITION_PRECEDING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !== 0;
}
