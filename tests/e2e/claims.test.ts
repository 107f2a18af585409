import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Gloss, hover, marks, until, type BrowserName } from '../../lib/cli/browser/gloss.ts';
import { serve, type SiteServer } from '../../lib/cli/browser/serve.ts';
import { highlightOf } from '../../lib/highlight/names.ts';
import type { MentionType } from '../../lib/recognition/types.ts';

const sample = readFileSync(new URL('../fixtures/sample-article.html', import.meta.url), 'utf8');
const PATH = '/2024/12/31/ukraine-top-diplomat-meets-syrias-new-leaders';
const STORY =
  'Officials from Ukraine and Syria met on Monday. Syria imported more than 300,000 tons of wheat last month, Andrii Sybiha said. ' +
  'Moscow has maintained full jurisdiction over the Khmeimim Air Base since 2015 under agreements with the Assad regime.';
const PAUSE =
  'The talks in the old town went on until the evening, and both sides agreed to meet again before the summer, when the harbour is to open for grain.';

const ARRIVAL = 'Ruta Bakaite, mayor of Osh, came to Damascus.';
/** The sample with another story. */
const withStory = (paragraphs: readonly string[]): string =>
  sample.replace(
    /<p class="standfirst">.*<\/footer>/su,
    `${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article>`,
  );
/** Longer than two chapters; the last paragraph takes up whom the first introduced. */
const long = withStory([ARRIVAL, STORY, ...Array(400).fill(PAUSE), 'The talks, Bakaite said, went on.']);

/** The blocks of a page's article as plain text, a line each. */
const textOf = (page: string): string => {
  const article = page.slice(page.indexOf('<h1>'), page.indexOf('</article>')).replace(/<aside.*<\/aside>/su, '');
  return [...article.matchAll(/<(p|h1|h2)[^>]*>(.*?)<\/\1>/gsu)]
    .map(({ 2: inner = '' }) => inner.replaceAll(/<[^>]+>/gu, ''))
    .join('\n');
};
const sampleText = textOf(sample);

interface Recognised {
  readonly mentions: readonly { readonly type: MentionType; readonly text: string }[];
  readonly claims: readonly { readonly text: string; readonly record: string | null; readonly worth: number }[];
}

/** What the command line prints for a text, parsed. */
function recognise(text: string): Recognised {
  const { stdout, status } = spawnSync(process.execPath, [join('lib', 'cli', 'recognise.ts'), '--jsonl'], {
    input: `${JSON.stringify({ id: 1, text, date: '2024-12-31' })}\n`,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

describe.each<BrowserName>(['chrome', 'firefox'])('claims in %s', (name) => {
  let gloss: Gloss;
  let site: SiteServer;
  let page: Page;

  beforeAll(async () => {
    site = await serve(
      new Map([
        [PATH, sample],
        ['/2024/12/31/grain', withStory([STORY, PAUSE, PAUSE, PAUSE, PAUSE])],
        ['/2024/12/31/long', long],
      ]),
    );
    gloss = await Gloss.launch(name);
    page = await gloss.openArticle(site.origin + PATH);
  });
  afterAll(async () => {
    await gloss.close();
    await site.close();
  });

  test('the background answers as the command line does, and the page shows the same', async () => {
    const inNode = recognise(sampleText);
    const answer = await gloss.asExtension(page, askBackground, sampleText);
    expect(answer.mentions.map(({ type, text }) => ({ type, text }))).toEqual(
      inNode.mentions.map(({ type, text }) => ({ type, text })),
    );
    expect(answer.claims.map(({ text, record, worth }) => ({ text, record: record?.claim ?? null, worth }))).toEqual(
      inNode.claims.map(({ text, record, worth }) => ({ text, record, worth })),
    );

    await gloss.asExtension(page, chooseMarks, 'all');
    const expected = inNode.mentions.map(({ type, text }) => `${highlightOf(type)} ${text}`).toSorted();
    let painted: string[] = [];
    await until('every mention is marked', async () => {
      painted = (await marks(page)).map((mark) => `${mark.name} ${mark.text}`);
      return painted.length > expected.length;
    });
    expect(painted.filter((mark) => !mark.startsWith('gloss-claim')).toSorted()).toEqual(expected);
    const claims = painted.flatMap((mark) => (mark.startsWith('gloss-claim ') ? [mark.slice(12)] : []));
    const recorded = inNode.claims.filter(({ record }) => record !== null).map(({ text }) => text);
    expect(claims).toEqual(expect.arrayContaining(recorded));
    expect(inNode.claims.map(({ text }) => text)).toEqual(expect.arrayContaining(claims));
  });

  test('a day named in a linked claim stands in full on its card', async () => {
    await gloss.asExtension(page, chooseMarks, 'few');
    const claim = 'Ukraine sent 500 tons of flour to Syria by sea';
    await until('the claim is marked', async () => (await marks(page)).some(({ text }) => text === claim));
    await hover(page, 'gloss-claim', claim, 'tons of flour');
    const card = await gloss.panelWith(page, 'the claim', ({ text }) => text.includes('Friday'));
    expect(card.text).toContain('Friday, 27 December 2024');
    await page.keyboard.press('Escape');
  });

  test('a claim without a record shows who says it, when, and what is known about the names, and no verdict', async () => {
    const story = await gloss.openArticle(`${site.origin}/2024/12/31/grain`);
    expect((await marks(story)).filter((mark) => mark.name === 'gloss-claim').map(({ text }) => text)).toEqual([
      'Moscow has maintained full jurisdiction over the Khmeimim Air Base',
    ]);
    await gloss.asExtension(story, chooseMarks, 'all');
    await until('the claim is marked', async () =>
      (await marks(story)).some((mark) => mark.name === 'gloss-claim' && mark.text.includes('300,000 tons')),
    );
    const unlinked = (await marks(story)).find((mark) => mark.text.includes('300,000 tons'))?.text ?? '';
    await hover(story, 'gloss-claim', unlinked, 'tons of wheat');
    const card = await gloss.panelWith(story, 'the claim', ({ text }) => text.includes('300,000'));
    expect(card.text).toContain('Andrii Sybiha');
    expect(card.text).toContain('“last month”: November 2024');
    expect(card.text).toContain('No record of this claim');
    expect(card.text).toMatch(/Syria: \S/u);
    expect(card.text).toMatch(/As of/u);
    await story.keyboard.press('Escape');

    await hover(
      story,
      'gloss-claim',
      'Moscow has maintained full jurisdiction over the Khmeimim Air Base',
      'full jurisdiction',
    );
    const linked = await gloss.panelWith(story, 'the linked claim', ({ text }) => text.includes('2017'));
    expect(linked.text).toContain('Here: “2015”; on record: “2017”');
  });

  test('an article of several chapters shows what the command line finds', async () => {
    const inNode = recognise(textOf(long));
    const expected = inNode.mentions.map(({ type, text }) => `${highlightOf(type)} ${text}`).toSorted();
    expect(expected.filter((mark) => mark.endsWith('Bakaite'))).toHaveLength(2);
    const article = await gloss.openArticle(`${site.origin}/2024/12/31/long`);
    await until('every mention is marked', async () => {
      const painted = (await marks(article)).filter((mark) => mark.name !== 'gloss-claim');
      return JSON.stringify(painted.map((mark) => `${mark.name} ${mark.text}`).toSorted()) === JSON.stringify(expected);
    });
  });
});

async function askBackground(text: string): Promise<{
  mentions: { type: string; text: string }[];
  claims: { text: string; record: { claim: string } | null; worth: number }[];
}> {
  const reply: unknown = await chrome.runtime.sendMessage({
    gloss: 1,
    kind: 'recognise',
    request: { text, blocks: [], lang: 'en', date: '2024-12-31' },
  });
  if (typeof reply !== 'object' || reply === null || !('value' in reply)) throw new Error('no answer');
  // The page hands the answer on as it is; the test compares it with the command line's.
  return JSON.parse(JSON.stringify(reply.value));
}

async function chooseMarks(chosen: string): Promise<void> {
  await chrome.storage.local.set({ settings: { version: 2, marks: chosen } });
}
