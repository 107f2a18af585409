import type { Block, BlockKind, Span } from './span.ts';

/** A block of the live article: which element, and what it is. Blocks come in document order. */
export interface LiveBlock {
  readonly element: Element;
  readonly kind: BlockKind;
}

/** What the map is drawn from. */
export interface MapSource {
  readonly blocks: readonly LiveBlock[];
  /** Whether this element and all below it stand outside the article text. */
  isExcluded(element: Element): boolean;
}

const WHITESPACE = /[\t\n\f\r \u00a0\u2028\u2029]/u;
/** Text nodes below these are never read by a person. */
const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'TEXTAREA',
  'SELECT',
  'OPTION',
  'BUTTON',
  'SVG',
  'svg',
  'MATH',
  'IFRAME',
  'OBJECT',
  'VIDEO',
  'AUDIO',
  'RT',
  'RP',
]);

/**
 * The article as one string and the way back to its nodes. White space is folded as a browser shows it, blocks are
 * joined by one line feed. The text is cut into runs: stretches that are the same, unit for unit, in the text and in
 * one text node, so that each direction is a binary search. All offsets are UTF-16 units.
 */
export class TextMap {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly elements: readonly Element[];
  readonly #nodes: readonly Text[];
  readonly #nodeIndex: ReadonlyMap<Text, number>;
  /** First run of each node, plus one past the last. */
  readonly #firstRun: Uint32Array;
  readonly #runNode: Uint32Array;
  readonly #runText: Uint32Array;
  readonly #runInNode: Uint32Array;
  readonly #runLength: Uint32Array;

  constructor(source: MapSource) {
    const writer = new RunWriter();
    const blocks: Block[] = [];
    const elements: Element[] = [];
    const owned = new Set(source.blocks.map((block) => block.element));
    for (const { element, kind } of source.blocks) {
      for (const part of partsOf(element, owned, source)) {
        const start = writer.openBlock();
        for (const node of part) {
          if (node === null) writer.space();
          else writer.write(node);
        }
        const end = writer.closeBlock();
        if (end > start) {
          blocks.push({ start, end, kind });
          elements.push(element);
        }
      }
    }
    this.text = writer.text();
    this.blocks = blocks;
    this.elements = elements;
    this.#nodes = writer.nodes;
    this.#nodeIndex = new Map(writer.nodes.map((node, at) => [node, at]));
    this.#runNode = Uint32Array.from(writer.runNode);
    this.#runText = Uint32Array.from(writer.runText);
    this.#runInNode = Uint32Array.from(writer.runInNode);
    this.#runLength = Uint32Array.from(writer.runLength);
    this.#firstRun = new Uint32Array(writer.nodes.length + 1);
    let run = 0;
    for (let node = 0; node < writer.nodes.length; node++) {
      this.#firstRun[node] = run;
      while (run < this.#runNode.length && this.#runNode[run] === node) run++;
    }
    this.#firstRun[writer.nodes.length] = run;
  }

  /**
   * A live range over the span, or null when it is empty or its nodes have left the document or changed length since
   * the map was drawn.
   */
  range(span: Span): Range | null {
    if (span.end <= span.start || span.end > this.text.length) return null;
    const first = this.#runAt(span.start);
    const last = this.#runAt(span.end - 1);
    const startNode = this.#nodes[this.#runNode[first] ?? -1];
    const endNode = this.#nodes[this.#runNode[last] ?? -1];
    if (startNode === undefined || endNode === undefined || !startNode.isConnected || !endNode.isConnected) return null;
    // A span that starts on a line feed between blocks starts, on the page, with the block after it.
    const startOffset = (this.#runInNode[first] ?? 0) + Math.max(0, span.start - (this.#runText[first] ?? 0));
    const endOffset =
      (this.#runInNode[last] ?? 0) + Math.min(this.#runLength[last] ?? 0, span.end - (this.#runText[last] ?? 0));
    if (startOffset > startNode.length || endOffset > endNode.length) return null;
    const range = startNode.ownerDocument.createRange();
    range.setStart(startNode, startOffset);
    range.setEnd(endNode, endOffset);
    return range;
  }

  /**
   * Offset of a DOM position in the text. `bias` decides where a position outside every run goes: to the next text
   * (`start`) or to the end of the text before (`end`). Null when the position lies before or after the article.
   */
  offsetAt(node: Node, offset: number, bias: 'start' | 'end'): number | null {
    const known = isText(node) ? this.#nodeIndex.get(node) : undefined;
    if (known !== undefined) {
      const from = this.#firstRun[known] ?? 0;
      const to = this.#firstRun[known + 1] ?? 0;
      for (let run = from; run < to; run++) {
        const start = this.#runInNode[run] ?? 0;
        const length = this.#runLength[run] ?? 0;
        if (offset < start)
          return bias === 'start'
            ? (this.#runText[run] ?? 0)
            : run === from
              ? this.#endBefore(run)
              : this.#endOfRun(run - 1);
        if (offset < start + length || (offset === start + length && bias === 'end'))
          return (this.#runText[run] ?? 0) + offset - start;
      }
      return bias === 'end' ? this.#endOfRun(to - 1) : to < this.#runText.length ? (this.#runText[to] ?? null) : null;
    }
    const next = this.#firstNodeAfter(node, offset);
    const run = this.#firstRun[next] ?? this.#runText.length;
    if (bias === 'end') return this.#endBefore(run);
    return run < this.#runText.length ? (this.#runText[run] ?? null) : null;
  }

  /** Offset of the character under a caret position, or null when that node is not article text. */
  offsetOfCaret(node: Node, offset: number): number | null {
    if (!isText(node) || !this.#nodeIndex.has(node)) return null;
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
    let low = 0;
    let high = this.blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.blocks[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #endOfRun(run: number): number {
    return (this.#runText[run] ?? 0) + (this.#runLength[run] ?? 0);
  }

  #endBefore(run: number): number | null {
    return run > 0 ? this.#endOfRun(run - 1) : null;
  }

  /** The last run that starts at or before the offset. */
  #runAt(offset: number): number {
    let low = 0;
    let high = this.#runText.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#runText[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    // An offset on a separator belongs to the run after it.
    const past = offset >= this.#endOfRun(low);
    return past && low + 1 < this.#runText.length ? low + 1 : low;
  }

  /** Index of the first mapped node that lies at or after the DOM position. */
  #firstNodeAfter(node: Node, offset: number): number {
    const child = node.childNodes[offset];
    let low = 0;
    let high = this.#nodes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const candidate = this.#nodes[middle];
      if (candidate !== undefined && isBefore(candidate, node, child)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

/** Whether the candidate ends before the position (node, child): before `child`, or, without one, inside or before `node`. */
function isBefore(candidate: Text, node: Node, child: Node | undefined): boolean {
  const reference = child ?? node;
  const relation = reference.compareDocumentPosition(candidate);
  if (child !== undefined) return (relation & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  return (relation & (Node.DOCUMENT_POSITION_PRECEDING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !== 0;
}

/**
 * The text nodes of a block, in parts: two line breaks in a row part paragraphs on pages without `<p>`. A null is a
 * single line break, which reads as a space.
 */
function partsOf(element: Element, owned: ReadonlySet<Element>, source: MapSource): (Text | null)[][] {
  const parts: (Text | null)[][] = [[]];
  let breaks = 0;
  const visit = (node: Node): void => {
    if (isText(node)) {
      if (node.data.trim() !== '') breaks = 0;
      parts.at(-1)?.push(node);
      return;
    }
    if (!(node instanceof Element)) return;
    if (node.tagName === 'BR') {
      breaks++;
      if (breaks === 2) parts.push([]);
      else parts.at(-1)?.push(null);
      return;
    }
    if (SILENT.has(node.tagName) || (node !== element && owned.has(node)) || source.isExcluded(node)) return;
    for (const child of node.childNodes) visit(child);
  };
  visit(element);
  return parts;
}

/** Collects runs while the text grows. */
class RunWriter {
  readonly nodes: Text[] = [];
  readonly runNode: number[] = [];
  readonly runText: number[] = [];
  readonly runInNode: number[] = [];
  readonly runLength: number[] = [];
  readonly #pieces: string[] = [];
  #length = 0;
  #blockStart = 0;
  /** A space is owed but only written if more text follows in the block. */
  #pending = false;
  #pendingNode = -1;
  #pendingOffset = -1;

  openBlock(): number {
    this.#blockStart = this.#length === 0 ? 0 : this.#length + 1;
    this.#pending = false;
    return this.#blockStart;
  }

  closeBlock(): number {
    this.#pending = false;
    return Math.max(this.#length, this.#blockStart);
  }

  space(): void {
    this.#pending = true;
    this.#pendingNode = -1;
  }

  write(node: Text): void {
    const data = node.data;
    const index = this.nodes.length;
    this.nodes.push(node);
    let at = 0;
    while (at < data.length) {
      if (WHITESPACE.test(data.charAt(at))) {
        if (!this.#pending) {
          this.#pending = true;
          this.#pendingNode = index;
          this.#pendingOffset = at;
        }
        at++;
        continue;
      }
      let end = at + 1;
      while (end < data.length && !WHITESPACE.test(data.charAt(end))) end++;
      this.#append(index, at, data.slice(at, end));
      at = end;
    }
  }

  #append(node: number, offset: number, piece: string): void {
    const atBlockStart = this.#length < this.#blockStart || this.#length === 0;
    if (atBlockStart && this.#blockStart > 0) {
      this.#pieces.push('\n');
      this.#length++;
    } else if (this.#pending && this.#length > this.#blockStart) {
      this.#pieces.push(' ');
      if (this.#pendingNode >= 0) this.#run(this.#pendingNode, this.#pendingOffset, 1);
      this.#length++;
    }
    this.#pending = false;
    this.#run(node, offset, piece.length);
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  /** Adds to the last run where text and node go on together, else starts one. */
  #run(node: number, offset: number, length: number): void {
    const last = this.runNode.length - 1;
    const lastLength = this.runLength[last] ?? 0;
    if (
      last >= 0 &&
      this.runNode[last] === node &&
      (this.runText[last] ?? 0) + lastLength === this.#length &&
      (this.runInNode[last] ?? 0) + lastLength === offset
    ) {
      this.runLength[last] = lastLength + length;
      return;
    }
    this.runNode.push(node);
    this.runText.push(this.#length);
    this.runInNode.push(offset);
    this.runLength.push(length);
  }

  text(): string {
    return this.#pieces.join('');
  }
}
