import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nlp from 'compromise';
import * as v from 'valibot';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';
import { writePackAssets } from '../../lib/cli/pack-assets.ts';
import { heldOutModels } from '../../lib/cli/shipped-models.ts';
import { readCorpora, readNews } from '../../lib/cli/train/corpora.ts';
import type { LabelledText } from '../../lib/cli/train/labelled-text.ts';
import { heldSets, percent } from '../../lib/cli/train/report.ts';
import { scoreNames, type Found } from '../../lib/cli/train/score.ts';
import { openMaps, openPack } from '../../lib/knowledge/open-pack.ts';
import { PackSummarySchema } from '../../lib/packs/pack-summary.ts';
import { findClaims } from '../../lib/recognition/claims/find-claims.ts';
import { loadClaimModel } from '../../lib/recognition/claims/model.ts';
import { ClaimRecords } from '../../lib/recognition/claims/records.ts';
import { createLinker } from '../../lib/recognition/link.ts';
import { mergeMentions } from '../../lib/recognition/merge.ts';
import { loadNameModel } from '../../lib/recognition/names/model.ts';
import { tagArticle } from '../../lib/recognition/names/tag.ts';
import { recogniseByChapter } from '../../lib/recognition/by-chapter.ts';
import { createRecogniser, type Recogniser, type RecogniserInput } from '../../lib/recognition/recognise.ts';
import type { Recognition } from '../../lib/recognition/types.ts';
import { blocksOf } from '../../lib/text/plain-blocks.ts';
import { measure } from './measure.ts';
import { compromiseNames, winkNames } from './names-peers.ts';

/*
 * All of recognition, from text to mentions and claims: how long a cold background needs until it can answer, how fast
 * it reads and what hostile text costs, beside `compromise` (names) and `wink-nlp` (its entities: dates, money and the
 * like) on the same text.
 *   npm run bench:recognition [-- <corpora folder>]
 * The sample article is on the pack's own subject, so that hardly a text has more links and claims: with the corpora, the
 * speed on news of all kinds stands beside it. With them also accuracy and speed side by side on the held-out sets, with the
 * tables that never saw them: people, places and organisations as they leave recognition, packs and all. wink's web model
 * knows no types of names, so that its proper nouns have bounds alone.
 */
const [corporaFolder] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const MODELS = new URL('../../assets/models/', import.meta.url);
const ARTICLE = new URL('../fixtures/sample-article.html', import.meta.url);
/** Limit for the cold start, in milliseconds, and goal for speed, in MB of article text a second. */
const COLD_LIMIT = 60;
const SPEED_GOAL = 1;
/** UTF-16 units of the first text after waking, and of the one whose parts are timed. */
const FIRST_LENGTH = 10_000;
const STAGE_LENGTH = 100_000;
/** Times that each hostile text is read. */
const HOSTILE_ROUNDS = 3;
/** Texts of that length that each method reads before it is measured. */
const WARMING = 6;
const PUBLISHED = '2024-12-31';
/** Asks for a process that wakes once, from the assets of a folder. */
const COLD = '--cold=';
/** UTF-16 units of each hostile text. */
const HOSTILE_LENGTH = 400_000;

/** What the background fetches when it wakes: of the pack its JSON, its maps and its table of aliases, and the models. */
interface Assets {
  readonly pack: string;
  readonly maps: string;
  readonly table: ArrayBuffer;
  readonly names: Uint8Array;
  readonly claims: Uint8Array;
}

/** Reads what `writePackAssets` wrote to a folder, and the models. */
function readAssets(folder: string): Assets {
  const [{ id } = { id: '' }] = v.parse(
    v.array(PackSummarySchema),
    JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')),
  );
  return {
    pack: readFileSync(join(folder, `${id}.json`), 'utf8'),
    maps: readFileSync(join(folder, 'maps.json'), 'utf8'),
    table: new Uint8Array(readFileSync(join(folder, `${id}.table`))).buffer,
    names: readFileSync(new URL('names.bin', MODELS)),
    claims: readFileSync(new URL('claims.bin', MODELS)),
  };
}

/** What the background makes of them. */
function wake(assets: Assets): RecogniserInput {
  const pack = openPack(JSON.parse(assets.pack));
  return {
    packs: [pack],
    maps: openMaps(JSON.parse(assets.maps)),
    indexes: new Map([[pack.id, assets.table]]),
    names: loadNameModel(assets.names),
    claims: loadClaimModel(assets.claims),
  };
}

const story = plainText(readFileSync(ARTICLE, 'utf8'));
const fill = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const read = (recogniser: Recogniser, text: string): Recognition =>
  recogniseByChapter(recogniser, { text, blocks: blocksOf(text), lang: 'en', date: PUBLISHED });

const cold = process.argv.find((word) => word.startsWith(COLD))?.slice(COLD.length);
if (cold === undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-bench-'));
  writePackAssets(folder);
  report(folder);
  rmSync(folder, { recursive: true });
} else {
  const assets = readAssets(cold);
  const started = performance.now();
  const recogniser = createRecogniser(wake(assets));
  const ready = performance.now();
  read(recogniser, fill(story, FIRST_LENGTH));
  console.log(JSON.stringify([ready - started, performance.now() - ready]));
}

function report(folder: string): void {
  const colds = Array.from({ length: 7 }, () => {
    const { stdout } = spawnSync(process.execPath, [import.meta.filename, `${COLD}${folder}`], { encoding: 'utf8' });
    return v.parse(v.tuple([v.number(), v.number()]), JSON.parse(stdout));
  });
  const median = (values: readonly number[]): string =>
    (values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN).toFixed(0);
  console.log(
    `cold start ${median(colds.map(([ready]) => ready))} ms (limit ${COLD_LIMIT}), and ` +
      `${median(colds.map(([, first]) => first))} ms for the first ${FIRST_LENGTH} units of text, ` +
      `medians of ${colds.length} processes\n`,
  );

  const input = wake(readAssets(folder));
  const recogniser = createRecogniser(input);
  const recognise = (text: string): Recognition => read(recogniser, text);
  const wink = winkNLP(model);
  const methods = [
    {
      name: 'Gloss, names, links and claims',
      read: (text: string): number => {
        const { mentions, claims } = recognise(text);
        return mentions.length + claims.length;
      },
    },
    {
      name: 'compromise, names',
      read: (text: string): number => {
        const doc = nlp(text);
        return doc.people().length + doc.places().length + doc.organizations().length;
      },
    },
    { name: 'wink-nlp, entities', read: (text: string): number => wink.readDoc(text).entities().length() },
  ];
  const texts = [{ name: 'the sample', all: story }];
  if (corporaFolder !== undefined)
    texts.push({
      name: 'news-gold',
      all: `${readNews(corporaFolder)
        .map(({ text }) => text)
        .join('\n')}\n`,
    });
  // The engine compiles well what it has run for a while; what it costs before stands in the line above.
  for (const { read: find } of methods)
    for (let round = 0; round < WARMING; round += 1) find(fill(story, STAGE_LENGTH));
  console.log(`| text of | units | method | found | ms | MB/s (goal ${SPEED_GOAL}) |`);
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const { name: source, all } of texts)
    for (const length of [10_000, 100_000, 1_000_000]) {
      const text = fill(all, length);
      for (const { name, read: find } of methods) {
        const { found, best } = measure(() => find(text));
        const speed = (Buffer.byteLength(text) / best / 1000).toFixed(2);
        console.log(`| ${source} | ${length} | ${name} | ${found} | ${best.toFixed(1)} | ${speed} |`);
      }
    }
  stages(input);
  hostile(recognise);
  if (corporaFolder === undefined) return;
  const judged = createRecogniser({ ...input, ...heldOutModels() });
  sideBySide(corporaFolder, (text) => read(judged, text), wink);
}

/** Where the time goes: the best of several rounds of each part, and its share of their sum. */
function stages({ packs, indexes, names: nameModel, claims: claimModel }: RecogniserInput): void {
  const linker = createLinker(packs, indexes);
  const records = new ClaimRecords(packs);
  const text = fill(story, STAGE_LENGTH);
  const best = new Map<string, number>();
  const timed = <T>(stage: string, work: () => T): T => {
    const started = performance.now();
    const result = work();
    best.set(stage, Math.min(best.get(stage) ?? Infinity, performance.now() - started));
    return result;
  };
  for (let round = 0; round < 8; round += 1) {
    const { names, reading } = timed('names', () => tagArticle(nameModel, text));
    const linked = timed('links', () => linker.link({ text, names }));
    const mentions = timed('merging', () => mergeMentions(text, linked, names));
    timed('claims', () => findClaims({ text, reading, mentions, records, model: claimModel, published: PUBLISHED }));
  }
  const sum = [...best.values()].reduce((all, ms) => all + ms, 0);
  console.log(`\n| ${STAGE_LENGTH} units of plain text | ms | share |\n| --- | --- | --- |`);
  for (const [stage, ms] of best) console.log(`| ${stage} | ${ms.toFixed(1)} | ${percent(ms / sum)} |`);
}

/** Text that no editor would write: its time as a share of plain text's, and how the time grows from the half to the whole. */
function hostile(recognise: (text: string) => Recognition): void {
  const whole = (piece: string): string => fill(piece, HOSTILE_LENGTH);
  const time = (text: string): number => measure(() => recognise(text), HOSTILE_ROUNDS).best;
  const plain = time(whole(story));
  console.log(`\n| ${HOSTILE_LENGTH} units of | times a plain text | half to whole (linear: 2) |\n| --- | --- | --- |`);
  for (const [name, text] of [
    ['plain text', whole(story)],
    ['prose without punctuation', whole(story.replaceAll(/[^\p{L}\p{N}\s]|\n/gu, ' '))],
    ['one endless word', whole('a')],
    ['capitals', whole('NAME ')],
    ['emoji and joiners', whole('😀👩‍👩‍👧🇸🇾 ')],
    ['combining marks', whole('e\u0301\u0302\u0303')],
    ['mixed scripts', whole('Dамаск دمشق Damascus 大馬士革 ')],
    ['lone surrogates', whole('\udc00Assad\ud800 ')],
    ['signs', whole('+.-')],
    ['quotation marks', whole('“Assad" ')],
    ['one known name', whole('Bashar al-Assad said. ')],
    ['blanks', whole(' ')],
    ['initials that many words begin with', whole('a a-a a-a a a-a a a-a a a-a a a (BAAAAAAA) ')],
  ] as const) {
    const half = time(text.slice(0, HOSTILE_LENGTH / 2));
    const all = time(text);
    console.log(`| ${name} | ${(all / plain).toFixed(2)} | ${(all / half).toFixed(1)} |`);
  }
}

/** Accuracy and speed of all methods on the sets that the held-out model never saw. */
function sideBySide(folder: string, recognise: (text: string) => Recognition, wink: WinkMethods): void {
  const types = ['person', 'place', 'organization'];
  const methods: ReadonlyArray<readonly [name: string, typed: boolean, (text: LabelledText) => readonly Found[]]> = [
    ['Gloss', true, ({ text }): readonly Found[] => recognise(text).mentions],
    ['compromise', true, compromiseNames],
    ['wink-nlp', false, (text): readonly Found[] => winkNames(wink, text)],
  ];
  console.log('\n| held-out set | method | precision | recall | typed F1 | boundary F1 | MB/s |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  const sets = heldSets(folder, readCorpora(folder)).filter(({ name }) => name !== 'news-gold');
  for (const { name, texts } of sets) {
    const size = texts.reduce((sum, { text }) => sum + text.length, 0);
    for (const [method, typed, find] of methods) {
      const found = new Map<LabelledText, readonly Found[]>();
      const started = performance.now();
      for (const text of texts) found.set(text, find(text));
      const ms = performance.now() - started;
      const scores = scoreNames(texts, (text) => found.get(text) ?? [], { types });
      const cells = typed
        ? [scores.typed.precision, scores.typed.recall, scores.typed.f1].map(percent)
        : ['–', '–', '–'];
      console.log(
        `| ${name} | ${method} | ${cells.join(' | ')} | ${percent(scores.boundary.f1)} | ${(size / ms / 1000).toFixed(2)} |`,
      );
    }
  }
}

function plainText(html: string): string {
  const paragraphs = [...html.matchAll(/<(p|h1|h2)[^>]*>(.*?)<\/\1>/gsu)];
  return `${paragraphs.map(({ 2: inner = '' }) => inner.replaceAll(/<[^>]+>/gu, '')).join('\n')}\n`;
}
