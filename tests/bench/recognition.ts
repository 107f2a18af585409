import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import nlp from 'compromise';
import * as v from 'valibot';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';
import { readCorpora, type LabelledText } from '../../lib/cli/train/corpora.ts';
import { heldSets, percent } from '../../lib/cli/train/report.ts';
import { scoreNames, type Found } from '../../lib/cli/train/score.ts';
import { readShippedPacks } from '../../lib/cli/read-packs.ts';
import { PackSchema } from '../../lib/knowledge/pack-schema.ts';
import { loadClaimModel } from '../../lib/recognition/claims/model.ts';
import { loadNameModel } from '../../lib/recognition/names/model.ts';
import { createRecogniser, type Recogniser } from '../../lib/recognition/recognise.ts';
import type { Recognition } from '../../lib/recognition/types.ts';
import { blocksOf } from '../../lib/text/plain-blocks.ts';
import { compromiseNames, winkNames } from './names-peers.ts';

/*
 * All of recognition, from text to mentions and claims: how long a cold background needs until it can answer, how fast
 * it reads and what hostile text costs, beside `compromise` (names) and `wink-nlp` (its entities: dates, money and the
 * like) on the same text.
 *   npm run bench:recognition [-- <corpora folder>]
 * With the corpora, accuracy and speed side by side on the held-out sets: people, places and organisations as they leave
 * recognition, packs and all. wink's web model knows no types of names, so that its proper nouns have bounds alone.
 */
const [corporaFolder] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const MODELS = new URL('../../assets/models/', import.meta.url);
const ARTICLE = new URL('../fixtures/sample-article.html', import.meta.url);
/** Limit for the cold start, in milliseconds, and goal for speed, in MB of article text a second. */
const COLD_LIMIT = 60;
const SPEED_GOAL = 1;
/** UTF-16 units of each hostile text. */
const HOSTILE_LENGTH = 400_000;

/** What the background does when it wakes: the pack is one JSON file, the model one binary. */
function wake(packJson: string, [names, claims]: readonly [Uint8Array, Uint8Array]): Recogniser {
  return createRecogniser({
    packs: [v.parse(PackSchema, JSON.parse(packJson))],
    names: loadNameModel(names),
    claims: loadClaimModel(claims),
  });
}

const readModels = (): [Uint8Array, Uint8Array] => [
  readFileSync(new URL('names.bin', MODELS)),
  readFileSync(new URL('claims.bin', MODELS)),
];

if (process.argv.includes('--cold')) {
  const packJson = JSON.stringify(readShippedPacks()[0]);
  const models = readModels();
  const started = performance.now();
  wake(packJson, models);
  console.log(performance.now() - started);
} else {
  const colds = Array.from({ length: 7 }, () => {
    const { stdout } = spawnSync(process.execPath, [import.meta.filename, '--cold'], { encoding: 'utf8' });
    return Number(stdout);
  });
  const cold = colds.toSorted((a, b) => a - b)[colds.length >> 1] ?? Number.NaN;
  console.log(`cold start ${cold.toFixed(0)} ms (limit ${COLD_LIMIT}), median of ${colds.length} processes\n`);

  const recogniser = wake(JSON.stringify(readShippedPacks()[0]), readModels());
  const recognise = (text: string): Recognition =>
    recogniser.recognise({ text, blocks: blocksOf(text), lang: 'en', date: '2024-12-31' });
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
  const story = plainText(readFileSync(ARTICLE, 'utf8'));
  console.log(`| text | method | found | ms | MB/s (goal ${SPEED_GOAL}) |\n| --- | --- | --- | --- | --- |`);
  for (const length of [10_000, 100_000, 1_000_000]) {
    const text = story.repeat(Math.ceil(length / story.length)).slice(0, length);
    for (const { name, read } of methods) {
      let best = Infinity;
      let found = 0;
      for (let round = 0; round < (length > 100_000 ? 2 : 6); round += 1) {
        const started = performance.now();
        found = read(text);
        best = Math.min(best, performance.now() - started);
      }
      console.log(`| ${length} | ${name} | ${found} | ${best.toFixed(1)} | ${(length / best / 1000).toFixed(2)} |`);
    }
  }
  hostile(recognise, story);
  if (corporaFolder !== undefined) sideBySide(corporaFolder, recognise, wink);
}

/** Text that no editor would write: its time as a share of plain text's, and how the time grows from the half to the whole. */
function hostile(recognise: (text: string) => Recognition, story: string): void {
  const fill = (piece: string): string =>
    piece.repeat(Math.ceil(HOSTILE_LENGTH / piece.length)).slice(0, HOSTILE_LENGTH);
  const time = (text: string): number => {
    let best = Infinity;
    for (let round = 0; round < 3; round += 1) {
      const started = performance.now();
      recognise(text);
      best = Math.min(best, performance.now() - started);
    }
    return best;
  };
  const plain = time(fill(story));
  console.log(`\n| ${HOSTILE_LENGTH} units of | times a plain text | half to whole (linear: 2) |\n| --- | --- | --- |`);
  for (const [name, text] of [
    ['plain text', fill(story)],
    ['prose without punctuation', fill(story.replaceAll(/[^\p{L}\p{N}\s]|\n/gu, ' '))],
    ['one endless word', fill('a')],
    ['capitals', fill('NAME ')],
    ['emoji and joiners', fill('😀👩‍👩‍👧🇸🇾 ')],
    ['combining marks', fill('e\u0301\u0302\u0303')],
    ['mixed scripts', fill('Dамаск دمشق Damascus 大馬士革 ')],
    ['lone surrogates', fill('\udc00Assad\ud800 ')],
    ['signs', fill('+.-')],
    ['quotation marks', fill('“Assad" ')],
    ['one known name', fill('Bashar al-Assad said. ')],
    ['blanks', fill(' ')],
  ] as const) {
    const half = time(text.slice(0, HOSTILE_LENGTH / 2));
    const whole = time(text);
    console.log(`| ${name} | ${(whole / plain).toFixed(2)} | ${(whole / half).toFixed(1)} |`);
  }
}

/** Accuracy and speed of all methods on the sets that training never saw. */
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
