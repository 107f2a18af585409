import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Gloss, hover, marks, select, until, type BrowserName } from '../../lib/cli/browser/gloss.ts';
import { serve, type SiteServer } from '../../lib/cli/browser/serve.ts';
import { close, correct, noted, openForm, press, save } from './correct.ts';

const article = readFileSync(new URL('../fixtures/corrections-article.html', import.meta.url), 'utf8');
const PATH = '/2025/03/02/harbour-reopens-after-a-quiet-winter';
const SITE_SCRIPT = `<script>
  for (const kind of ['keydown', 'keypress', 'keyup'])
    document.addEventListener(kind, (event) => { if (event.ctrlKey && event.key === 'Enter') document.title = 'site dialog'; });
</script>`;

describe.each<BrowserName>(['chrome', 'firefox'])('corrections in %s', (name) => {
  const pages = new Map([
    [PATH, article],
    [
      '/2025/03/03/own-script',
      article.replaceAll(PATH, '/2025/03/03/own-script').replace('</head>', `${SITE_SCRIPT}</head>`),
    ],
    ['/2025/03/04/killed', article.replaceAll(PATH, '/2025/03/04/killed')],
    ['/2025/03/05/asleep', article.replaceAll(PATH, '/2025/03/05/asleep')],
    ['/2025/03/07/changing', article.replaceAll(PATH, '/2025/03/07/changing')],
    ['/2025/03/08/answer', article.replaceAll(PATH, '/2025/03/08/answer')],
    ['/2025/03/10/many', article.replaceAll(PATH, '/2025/03/10/many')],
  ]);
  let gloss: Gloss;
  let site: SiteServer;

  beforeAll(async () => {
    site = await serve(pages);
    gloss = await Gloss.launch(name);
  });
  afterAll(async () => {
    await gloss.close();
    await site.close();
  });

  test('by keyboard alone: type, choose a kind, comment, save; the same words again are offered as an edit', async () => {
    const page = await gloss.openArticle(site.origin + PATH);
    await openForm(gloss, page, 'greesed');
    await page.keyboard.type('greased');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    for (let at = 0; at < 6; at += 1) await page.keyboard.press('Tab');
    await page.keyboard.type('spelling');
    const form = await gloss.panelWith(page, 'the diff', ({ text }) => text.includes('greesedgreased'));
    expect(form.text).toContain('Kept on this device. Nothing is sent.');
    await save(gloss, page);
    await until('it is marked', async () => (await noted(page)).includes('greesed'));
    const again = await openForm(gloss, page, 'greesed');
    expect(again).toContain('You noted these words before');
    await close(gloss, page);
    await page.close();
  });

  test('Esc keeps a draft, and a closed page keeps it too', async () => {
    const page = await gloss.openArticle(`${site.origin}/2025/03/04/killed`);
    await openForm(gloss, page, 'few words');
    await page.keyboard.type('few and loud words');
    await press(page, 'Escape');
    const again = await openForm(gloss, page, 'few words');
    expect(again).toContain('Your unsaved words are back');
    await page.keyboard.press('End');
    await page.keyboard.type(' indeed');
    // The draft is stored in a quiet moment; then the tab is gone without a word.
    await until('the draft is stored', async () =>
      gloss.asExtension(page, draftTexts).then((texts) => texts.includes('few and loud words indeed')),
    );
    await page.close();
    const next = await gloss.openArticle(`${site.origin}/2025/03/04/killed`);
    const restored = await openForm(gloss, next, 'few words');
    expect(restored).toContain('Your unsaved words are back');
    expect(restored).toContain('few and loud words indeed');
    await save(gloss, next);
    await next.close();
  });

  test('a background that fell asleep wakes up to save', async () => {
    const page = await gloss.openArticle(`${site.origin}/2025/03/05/asleep`);
    await openForm(gloss, page, 'eleven weeks');
    await page.keyboard.type('ten weeks');
    await gloss.stopBackground();
    await save(gloss, page);
    await until('it is marked', async () => (await noted(page)).includes('eleven weeks'));
    await page.close();
  });

  test('across paragraphs, in the headline, in a list', async () => {
    const page = await gloss.openArticle(`${site.origin}/2025/03/10/many`);
    await page.evaluate(() => {
      const from = document.querySelector('#second')?.firstChild;
      const to = document.querySelector('#third')?.firstChild;
      if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, 20);
    });
    await press(page, 'Control', 'Enter');
    await gloss.panelWith(page, 'the form', ({ text }) => text.includes('Suggested text'));
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    await save(gloss, page);
    for (const [inside, words] of [
      ['h1', 'Quiet Winter'],
      ['li', 'a fourth waits'],
    ] as const) {
      await openForm(gloss, page, words, inside);
      await page.keyboard.type('other words');
      await save(gloss, page);
    }
    await until('all are marked', async () => (await noted(page)).length >= 3);
    expect(await noted(page)).toEqual(expect.arrayContaining(['Quiet Winter', 'a fourth waits']));
    await page.close();
  });

  test('what cannot be corrected gets a clear word', async () => {
    const page = await gloss.openArticle(site.origin + PATH);
    await select(page, '#foot', 'All rights');
    await press(page, 'Control', 'Enter');
    await until('a notice', async () => (await gloss.panel(page))?.text.includes('inside the article text') ?? false);
    await until('the notice is gone', async () => (await gloss.panel(page)) === null);
    await page.evaluate(() => {
      document.querySelector('#reply')?.scrollIntoView();
      const field = document.querySelector<HTMLTextAreaElement>('#reply');
      field?.focus();
      field?.select();
    });
    // The key stays the field's own, with a word beside it.
    await page.evaluate(() =>
      document.querySelector('#reply')?.addEventListener('keydown', (event) => {
        if (event instanceof KeyboardEvent && event.key === 'Enter' && !event.defaultPrevented) document.title = 'sent';
      }),
    );
    await press(page, 'Control', 'Enter');
    await until('a word', async () => (await gloss.panel(page))?.text.includes('This is a text field') ?? false);
    expect(await page.title()).toBe('sent');
    await until('the word is gone', async () => (await gloss.panel(page)) === null);
    await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#reply')?.setSelectionRange(0, 0));
    await press(page, 'Control', 'Enter');
    expect(await gloss.panel(page)).toBeNull();
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#reply')?.blur();
      const long = document.querySelector('#fourth');
      const words = 'The chamber counts its sacks of flour again and again. ';
      if (long !== null) long.textContent = words.repeat(40);
    });
    await until('all of it is selected', () =>
      page.evaluate(() => {
        getSelection()?.selectAllChildren(document.querySelector('#fourth') ?? document.body);
        return (getSelection()?.toString().length ?? 0) > 2_000;
      }),
    );
    await until('a word on its length', async () => {
      await press(page, 'Control', 'Enter');
      return (await gloss.panel(page))?.text.includes('at most 2000 characters') ?? false;
    });
    await page.close();
  });

  test('where the site has its own Ctrl+Enter, one dialog opens, and the reader chooses which', async () => {
    const page = await gloss.openArticle(`${site.origin}/2025/03/03/own-script`);
    await openForm(gloss, page, 'Dock workers');
    expect(await page.title()).not.toBe('site dialog');
    await close(gloss, page);
    await gloss.asExtension(page, choose, 'site');
    await select(page, 'article', 'Dock workers');
    await until('the site answers', async () => {
      await press(page, 'Control', 'Enter');
      return (await page.title()) === 'site dialog';
    });
    expect(await gloss.panel(page)).toBeNull();
    await gloss.asExtension(page, choose, 'gloss');
    await page.close();
  });

  test('a page that changes while the form is open loses nothing', async () => {
    const page = await gloss.openArticle(`${site.origin}/2025/03/07/changing`);
    await openForm(gloss, page, 'northern pier');
    await page.keyboard.type('southern pier');
    await page.evaluate(() => {
      const story = document.querySelector('.story');
      const update = document.createElement('p');
      update.textContent =
        'Update: the harbour master asks for patience while the northern light is repaired by divers.';
      story?.prepend(update);
    });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect((await gloss.panel(page))?.text).toContain('southern pier');
    await save(gloss, page);
    await until('it is marked', async () => (await noted(page)).includes('northern pier'));
    await page.close();
  });

  test('on the next visit the notes page says what became of it, and the badge counts it once', async () => {
    const page = await gloss.openArticle(`${site.origin}/2025/03/08/answer`);
    await correct(gloss, page, 'greesed', 'greased');
    await correct(gloss, page, 'sugar was hardly to be had', 'sugar was rare');
    await page.close();
    pages.set(
      '/2025/03/08/answer',
      article
        .replaceAll(PATH, '/2025/03/08/answer')
        .replace('greesed', 'greased')
        .replace(/<p id="fourth">.*<\/p>/u, '<p id="fourth">Nobody in town would guess at what comes next.</p>'),
    );
    const next = await gloss.openArticle(`${site.origin}/2025/03/08/answer`);
    await until('the badge counts both', async () => (await gloss.asExtension(next, badgeText)) === '2');
    const notes = await gloss.extensionPage('notes.html#view=answers');
    await until('both answers are listed', async () => (await notes.$$('.note')).length === 2);
    const texts = await notes.$$eval('.note', (items) => items.map((item) => item.textContent ?? '').join('\n'));
    expect(texts).toMatch(/Adopted, seen/u);
    expect(texts).toContain('No longer on the page');
    expect(texts).toContain('sugar was hardly to be had');
    await until('the badge is empty', async () => (await gloss.asExtension(next, badgeText)) === '');
    await notes.close();
    await next.close();
  });

  test('a hundred notes on one sentence are all found', async () => {
    const page = await gloss.openArticle(site.origin + PATH);
    await gloss.asExtension(page, copyNotes, '100');
    await page.reload();
    // Equal places are painted once; the card counts who shares them.
    await until('they are marked', async () => (await noted(page)).includes('greesed'));
    await hover(page, 'gloss-note', 'greesed');
    await gloss.panelWith(page, 'all of them', ({ text }) => text.includes('And 100 more notes on these words'));
    await page.close();
  });
});

describe('corrections when the device or the extension gives way', () => {
  const pages = new Map([
    ['/2025/03/06/full', article.replaceAll(PATH, '/2025/03/06/full')],
    ['/2025/03/09/update', article.replaceAll(PATH, '/2025/03/09/update')],
  ]);
  let gloss: Gloss;
  let site: SiteServer;

  beforeAll(async () => {
    site = await serve(pages);
    gloss = await Gloss.launch('chrome');
  });
  afterAll(async () => {
    await gloss.close();
    await site.close();
  });

  test('a full disk: the words stay, the message says what to do, and saving works once there is room', async () => {
    const page = await gloss.openArticle(`${site.origin}/2025/03/06/full`);
    await select(page, 'article', 'hardly a ship');
    await press(page, 'Control', 'Enter');
    await gloss.panelWith(page, 'the form', ({ text }) => text.includes('Suggested text'));
    await page.keyboard.type('no ship');
    await gloss.limitStorage(page, 1);
    await press(page, 'Control', 'Enter');
    const refused = await gloss.panelWith(page, 'the refusal', ({ text }) => text.includes('no room left'));
    expect(refused.text).toMatch(/hardly a ?no ship/u);
    await gloss.limitStorage(page, null);
    await press(page, 'Control', 'Enter');
    await gloss.panelWith(page, 'honest words', ({ text }) => text.includes('Saved on this device'));
    await page.close();
  });

  test('an update of the extension while the form is open: the words come back', async () => {
    const page = await gloss.openArticle(`${site.origin}/2025/03/09/update`);
    await select(page, 'article', 'painting the railings');
    await press(page, 'Control', 'Enter');
    await gloss.panelWith(page, 'the form', ({ text }) => text.includes('Suggested text'));
    await page.keyboard.type('scrubbing the railings');
    await until('the draft is stored', async () =>
      gloss.asExtension(page, draftTexts).then((texts) => texts.includes('scrubbing the railings')),
    );
    await page.$eval('gloss-host', (host) => host.setAttribute('data-old', ''));
    await gloss.reloadExtension();
    await until('one new host stands in the page', async () => {
      const hosts = await page.$$eval('gloss-host', (found) => found.map((host) => host.hasAttribute('data-old')));
      return hosts.length === 1 && hosts[0] === false;
    });
    await until('the new Gloss has marked the page', async () => (await marks(page)).length > 0);
    await until('the form opens with the words', async () => {
      await select(page, 'article', 'painting the railings');
      await press(page, 'Control', 'Enter');
      return (await gloss.panel(page))?.text.includes('scrubbing the railings') ?? false;
    });
    await press(page, 'Control', 'Enter');
    await gloss.panelWith(page, 'honest words', ({ text }) => text.includes('Saved on this device'));
    await page.close();
  });
});

/* What runs inside a page of the extension. */

async function draftTexts(): Promise<string[]> {
  const rows = await new Promise<{ draft: { body: { suggestion: string } } }[]>((resolve, reject) => {
    const open = indexedDB.open('gloss');
    open.addEventListener('error', () => reject(open.error ?? new Error('no database')));
    open.addEventListener('success', () => {
      const all = open.result.transaction('drafts').objectStore('drafts').getAll();
      all.addEventListener('success', () => {
        open.result.close();
        resolve(all.result);
      });
    });
  });
  return rows.map(({ draft }) => draft.body.suggestion);
}

async function choose(ctrlEnter: string): Promise<void> {
  await chrome.storage.local.set({ settings: { version: 2, ctrlEnter } });
}

const badgeText = (): Promise<string> => chrome.action.getBadgeText({});

async function copyNotes(count: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const open = indexedDB.open('gloss');
    open.addEventListener('error', () => reject(open.error ?? new Error('no database')));
    open.addEventListener('success', () => {
      const work = open.result.transaction('notes', 'readwrite');
      const store = work.objectStore('notes');
      const all = store.getAll();
      all.addEventListener('success', () => {
        const note = all.result.find(
          (one) => one.target.quote.exact === 'greesed' && one.article.key.includes('harbour-reopens'),
        );
        for (let at = 0; at < Number(count); at += 1) store.add({ ...note, id: crypto.randomUUID() });
      });
      work.addEventListener('complete', () => {
        open.result.close();
        resolve();
      });
    });
  });
}
