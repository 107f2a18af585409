import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { heldOutNames } from '../../lib/cli/shipped-models.ts';
import { readCorpora } from '../../lib/cli/train/corpora.ts';
import type { LabelledText } from '../../lib/cli/train/labelled-text.ts';
import { heldSets, percent } from '../../lib/cli/train/report.ts';
import { scoreNames, type Found } from '../../lib/cli/train/score.ts';
import { loadNameModel } from '../../lib/recognition/names/model.ts';
import { tagNames } from '../../lib/recognition/names/tag.ts';
import { tokenise } from '../../lib/text/segment.ts';
import { measure } from './measure.ts';
import { compromiseNames } from './names-peers.ts';

/**
 * The name tagger by itself: accuracy of the held-out model on the texts it never saw, time and size of the shipped
 * one, which is the same learnt from all texts, against `compromise` in the same run. What
 * becomes of its names beside links, and all of recognition beside two libraries, is `bench:recognition`.
 * `npm run bench:names -- <corpora folder>`
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npm run bench:names -- <corpora folder>');
  process.exit(2);
}

const modelFile = new URL('../../assets/models/names.bin', import.meta.url);
const bytes = readFileSync(modelFile);
const loading = performance.now();
const model = loadNameModel(bytes);
const loaded = performance.now() - loading;

const heldOut = heldOutNames();
const ours = ({ text }: LabelledText): readonly Found[] => tagNames(model, text);
const judged = ({ text }: LabelledText): readonly Found[] => tagNames(heldOut, text);

const corpora = readCorpora(folder);
console.log('| held-out set | texts | Gloss typed F1 | compromise | Gloss boundary F1 | compromise |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const set of heldSets(folder, corpora)) {
  const a = scoreNames(set.texts, judged, set.options);
  const b = scoreNames(set.texts, compromiseNames, set.options);
  console.log(
    `| ${set.name} | ${set.texts.length} | ${percent(a.typed.f1)} | ${percent(b.typed.f1)} | ${percent(a.boundary.f1)} | ${percent(b.boundary.f1)} |`,
  );
}

const articles = corpora[0]?.held ?? [];
const words = articles.reduce((sum, { text }) => sum + tokenise(text).length, 0);
const characters = articles.reduce((sum, { text }) => sum + text.length, 0);

/** Best of several rounds over the held articles, in milliseconds a thousand words. */
function time(find: (text: LabelledText) => readonly Found[], rounds: number): number {
  const { best } = measure(() => articles.forEach((article) => find(article)), rounds);
  return (best / words) * 1000;
}
const own = time(ours, 8);
const other = time(compromiseNames, 3);
console.log(
  `\nGloss ${own.toFixed(2)} ms a thousand words (${(characters / words / own).toFixed(2)} MB/s), compromise ${other.toFixed(2)} ms: ${(other / own).toFixed(1)} times as long`,
);
console.log(
  `names.bin ${(bytes.length / 1000).toFixed(0)} kB, ${(gzipSync(bytes, { level: 9 }).length / 1000).toFixed(0)} kB in gzip (limit 400); read in ${loaded.toFixed(1)} ms`,
);
