import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import nlp from 'compromise';
import * as v from 'valibot';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { readShippedPacks } from '../../lib/cli/read-packs.ts';
import { PackSchema } from '../../lib/knowledge/pack-schema.ts';
import { loadClaimModel } from '../../lib/recognition/claims/model.ts';
import { loadNameModel } from '../../lib/recognition/names/model.ts';
import { createRecogniser, type Recogniser } from '../../lib/recognition/recognise.ts';
import { blocksOf } from '../../lib/text/plain-blocks.ts';

/*
 * All of recognition, from text to mentions and claims: how long a cold background needs until it can answer, and how
 * fast it reads, beside `compromise` (names) and `wink-nlp` (its entities: dates, money and the like) on the same text.
 *   npm run bench:recognition
 * Accuracy beside `compromise` is `bench:names`; wink's web model knows no people, places or organisations.
 */
const MODELS = new URL('../../assets/models/', import.meta.url);
const ARTICLE = new URL('../fixtures/sample-article.html', import.meta.url);
/** Limit for the cold start, in milliseconds, and goal for speed, in MB of article text a second. */
const COLD_LIMIT = 60;
const SPEED_GOAL = 1;

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
  const wink = winkNLP(model);
  const methods = [
    {
      name: 'Gloss, names, links and claims',
      read: (text: string): number => {
        const { mentions, claims } = recogniser.recognise({
          text,
          blocks: blocksOf(text),
          lang: 'en',
          date: '2024-12-31',
        });
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
}

function plainText(html: string): string {
  const paragraphs = [...html.matchAll(/<(p|h1|h2)[^>]*>(.*?)<\/\1>/gsu)];
  return `${paragraphs.map(({ 2: inner = '' }) => inner.replaceAll(/<[^>]+>/gu, '')).join('\n')}\n`;
}
