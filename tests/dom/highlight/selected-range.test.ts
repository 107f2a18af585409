import { afterEach, describe, expect, test } from 'vitest';
import { selectedRange } from '../../../lib/highlight/selected-range.ts';

let host: HTMLElement | null = null;

/** A paragraph in the page and one in an open shadow root below it. */
function page(): { root: ShadowRoot; plain: Text; inner: Text } {
  host = document.createElement('div');
  const plain = document.createTextNode('A paragraph of the page itself.');
  const paragraph = document.createElement('p');
  paragraph.append(plain);
  const island = document.createElement('div');
  const root = island.attachShadow({ mode: 'open' });
  const inner = document.createTextNode('A paragraph in the shadow.');
  const hidden = document.createElement('p');
  hidden.append(inner);
  root.append(hidden);
  host.append(paragraph, island);
  document.body.append(host);
  return { root, plain, inner };
}

afterEach(() => {
  getSelection()?.removeAllRanges();
  host?.remove();
});

describe('selectedRange', () => {
  test('is what the document says where the selection lies in it', () => {
    const { root, plain } = page();
    getSelection()?.setBaseAndExtent(plain, 2, plain, 11);
    const range = selectedRange(document, () => [root]);
    expect([range?.startContainer, range?.startOffset, range?.endOffset]).toEqual([plain, 2, 11]);
  });

  test('reaches into an open shadow root', () => {
    const { root, inner } = page();
    getSelection()?.setBaseAndExtent(inner, 2, inner, 11);
    const range = selectedRange(document, () => [root]);
    expect([range?.startContainer, range?.startOffset, range?.endOffset]).toEqual([inner, 2, 11]);
  });

  test('is null where nothing is selected', () => {
    const { root, plain, inner } = page();
    expect(selectedRange(document, () => [root])).toBeNull();
    for (const node of [plain, inner]) {
      getSelection()?.setBaseAndExtent(node, 3, node, 3);
      expect(selectedRange(document, () => [root])).toBeNull();
    }
  });
});
