import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildLexicon, listLexicon } from '../recognition/names/lexicon.ts';
import { loadNameModel } from '../recognition/names/model.ts';
import { attribution, modelCard } from './train/card.ts';
import { fitCalibration } from './train/calibration.ts';
import { commonWords, seenWords } from './train/common-words.ts';
import { readCorpora, readNews } from './train/corpora.ts';
import { bestKeys, encodeModel } from './train/encode.ts';
import { chainsOf, exampleOptions } from './train/examples.ts';
import { madeChains } from './train/made-up.ts';
import { learn, meanOf, scorerOf } from './train/learner.ts';
import { heldSets, scoreModel, scoreTable } from './train/report.ts';
import { trainVotes } from './train/second-pass.ts';
import { withSecondOpinion } from './train/second-opinion.ts';
import { lexiconEntries, SOURCE_PACKAGES } from './train/sources.ts';

const USAGE = `Usage: npm run train:names -- <corpora folder> [--sources <folder>] [--epochs <n>]

Trains the name tables on the corpora and writes assets/models/names.bin with its model card.
--sources names a folder whose node_modules hold ${SOURCE_PACKAGES.join(', ')};
without it the word lists of the present names.bin are kept.`;

const MODELS = join(import.meta.dirname, '../../assets/models');
/** Features kept; with 8-bit steps this stays within 400 kB of gzip. */
const KEPT = 40_000;
const STEP = 0.05;
/** Weights below this are left out; those from half a step on count, as most are small and together they tell half a point. */
const LEAST = 0.03;
/** Runs of the second round whose weights are averaged. */
const RUNS = 2;
/** Epochs of the models that only help to make the one kept. */
const HELPER_EPOCHS = 4;
const LEARNING = { rate: 0.07, dropout: 0.3, minimum: 4, seed: 1, domains: 0 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sources: { type: 'string' },
    epochs: { type: 'string', default: '8' },
    help: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (values.help || folder === undefined) {
  console.error(USAGE);
  process.exit(values.help ? 0 : 2);
}

const stop = new AbortController();
process.once('SIGINT', () => {
  stop.abort(new Error('cancelled; nothing was written'));
});
const log = (line: string): void => {
  console.error(line);
};

/** Writes beside the file and renames, so that a cancelled run leaves the old one whole. */
function replace(file: string, content: Uint8Array | string): void {
  const path = join(MODELS, file);
  const temporary = `${path}.part`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

try {
  const labelled = readCorpora(folder);
  const modelFile = join(MODELS, 'names.bin');
  if (values.sources === undefined && !existsSync(modelFile))
    throw new Error(`No names.bin yet: give --sources.\n${USAGE}`);
  const texts = labelled.flatMap(({ train }) => train);
  const entries =
    values.sources === undefined
      ? listLexicon(loadNameModel(readFileSync(modelFile)).lexicon)
      : lexiconEntries(join(values.sources, 'node_modules'), commonWords(texts), seenWords(texts));
  const lexicon = buildLexicon(entries);
  log(`word lists: ${entries.length} words and phrases`);
  const options = { epochs: Number(values.epochs), ...LEARNING, log, signal: stop.signal };
  const helper = { ...options, epochs: HELPER_EPOCHS };
  log('second opinion on labels made by machine');
  const corpora = await withSecondOpinion(labelled, lexicon, helper);
  const chains = corpora.flatMap((corpus, domain) =>
    corpus.train.flatMap((text) => chainsOf(text, lexicon, exampleOptions(corpus, domain))),
  );
  chains.push(...madeChains(corpora, lexicon));
  stop.signal.throwIfAborted();
  log('first round: all features');
  const all = await learn(chains, helper);
  log(`second round: the ${KEPT} features that matter most`);
  const keep = bestKeys(all, KEPT);
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    log(`run ${run + 1} of ${RUNS}`);
    runs.push(await learn(chains, { ...options, keep, seed: LEARNING.seed + run }));
  }
  const weights = meanOf(runs);
  log("votes of a word's other occurrences");
  const votes = await trainVotes(corpora, lexicon, helper);
  const news = corpora[0];
  if (!news) throw new Error('no news corpus');
  const calibration = fitCalibration(scorerOf(weights, lexicon, votes), news.held);
  const bytes = encodeModel(weights, entries, { rows: KEPT, step: STEP, least: LEAST, calibration, votes });
  const model = loadNameModel(bytes);
  const rows = heldSets(folder, corpora).map((set) => ({ set, scores: scoreModel(model, set) }));
  const table = scoreTable(rows);
  stop.signal.throwIfAborted();
  replace('names.bin', bytes);
  replace(
    'README.md',
    modelCard({
      date: new Date().toISOString().slice(0, 10),
      kilobytes: bytes.length / 1000,
      gzipKilobytes: gzipSync(bytes, { level: 9 }).length / 1000,
      rows: model.rowCount,
      weights: model.weightCount,
      phrases: entries.length,
      table,
      sizes: corpora.map(({ name, train, held, weight }) => ({ name, train: train.length, held: held.length, weight })),
    }),
  );
  const gum = corpora.find(({ name }) => name === 'gum-free');
  replace(
    'ATTRIBUTION.md',
    attribution(
      readNews(folder),
      (gum?.train ?? []).map(({ id }) => id.replace(/^.*\//, '').replace('.conllu', '')).toSorted(),
    ),
  );
  log(
    `names.bin: ${(bytes.length / 1000).toFixed(0)} kB, ${(gzipSync(bytes, { level: 9 }).length / 1000).toFixed(0)} kB in gzip`,
  );
  console.log(table);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = stop.signal.aborted ? 130 : 1;
}
