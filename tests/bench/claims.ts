import { readShippedPacks } from '../../lib/cli/read-packs.ts';
import { heldOutModels } from '../../lib/cli/shipped-models.ts';
import { readDebates, readGold, readPress } from '../../lib/cli/train/claims-data.ts';
import { averagePrecision, evenAveragePrecision, type PairScore } from '../../lib/cli/train/claims-score.ts';
import { scoreStatements, worthRanking } from '../../lib/cli/train/claims-shipped.ts';
import { isHeld } from '../../lib/cli/train/corpora.ts';
import { createRecogniser } from '../../lib/recognition/recognise.ts';
import type { Claim } from '../../lib/recognition/types.ts';
import { blocksOf } from '../../lib/text/plain-blocks.ts';
import { CONFUSED, MADE, NOT_MADE } from '../unit/claims/paraphrases.ts';
import { scoreRecords } from '../unit/claims/records-score.ts';
import { UNSEEN } from '../unit/claims/unseen-paraphrases.ts';

/*
 * Claims as `recognise` gives them: who says what, what is worth a check, and links to records of packs.
 *   npm run bench:claims [-- CORPORA]
 * Without the corpora's folder only the links are scored. Held articles and sentences were never learnt from.
 */
const [folder] = process.argv.slice(2);
/** Held articles are scored with tables that were not learnt from them. */
const recogniser = createRecogniser({ packs: readShippedPacks(), ...heldOutModels() });
const claimsIn = (text: string): readonly Claim[] =>
  recogniser.recognise({ text, blocks: blocksOf(text), lang: 'en', date: '2024-12-31' }).claims;
const percent = (share: number): string => (100 * share).toFixed(1);

if (folder !== undefined) {
  const held = readGold(folder).filter(({ id }) => isHeld(id));
  const press = readPress(folder);
  const row = (name: string, { precision, recall, f1 }: PairScore, goal: number): void =>
    console.log(`| ${name} | ${percent(precision)} | ${percent(recall)} | ${percent(f1)} | ${goal} |`);
  console.log('| who says what | precision | recall | F1 | goal |\n| --- | --- | --- | --- | --- |');
  const onNews = scoreStatements(held, claimsIn);
  const onPress = scoreStatements(press, claimsIn);
  row('pairs of source and cue, held news-gold', onNews.pairs, 78);
  row('pairs of source and cue, other press', onPress.pairs, 58);
  row('sentences with an attribution, held news-gold', onNews.sentences, 88);
  row('sentences with an attribution, other press', onPress.sentences, 80);

  const debates = readDebates(folder).filter(({ id }) => isHeld(id));
  const figures = (text: string): number =>
    (text.match(/\d+|\b(?:percent|million|billion|more|less|most|than|every|first|never)\b/giu) ?? []).length;
  const sentences = [
    {
      name: 'held debates',
      ours: worthRanking(debates, claimsIn),
      rules: debates.map(({ text, worthy }) => ({ score: figures(text), positive: worthy })),
    },
    {
      name: 'held news-gold, worth 2',
      ours: held.flatMap((article) => worthRanking([article], claimsIn)),
      rules: held.flatMap(({ text, sentences: all }) =>
        all.map(({ start, end, worth }) => ({ score: figures(text.slice(start, end)), positive: worth === 2 })),
      ),
    },
  ];
  console.log('\n| worth a check, average precision | share | Gloss | figures and comparisons counted | goal |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const { name, ours, rules } of sentences) {
    const share = ours.filter(({ positive }) => positive).length / ours.length;
    const goal = name.includes('debates') ? '0.93' : '';
    console.log(
      `| ${name} | ${percent(share)} | ${averagePrecision(ours).toFixed(3)} | ${averagePrecision(rules).toFixed(3)} | ${goal} |`,
    );
    console.log(
      `| ${name}, as many as are not | 50.0 | ${evenAveragePrecision(ours).toFixed(3)} | ${evenAveragePrecision(rules).toFixed(3)} | ${goal} |`,
    );
  }
  console.log('');
}

const recordedIn = (text: string): readonly Claim[] => claimsIn(text).filter(({ record }) => record !== null);
const others = [...NOT_MADE, ...CONFUSED];
const packs = readShippedPacks().flatMap(({ claims }) =>
  claims.flatMap(({ id, paraphrases }) => paraphrases.map((text) => ({ claim: id, text }))),
);
console.log('| claims in other words | sentences | precision (goal 95) | recall |\n| --- | --- | --- | --- |');
for (const { name, made, against } of [
  { name: 'made in other words, and sentences like them that make none', made: [...MADE, ...UNSEEN], against: others },
  { name: 'of these, written without looking at the rules', made: UNSEEN, against: [] },
  { name: 'the packs’ own paraphrases', made: packs, against: [] },
]) {
  const { precision, recall } = scoreRecords(made, recordedIn, against);
  console.log(
    `| ${name} | ${made.length}${against.length > 0 ? ` and ${against.length}` : ''} | ${percent(precision)} | ${percent(recall)} |`,
  );
}
if (folder !== undefined) {
  const texts = [...readGold(folder), ...readPress(folder)].map(({ text }) => text);
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/u).length, 0);
  const links = texts.reduce((sum, text) => sum + recordedIn(text).length, 0);
  console.log(`\n${links} links in ${words} words of other news, none of which makes a recorded claim`);
}
