import type { BlockKind } from './span.ts';

/** A block of the live article: which element, and what it is. Blocks come in document order. */
export interface LiveBlock {
  readonly element: Element;
  readonly kind: BlockKind;
}

/** What the text is read from. */
export interface TextSource {
  readonly blocks: readonly LiveBlock[];
  /** Whether this element and all below it stand outside the article text. */
  isExcluded(element: Element): boolean;
}

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
 * The text of one block as it was when it was read, and the way back to its nodes. White space is folded as a browser
 * shows it. The text is cut into runs: stretches that are the same, unit for unit, in the text and in one text node.
 * Offsets count from the block's first character, in UTF-16 units. A block never changes: one whose nodes did is read anew.
 */
export class BlockText {
  readonly element: Element;
  readonly kind: BlockKind;
  readonly text: string;
  readonly nodes: readonly Text[];
  readonly #runs: Runs;

  private constructor(block: LiveBlock, writer: RunWriter) {
    this.element = block.element;
    this.kind = block.kind;
    this.text = writer.text();
    this.nodes = writer.nodes;
    this.#runs = writer;
  }

  /**
   * Reads a block, in parts: two line breaks in a row part paragraphs on pages without `<p>`. Parts without text are
   * left out. `owned` are the elements of all blocks: a block inside a block speaks for itself.
   */
  static read(block: LiveBlock, owned: ReadonlySet<Element>, source: Pick<TextSource, 'isExcluded'>): BlockText[] {
    const writers = [new RunWriter()];
    let breaks = 0;
    const visit = (node: Node): void => {
      if (isText(node)) {
        if (node.data.trim() !== '') breaks = 0;
        writers.at(-1)?.write(node);
        return;
      }
      if (!isElement(node)) return;
      if (node.tagName === 'BR') {
        breaks++;
        // A single line break reads as a space.
        if (breaks === 2) writers.push(new RunWriter());
        else writers.at(-1)?.space();
        return;
      }
      if (SILENT.has(node.tagName) || (node !== block.element && owned.has(node)) || source.isExcluded(node)) return;
      for (let child = node.firstChild; child !== null; child = child.nextSibling) visit(child);
    };
    visit(block.element);
    return writers.filter((writer) => writer.length > 0).map((writer) => new BlockText(block, writer));
  }

  get length(): number {
    return this.text.length;
  }

  /** Where a span's start (`start`) or end (`end`) at this offset lies in the DOM; null once the node left or was cut. */
  position(offset: number, edge: 'start' | 'end'): { node: Text; offset: number } | null {
    const run = this.#runAt(edge === 'end' ? offset - 1 : offset);
    const node = this.nodes[this.#runs.runNode[run] ?? -1];
    if (node === undefined || !node.isConnected) return null;
    const within = offset - (this.#runs.runText[run] ?? 0);
    const bounded = edge === 'start' ? Math.max(0, within) : Math.min(this.#runs.runLength[run] ?? 0, within);
    const at = (this.#runs.runInNode[run] ?? 0) + Math.max(0, bounded);
    return at > node.length ? null : { node, offset: at };
  }

  /**
   * Offset of a position in one of this block's nodes. A position outside every run goes to the next text (`start`) or
   * to the end of the text before (`end`); null when the block holds none on that side.
   */
  offsetIn(node: Text, offset: number, bias: 'start' | 'end'): number | null {
    const { runNode, runText, runInNode, runLength } = this.#runs;
    const index = this.nodes.indexOf(node);
    let run = this.#firstRunFrom(index);
    for (; runNode[run] === index; run++) {
      const start = runInNode[run] ?? 0;
      const length = runLength[run] ?? 0;
      if (offset < start) return bias === 'start' ? (runText[run] ?? 0) : this.#endBefore(run);
      if (offset < start + length || (offset === start + length && bias === 'end'))
        return (runText[run] ?? 0) + offset - start;
    }
    return bias === 'end' ? this.#endBefore(run) : (runText[run] ?? null);
  }

  /** Offset at which the text of the node with this index, or of the first one after it with text, begins. */
  offsetOfNode(index: number, bias: 'start' | 'end'): number | null {
    const run = this.#firstRunFrom(index);
    return bias === 'end' ? this.#endBefore(run) : (this.#runs.runText[run] ?? null);
  }

  #firstRunFrom(node: number): number {
    const { runNode } = this.#runs;
    let low = 0;
    let high = runNode.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runNode[middle] ?? 0) < node) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #endBefore(run: number): number | null {
    return run > 0 ? (this.#runs.runText[run - 1] ?? 0) + (this.#runs.runLength[run - 1] ?? 0) : null;
  }

  /** The run that holds the offset, or for a space that no node holds the one after it. */
  #runAt(offset: number): number {
    const { runText, runLength } = this.#runs;
    let low = 0;
    let high = runText.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runText[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const past = offset >= (runText[low] ?? 0) + (runLength[low] ?? 0);
    return past && low + 1 < runText.length ? low + 1 : low;
  }
}

export const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** Tab, line feed, form feed, carriage return, space, no-break space, line and paragraph separator. */
const isSpace = (unit: number): boolean =>
  unit === 32 ||
  unit === 10 ||
  unit === 9 ||
  unit === 13 ||
  unit === 12 ||
  unit === 160 ||
  unit === 0x2028 ||
  unit === 0x2029;

interface Runs {
  readonly runNode: readonly number[];
  readonly runText: readonly number[];
  readonly runInNode: readonly number[];
  readonly runLength: readonly number[];
}

/** Collects runs while the text of a block grows. */
class RunWriter implements Runs {
  readonly nodes: Text[] = [];
  readonly runNode: number[] = [];
  readonly runText: number[] = [];
  readonly runInNode: number[] = [];
  readonly runLength: number[] = [];
  readonly #pieces: string[] = [];
  length = 0;
  /** A space is owed but only written if more text follows in the block. */
  #pending = false;
  #pendingNode = -1;
  #pendingOffset = -1;

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
      if (isSpace(data.charCodeAt(at))) {
        if (!this.#pending) {
          this.#pending = true;
          this.#pendingNode = index;
          this.#pendingOffset = at;
        }
        at++;
        continue;
      }
      // A single plain space between words goes along with them: most of a text is one run.
      let end = at + 1;
      while (
        end < data.length &&
        (!isSpace(data.charCodeAt(end)) ||
          (data.charCodeAt(end) === 32 && end + 1 < data.length && !isSpace(data.charCodeAt(end + 1))))
      )
        end++;
      this.#append(index, at, data.slice(at, end));
      at = end;
    }
  }

  text(): string {
    return this.#pieces.join('');
  }

  #append(node: number, offset: number, piece: string): void {
    if (this.#pending && this.length > 0) {
      this.#pieces.push(' ');
      if (this.#pendingNode >= 0) this.#run(this.#pendingNode, this.#pendingOffset, 1);
      this.length++;
    }
    this.#pending = false;
    this.#run(node, offset, piece.length);
    this.#pieces.push(piece);
    this.length += piece.length;
  }

  /** Adds to the last run where text and node go on together, else starts one. */
  #run(node: number, offset: number, length: number): void {
    const last = this.runNode.length - 1;
    const lastLength = this.runLength[last] ?? 0;
    if (
      last >= 0 &&
      this.runNode[last] === node &&
      (this.runText[last] ?? 0) + lastLength === this.length &&
      (this.runInNode[last] ?? 0) + lastLength === offset
    ) {
      this.runLength[last] = lastLength + length;
      return;
    }
    this.runNode.push(node);
    this.runText.push(this.length);
    this.runInNode.push(offset);
    this.runLength.push(length);
  }
}
