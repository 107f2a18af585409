import { decide } from '../../lib/article/detect.ts';
import { readMetadata } from '../../lib/article/metadata.ts';
import { findArticleAnywhere } from '../../lib/article/sketch.ts';
import { TextMap } from '../../lib/text/text-map.ts';

/**
 * What the bench runs inside a page, in a world of its own like a content script. The answer is one JSON string. Body
 * and metadata are read on every page, so that a missed article still shows what its text would have been. The article
 * is found as the annotator finds it, but without a pause between, so that the time is work alone.
 */
async function judge(): Promise<string> {
  const begin = performance.now();
  const decision = decide(document, location.href);
  const decided = performance.now();
  const article = await findArticleAnywhere(document, () => undefined);
  const map = article === null ? null : new TextMap(article);
  const found = performance.now();
  const metadata = readMetadata(document, location.href);
  const end = performance.now();
  return JSON.stringify({
    ...decision,
    text: map?.text ?? '',
    blocks: map?.blocks.map(({ kind, start, end: stop }) => ({ kind, start, end: stop })) ?? [],
    metadata,
    decideMs: decided - begin,
    bodyMs: found - decided,
    metadataMs: end - found,
  });
}

Object.assign(globalThis, { judge });
