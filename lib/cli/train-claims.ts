import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ClaimReading, Sentence } from '../recognition/claims/claim-reading.ts';
import { cueFeatures, mayBeCue } from '../recognition/claims/cue.ts';
import { Features } from '../recognition/claims/linear.ts';
import {
  CLAIM_HEADER,
  CLAIM_MAGIC,
  CLAIM_NUMBERS,
  CLAIM_VERSION,
  type ClaimModel,
} from '../recognition/claims/model.ts';
import { worthFeatures } from '../recognition/claims/worth.ts';
import { checksum } from '../recognition/names/model.ts';
import { createRecogniser } from '../recognition/recognise.ts';
import type { Claim } from '../recognition/types.ts';
import { blocksOf } from '../text/plain-blocks.ts';
import { readShippedPacks } from './read-packs.ts';
import { heldOutClaims, heldOutNames } from './shipped-models.ts';
import {
  type Debated,
  readDebates,
  readGold,
  readPress,
  readingOf,
  tokensOf,
  type ClaimText,
} from './train/claims-data.ts';
import { learnLogistic, quantise, type Example } from './train/claims-learn.ts';
import { averagePrecision, evenAveragePrecision, type PairScore, type Ranked } from './train/claims-score.ts';
import { scoreStatements, worthRanking } from './train/claims-shipped.ts';
import { learnSources, sourceExample, type SourceExample } from './train/claims-source.ts';
import { learnWorth, withoutRepeats } from './train/claims-worth.ts';
import { isHeld } from './train/corpora.ts';

/**
 * Learns the tables that claims are found by, and writes them with their model card; the same input gives the same file.
 *   npm run train:claims -- <corpora folder> [--score]
 * `--score` only scores the held-out tables. Rates and sizes were chosen on the held-out fifth of `news-gold`.
 */
const CUE = { slots: 1 << 15, epochs: 10, rate: 0.02, decay: 1e-5 };
const SOURCE = { slots: 1 << 15, epochs: 8 };
const WORTH = { slots: 1 << 16, epochs: 12, rate: 0.1, ridge: 0.02 };
/** Steps of a weight either way: as few as cost nothing on the held articles. */
const LEVELS = { cue: 31, source: 31, worth: 15 };
const THRESHOLD = 0.225;
const LEAST = 0;
const MODELS = join(import.meta.dirname, '../../assets/models');

const [folder, flag] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run train:claims -- <corpora folder> [--score]');
  process.exit(2);
}
const corpora = folder;
const log = (line: string): void => console.error(line);
// The held fifth is scored here, and the shipped names have learnt from it.
const names = heldOutNames();
const features = new Features();
const taken = (): Int32Array => features.hashes.slice(0, features.length);

interface Read {
  readonly text: ClaimText;
  readonly reading: ClaimReading;
}
interface ReadDebate {
  readonly debate: Debated;
  readonly reading: ClaimReading;
}
log('reading the corpora');
const read = (text: ClaimText): Read => ({ text, reading: readingOf(text.text, names) });
const gold = readGold(folder).map(read);
const training = gold.filter(({ text }) => !isHeld(text.id));
const held = gold.filter(({ text }) => isHeld(text.id));
const debates = readDebates(folder).map((debate): ReadDebate => ({ debate, reading: readingOf(debate.text, names) }));
const heldDebates = debates.filter(({ debate }) => isHeld(debate.id));
const learnt = new Set(
  withoutRepeats(
    debates.filter(({ debate }) => !isHeld(debate.id)).map(({ debate }) => debate),
    heldDebates.map(({ debate }) => debate),
  ),
);
const learntDebates = debates.filter(({ debate }) => learnt.has(debate));
const whole = ({ tokens }: ClaimReading): Sentence => ({ first: 0, end: tokens.length });

if (flag !== '--score') {
  log('the held-out model: without a fifth of the texts, to be scored on it');
  writeFileSync(join(MODELS, 'claims-held-out.bin'), encode(learn(training, learntDebates)));
  log('the shipped model: from all texts');
  writeFileSync(join(MODELS, 'claims.bin'), encode(learn(gold, debates)));
}
const bytes = readFileSync(join(MODELS, 'claims.bin'));
const card = modelCard(heldOutClaims(), bytes);
if (flag !== '--score') writeFileSync(join(MODELS, 'claims.md'), card);
console.log(card);

function learn(texts: readonly Read[], sentences: readonly ReadDebate[]): ClaimModel {
  log('words that carry an attribution');
  const cue = quantise(learnLogistic(texts.flatMap(cueExamples), CUE), 0.02, LEVELS.cue);
  log('who says it');
  const source = quantise(
    learnSources(texts.flatMap(sourceExamples), SOURCE.slots, SOURCE.epochs),
    0.02,
    LEVELS.source,
  );
  log('what is worth a check');
  const worthy = sentences.map(({ debate, reading }) => worthExample(reading, whole(reading), debate.worthy));
  const news = texts.flatMap(({ text, reading }) =>
    text.sentences.flatMap((sentence) => {
      const span = tokensOf(reading, sentence);
      return span === null ? [] : [worthExample(reading, span, sentence.worth === 2)];
    }),
  );
  const { weights, bias } = learnWorth([...worthy, ...news], WORTH);
  const worth = { ...quantise(weights, 0.02, LEVELS.worth), bias };
  return { cue, source, worth, threshold: THRESHOLD, least: LEAST };
}

function cueExamples({ text, reading }: Read): Example[] {
  const marked = new Set<number>();
  for (const span of text.attributions.flatMap(({ cue }) => cue)) {
    const tokens = tokensOf(reading, span);
    for (let at = tokens?.first ?? 0; at < (tokens?.end ?? 0); at += 1) marked.add(at);
  }
  const out: Example[] = [];
  for (const sentence of reading.sentences) {
    for (let at = sentence.first; at < sentence.end; at += 1) {
      if (!mayBeCue(reading, at) && !marked.has(at)) continue;
      cueFeatures(reading, sentence, at, features);
      out.push({ hashes: taken(), positive: marked.has(at), weight: 1 });
    }
  }
  return out;
}

function sourceExamples({ text, reading }: Read): SourceExample[] {
  return text.attributions.flatMap(({ cue: [first], source }) => {
    const cue = first === undefined ? null : tokensOf(reading, first);
    const sentence =
      cue === null ? undefined : reading.sentences.find((one) => one.first <= cue.first && cue.first < one.end);
    if (cue === null || sentence === undefined) return [];
    const found = source
      .map((span) => tokensOf(reading, span))
      .find((span) => span !== null && span.first >= sentence.first && span.end <= sentence.end);
    // A source in another sentence cannot be found here, so it teaches nothing.
    if (source.length > 0 && (found === undefined || found === null)) return [];
    const own = { first: cue.first, end: Math.min(cue.end, sentence.end), probability: 1 };
    return [sourceExample(reading, sentence, own, found ?? null)];
  });
}

function worthExample(reading: ClaimReading, sentence: Sentence, positive: boolean): Example {
  worthFeatures(reading, sentence, features);
  return { hashes: taken(), positive, weight: 1 };
}

function encode(model: ClaimModel): Uint8Array {
  const tables = [model.cue, model.source, model.worth];
  const size = CLAIM_HEADER + CLAIM_NUMBERS + tables.reduce((sum, { weights }) => sum + 8 + weights.length, 0);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  view.setUint32(0, CLAIM_MAGIC, true);
  view.setUint16(4, CLAIM_VERSION, true);
  view.setFloat32(CLAIM_HEADER, model.threshold, true);
  view.setFloat32(CLAIM_HEADER + 4, model.least, true);
  view.setFloat32(CLAIM_HEADER + 8, model.worth.bias, true);
  let at = CLAIM_HEADER + CLAIM_NUMBERS;
  for (const { weights, step } of tables) {
    view.setUint32(at, weights.length, true);
    view.setFloat32(at + 4, step, true);
    new Int8Array(out.buffer, at + 8, weights.length).set(weights);
    at += 8 + weights.length;
  }
  view.setUint32(8, checksum(out, CLAIM_HEADER), true);
  return out;
}

function modelCard(model: ClaimModel, file: Uint8Array): string {
  const percent = (share: number): string => (100 * share).toFixed(1);
  const row = (name: string, { precision, recall, f1 }: PairScore): string =>
    `| ${name} | ${percent(precision)} | ${percent(recall)} | ${percent(f1)} |`;
  const recogniser = createRecogniser({ packs: readShippedPacks(), names, claims: model });
  const claimsIn = (text: string): readonly Claim[] =>
    recogniser.recognise({ text, blocks: blocksOf(text), lang: 'en', date: null }).claims;
  const texts = held.map(({ text }) => text);
  const onNews = scoreStatements(texts, claimsIn);
  const onPress = scoreStatements(readPress(corpora), claimsIn);
  const worth = worthRanking(
    heldDebates.map(({ debate }) => debate),
    claimsIn,
  );
  const newsWorth = worthRanking(texts, claimsIn);
  const shareOf = (ranked: readonly Ranked[]): string =>
    percent(ranked.filter(({ positive }) => positive).length / ranked.length);
  return `# Claim model

\`claims.bin\` holds the tables with which Gloss finds who says what and which sentences are worth a check, in English news text. Written by \`npm run train:claims -- <corpora folder>\`; do not edit by hand.

**Licence.** \`claims.bin\` and \`claims-held-out.bin\` are licensed under [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/), apart from the program's own code. Credit: "Gloss claim model", with the sources below and \`ATTRIBUTION.md\`.

**Method.** Words that carry an attribution: logistic regression over hashed features of the word, its neighbours, speech verbs, names and quotation marks. Who says it: the best stretch of tokens beside the cue under a structured averaged perceptron. Check-worthiness: logistic regression over words, their parts, pairs of words, what kinds of words stand how often, and whether a figure, a past and a wish stand in the sentence, evened out by its length. ${file.length} bytes, ${gzipSync(file, { level: 9 }).length} in gzip.

## Data learnt from

news-gold: ${gold.length} Wikinews articles of 2019 and 2020 (text CC BY 2.5, credited in \`ATTRIBUTION.md\`; annotation CC BY 4.0). ClaimBuster: ${debates.length} sentences of debates (Arslan and others, 2020; CC BY 4.0). Other press is scored only. \`claims-held-out.bin\`, which is not shipped, is learnt in the same way without a fifth of each (${held.length} articles and ${heldDebates.length} sentences), by the hash of its id, and without sentences that nearly repeat one of that fifth: the scores below are its scores on what it never saw.

## Scores

Source and cue both overlap the annotators' own, pairs with a named source; and whether a sentence carries an attribution.

| set | precision | recall | F1 |
| --- | --- | --- | --- |
${row('pairs, held news-gold', onNews.pairs)}
${row('pairs, other press', onPress.pairs)}
${row('sentences, held news-gold', onNews.sentences)}
${row('sentences, other press', onPress.sentences)}

Check-worthiness, average precision, as the extension gives it (a sentence without a claim counts as nought):

| set | worth a check, % | average precision | where as many are as are not |
| --- | --- | --- | --- |
| held ClaimBuster sentences | ${shareOf(worth)} | ${averagePrecision(worth).toFixed(3)} | ${evenAveragePrecision(worth).toFixed(3)} |
| held news-gold (worth 2) | ${shareOf(newsWorth)} | ${averagePrecision(newsWorth).toFixed(3)} | ${evenAveragePrecision(newsWorth).toFixed(3)} |

Average precision rises with the share that is worth a check, so that figures from sets of another mix compare at one mix only. Equal scores count together, whatever the order of the file.

## Limits

English only. It finds words of saying near a source in the same sentence; a source named a sentence earlier and not taken up again is missed. What is worth a check is a matter on which annotators agree moderately (kappa 0.6). The tables say that something is claimed, never whether it is so.
`;
}
