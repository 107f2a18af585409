import { readShippedPacks } from '../../lib/cli/read-packs.ts';
import { shippedModels } from '../../lib/cli/shipped-models.ts';
import { createRecogniser } from '../../lib/recognition/recognise.ts';
import { blocksOf } from '../../lib/text/plain-blocks.ts';
import { CHECK_PASSAGES } from './linking-check-passages.ts';
import { HARD_PASSAGES } from './linking-hard-passages.ts';
import { PASSAGES } from './linking-passages.ts';

/** `npm run bench:linking`: precision and recall of links on the labelled passages, with every miss and every wrong link. */

interface Gold {
  readonly start: number;
  readonly end: number;
  readonly entities: string;
}

function parse(marked: string): { text: string; gold: Gold[] } {
  const gold: Gold[] = [];
  let text = '';
  let at = 0;
  for (const { 0: whole, 1: words = '', 2: entities = '', index } of marked.matchAll(/\[\[([^|]+)\|([^\]]+)\]\]/gu)) {
    text += marked.slice(at, index);
    gold.push({ start: text.length, end: text.length + words.length, entities });
    text += words;
    at = index + whole.length;
  }
  return { text: text + marked.slice(at), gold };
}

const models = shippedModels();
const recogniser = createRecogniser({ packs: readShippedPacks(), ...models });
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

interface Score {
  readonly passages: number;
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

/** Counts the links of a set and prints every wrong and every missed one. */
function score(passages: readonly string[]): Score {
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const passage of passages) {
    const { text, gold } = parse(passage);
    const { mentions } = recogniser.recognise({ text, blocks: blocksOf(text), lang: null, date: null });
    const linked = mentions.filter(({ links }) => links.length > 0);
    const hits = new Set<Gold>();
    for (const { start, end, links, text: words } of linked) {
      const entities = links.map(({ entity }) => entity).join(',');
      const match = gold.find((one) => one.start < end && start < one.end && one.entities === entities);
      if (match === undefined) console.log(`wrong  ${words} > ${entities}: ${text.slice(0, 90)}`);
      else hits.add(match);
      if (match !== undefined) right += 1;
    }
    for (const one of gold)
      if (!hits.has(one))
        console.log(`missed ${text.slice(one.start, one.end)} > ${one.entities}: ${text.slice(0, 90)}`);
    found += linked.length;
    wanted += gold.length;
  }
  return { passages: passages.length, right, found, wanted };
}

const report = (name: string, { passages, right, found, wanted }: Score): void =>
  console.log(
    `${name}: ${passages} passages, ${wanted} names to link, ${found} linked; ` +
      `precision ${percent(right / found)} (goal 99 %), recall ${percent(right / wanted)} (goal 95 %)`,
  );

const sets: readonly (readonly [string, readonly string[]])[] = [
  ['first set', PASSAGES],
  ['hard set', HARD_PASSAGES],
  ['check set', CHECK_PASSAGES],
];
const scores = sets.map(([name, passages]) => ({ name, ...score(passages) }));
for (const { name, ...of } of scores) report(name, of);
const total = (field: keyof Score): number => scores.reduce((sum, of) => sum + of[field], 0);
report('all', {
  passages: total('passages'),
  right: total('right'),
  found: total('found'),
  wanted: total('wanted'),
});
