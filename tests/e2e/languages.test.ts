import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Gloss, marks, type BrowserName } from '../../lib/cli/browser/gloss.ts';
import { serve, type SiteServer } from '../../lib/cli/browser/serve.ts';
import { ARABIC, RUSSIAN, UKRAINIAN, type StoryArticle } from '../fixtures/story-articles.ts';
import { restOn } from './rest-on.ts';

describe.each<BrowserName>(['chrome', 'firefox'])('articles in the story’s other languages in %s', (name) => {
  let gloss: Gloss;
  let site: SiteServer;

  beforeAll(async () => {
    site = await serve(new Map([UKRAINIAN, RUSSIAN, ARABIC].map(({ path, html }) => [encodeURI(path), html])));
    gloss = await Gloss.launch(name);
  });
  afterAll(async () => {
    await gloss.close();
    await site.close();
  });

  const open = async (article: StoryArticle): Promise<Page> => {
    const page = await gloss.openArticle(site.origin + encodeURI(article.path));
    return page;
  };
  const marked = async (page: Page): Promise<string[]> => (await marks(page)).map(({ text }) => text);

  test('Ukrainian names are marked in their cases, and the card has the Ukrainian name', async () => {
    const page = await open(UKRAINIAN);
    expect(await marked(page)).toEqual(
      expect.arrayContaining(['Башара Асада', 'Хмеймімі', 'Дамаску', 'Москвою', 'Андрій Сибіга', 'Латакії', 'Тартуса']),
    );
    const card = await restOn(
      gloss,
      page,
      'gloss-place',
      'Дамаску',
      ({ label }) => label?.includes('Damascus') ?? false,
    );
    expect(card.text).toContain('Дамаск');
    await page.close();
  });

  test('Russian names are marked in their cases, and the card has the Russian name', async () => {
    const page = await open(RUSSIAN);
    expect(await marked(page)).toEqual(
      expect.arrayContaining(['Башар Асад', 'Тартусе', 'Дамаске', 'Кремля', 'Дмитрий Песков', 'Хмеймиме', 'Украины']),
    );
    const card = await restOn(
      gloss,
      page,
      'gloss-place',
      'Хмеймиме',
      ({ label }) => label?.includes('Khmeimim') ?? false,
    );
    expect(card.text).toContain('Хмеймим');
    await page.close();
  });

  test('Arabic names are marked without their proclitics, and the card has them right to left', async () => {
    const page = await open(ARABIC);
    expect(await marked(page)).toEqual(
      expect.arrayContaining([
        'بشار الأسد',
        'دمشق',
        'طرطوس',
        'اللاذقية',
        'أحمد الشرع',
        'أوكرانيا',
        'أسعد الشيباني',
        'موسكو',
      ]),
    );
    const card = await restOn(
      gloss,
      page,
      'gloss-person',
      'أحمد الشرع',
      ({ label }) => label?.includes('Ahmed') ?? false,
    );
    expect(card.text).toContain('أحمد الشرع');
    // The card is in the interface's language and runs its way, whatever the page's.
    const host = await page.$eval('gloss-host', (element) => (element instanceof HTMLElement ? element.dir : ''));
    expect(host).toBe('ltr');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).direction)).toBe('rtl');
    await page.close();
  });
});
