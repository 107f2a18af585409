import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildLexicon, listLexicon } from '../recognition/names/lexicon.ts';
import { loadNameModel } from '../recognition/names/model.ts';
import { attribution, modelCard } from './train/card.ts';
import { fitCalibration } from './train/calibration.ts';
import { commonWords, seenWords } from './train/common-words.ts';
import { readCorpora, readNews, withHeld, type Corpus } from './train/corpora.ts';
import { encodeModel } from './train/encode.ts';
import { newsFolds } from './train/folds.ts';
import type { LearnOptions } from './train/learner.ts';
import { trainNames, type TrainedNames } from './train/recipe.ts';
import { heldSets, MAIN_TYPES, scoreModel, scoreTable } from './train/report.ts';
import { lexiconEntries, SOURCE_PACKAGES } from './train/sources.ts';

const USAGE = `Usage: npm run train:names -- <corpora folder> [--sources <folder>] [--epochs <n>] [--folds <n>]

Trains the name tables on the corpora and writes assets/models/names.bin with its model card, and names-held-out.bin,
the same learnt without a fifth of the texts, which is not shipped: the scores are its.
--sources names a folder whose node_modules hold ${SOURCE_PACKAGES.join(', ')};
without it the word lists of the present names.bin are kept.
--folds writes nothing: it learns as many times, each time without another part of the news, and scores every part.`;

const MODELS = join(import.meta.dirname, '../../assets/models');
/**
 * Rows of the shipped tables, step of their weights and the least of them. As many rows as stay under 400 kB by any gzip:
 * GNU's packs 8 kB worse than Node's. Of the held-out sets wikigold loses half a point by it, the others a tenth at most.
 * Weights count from half a step on, as most are small and together they tell a point. This step takes 19 kB of gzip less
 * than one of 0.05 and costs a tenth of a point.
 */
const ENCODING = { rows: 35_000, step: 0.075, least: 0.0375 };
const LEARNING = { rate: 0.07, dropout: 0.2, minimum: 4, seed: 1, domains: 0 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sources: { type: 'string' },
    epochs: { type: 'string', default: '8' },
    folds: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const [corporaFolder] = positionals;
if (values.help || corporaFolder === undefined) {
  console.error(USAGE);
  process.exit(values.help ? 0 : 2);
}

/** The number given to an option; ends the command with its usage where it is none. */
function countOf(option: string, given: string, least: number): number {
  if (/^\d{1,3}$/u.test(given) && Number(given) >= least) return Number(given);
  console.error(`--${option} takes a whole number from ${least}, not "${given}".\n\n${USAGE}`);
  process.exit(2);
}
const epochs = countOf('epochs', values.epochs, 1);
const folds = values.folds === undefined ? undefined : countOf('folds', values.folds, 2);

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

type Entries = ReadonlyArray<readonly [key: number, classes: number]>;

/** Learns the held-out model and the shipped one, and writes both with their card. */
async function trainBoth(
  folder: string,
  labelled: readonly Corpus[],
  entries: Entries,
  options: LearnOptions,
): Promise<void> {
  const lexicon = buildLexicon(entries);
  log('the held-out model: without a fifth of the texts, to be scored on it');
  const judged = await trainNames(labelled, lexicon, options);
  const [news] = labelled;
  if (!news) throw new Error('no news corpus');
  const calibration = fitCalibration(judged, news.held);
  const encode = ({ weights, votes }: TrainedNames): Uint8Array =>
    encodeModel(weights, entries, { ...ENCODING, calibration, votes });
  const heldOut = encode(judged);
  const heldOutModel = loadNameModel(heldOut);
  const table = scoreTable(heldSets(folder, labelled).map((set) => ({ set, scores: scoreModel(heldOutModel, set) })));
  log('the shipped model: from all texts');
  const whole = labelled.map(withHeld);
  const bytes = encode(await trainNames(whole, lexicon, options));
  const model = loadNameModel(bytes);
  stop.signal.throwIfAborted();
  replace('names-held-out.bin', heldOut);
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
      sizes: labelled.map(({ name, train, held, weight }) => ({
        name,
        train: train.length,
        held: held.length,
        weight,
      })),
    }),
  );
  const gum = whole.find(({ name }) => name === 'gum-free');
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
}

/** Prints people, places and organisations of each part of the news as a model found them that was learnt without it. */
async function crossValidate(
  labelled: readonly Corpus[],
  entries: Entries,
  options: LearnOptions,
  count: number,
): Promise<void> {
  const lexicon = buildLexicon(entries);
  const rows: Parameters<typeof scoreTable>[0][number][] = [];
  for (const [part, corpora] of newsFolds(labelled, count).entries()) {
    const name = `news-gold, part ${part + 1} of ${count}`;
    log(name);
    const { weights, votes } = await trainNames(corpora, lexicon, options);
    const model = loadNameModel(encodeModel(weights, entries, { ...ENCODING, calibration: [1, 0], votes }));
    const set = { name, texts: corpora[0]?.held ?? [], options: { types: MAIN_TYPES } };
    rows.push({ set, scores: scoreModel(model, set) });
  }
  console.log(scoreTable(rows));
}

try {
  const labelled = readCorpora(corporaFolder);
  const modelFile = join(MODELS, 'names.bin');
  if (values.sources === undefined && !existsSync(modelFile))
    throw new Error(`No names.bin yet: give --sources.\n${USAGE}`);
  const texts = labelled.flatMap(({ train }) => train);
  const entries =
    values.sources === undefined
      ? listLexicon(loadNameModel(readFileSync(modelFile)).lexicon)
      : lexiconEntries(join(values.sources, 'node_modules'), commonWords(texts), seenWords(texts));
  log(`word lists: ${entries.length} words and phrases`);
  const options = { epochs, ...LEARNING, log, signal: stop.signal };
  if (folds === undefined) await trainBoth(corporaFolder, labelled, entries, options);
  else await crossValidate(labelled, entries, options, folds);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = stop.signal.aborted ? 130 : 1;
}
