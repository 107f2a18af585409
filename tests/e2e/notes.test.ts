import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Gloss, hover, marks, select, until, type BrowserName } from '../../lib/cli/browser/gloss.ts';
import { serve, type SiteServer } from '../../lib/cli/browser/serve.ts';
import { close, correct, formText, noted, openForm, press, save } from './correct.ts';
import type { Note } from '../../lib/notes/note-schema.ts';

const read = (name: string): string => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
const article = read('corrections-article.html');
const sample = read('sample-article.html');
const PATH = '/2025/03/02/harbour-reopens-after-a-quiet-winter';
const SAMPLE = '/2024/12/31/ukraine-top-diplomat-meets-syrias-new-leaders';

/** The article under an address of its own, so that no test sees another's notes. */
const at = (path: string): [string, string] => [path, article.replaceAll(PATH, path)];

describe.each<BrowserName>(['chrome', 'firefox'])('notes in %s', (name) => {
  const pages = new Map([
    [SAMPLE, sample],
    at('/2025/04/01/ways'),
    at('/2025/04/02/edited'),
    at('/2025/04/03/adopted'),
    at('/2025/04/04/twins'),
    at('/2025/04/05/hostile'),
    at('/2025/04/06/killed-typing'),
    at('/2025/04/07/killed-saving'),
    at('/2025/04/08/exported'),
    at('/2025/04/09/highlight'),
    at('/2025/04/10/keyboard'),
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'gloss-notes-'));
  let gloss: Gloss;
  let site: SiteServer;

  const click = async (page: Page, selector: string): Promise<void> => {
    const { x, y } = await gloss.locate(page, selector);
    await page.mouse.click(x, y);
  };
  const stored = async (page: Page, path: string): Promise<Note[]> =>
    (await gloss.asExtension(page, rowsOf<Note>, 'notes')).filter(({ article: { url } }) => url.includes(path));

  beforeAll(async () => {
    site = await serve(pages);
    gloss = await Gloss.launch(name);
  });
  afterAll(async () => {
    await gloss.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the button beside a selection opens the form; a setting takes it away; the menu’s message opens it too', async () => {
    const page = await gloss.openArticle(`${site.origin}/2025/04/01/ways`);
    await select(page, 'article', 'northern pier');
    await until('the button stands there', async () => {
      await click(page, '.selection-button');
      return (await formText(gloss, page)) !== '';
    });
    await press(page, 'Escape');
    await gloss.asExtension(page, set, JSON.stringify({ version: 2, selectionButton: false }));
    await select(page, 'article', 'cranes had been');
    await new Promise((resolve) => setTimeout(resolve, 600));
    await expect(gloss.locate(page, '.selection-button')).rejects.toThrow('nothing in the panel');
    await gloss.asExtension(page, tellPage, JSON.stringify({ url: page.url(), kind: 'page/correct' }));
    expect(await formText(gloss, page)).toContain('cranes had been');
    await gloss.asExtension(page, set, JSON.stringify({ version: 2 }));
    await page.close();
  });

  test('a slip that the pack knows is offered, in the words around it as well; a claim offers facts as sources', async () => {
    const page = await gloss.openArticle(site.origin + SAMPLE);
    const offer = await openForm(gloss, page, 'near Lakatia and');
    expect(offer).toContain('Known slip');
    expect(offer).toContain('Latakia');
    await click(page, '.hint .link');
    await gloss.panelWith(page, 'the change alone', ({ text }) => text.includes('near LakatiaLatakia and'));
    await close(gloss, page);
    const claim = await openForm(gloss, page, 'sent 500 tons of flour to Syria');
    expect(claim).toContain('What the pack has on this claim');
    await click(page, '.offers button');
    await save(gloss, page);
    const [note] = await stored(page, SAMPLE);
    expect(note?.body.sourceLink).toMatch(/^https?:\/\//u);
    await page.close();
  });

  test('a card’s button leads to the form', async () => {
    const page = await gloss.openArticle(site.origin + SAMPLE);
    await hover(page, 'gloss-place', 'Lakatia');
    await gloss.panelWith(page, 'a card', ({ text }) => text.includes('sources'));
    await click(page, '[aria-label="Suggest a correction"]');
    expect(await formText(gloss, page)).toContain('Known slip');
    await page.close();
  });

  test('what was typed into a note that exists comes back after Esc, half a link as well', async () => {
    const page = await gloss.openArticle(`${site.origin}/2025/04/02/edited`);
    await correct(gloss, page, 'greesed', 'greased');
    await openForm(gloss, page, 'greesed');
    await page.keyboard.type('oiled');
    await click(page, 'input[type="url"]');
    await page.keyboard.type('https');
    const trouble = await gloss.panelWith(page, 'a word on the link', ({ text }) => text.includes('starts with http'));
    expect(trouble.text).toContain('greesedoiled');
    await press(page, 'Escape');
    await page.reload();
    await until('it is marked', async () => (await noted(page)).includes('greesed'));
    const again = await openForm(gloss, page, 'greesed');
    expect(again).toContain('Your unsaved words are back');
    expect(again).toContain('starts with http');
    await click(page, 'input[type="url"]');
    await page.keyboard.type('://harbour.example/log');
    await save(gloss, page);
    const notes = await stored(page, '/edited');
    expect(notes.map(({ body }) => [body.suggestion, body.sourceLink])).toEqual([
      ['oiled', 'https://harbour.example/log'],
    ]);
    await page.close();
  });

  test('the mark’s card says what happened; a correction of the words of now is a new note', async () => {
    const page = await gloss.openArticle(`${site.origin}/2025/04/03/adopted`);
    await correct(gloss, page, 'greesed', 'greased');
    await correct(gloss, page, 'few words', 'many words');
    const [path, before] = at('/2025/04/03/adopted');
    pages.set(path, before.replace('greesed', 'greased').replace('few words', 'no words'));
    await page.reload();
    await until('both are marked', async () => (await noted(page)).length === 2);
    expect(new Set(await noted(page))).toEqual(new Set(['greased', 'no words']));
    await hover(page, 'gloss-note', 'greased');
    await gloss.panelWith(page, 'the answer', ({ text }) => text.includes('Adopted, seen'));
    await press(page, 'Escape');
    await hover(page, 'gloss-note', 'no words');
    const changed = await gloss.panelWith(page, 'the answer', ({ text }) => text.includes('Changed otherwise'));
    expect(changed.text).toContain('Now reads: “no words”');
    await press(page, 'Escape');
    await correct(gloss, page, 'greased', 'oiled');
    const notes = await stored(page, '/adopted');
    expect(new Set(notes.map(({ body }) => body.suggestion))).toEqual(new Set(['greased', 'many words', 'oiled']));
    await page.close();
  });

  test('the same words noted in another window meanwhile: said, and saving again changes that note', async () => {
    const page = await gloss.openArticle(`${site.origin}/2025/04/04/twins`);
    await openForm(gloss, page, 'greesed');
    await page.keyboard.type('oiled');
    const other = await gloss.newPage();
    await other.goto(`${site.origin}/2025/04/04/twins?utm_source=mail`);
    await until('the other window is marked', async () => (await marks(other)).length > 0);
    await correct(gloss, other, 'greesed', 'greased');
    await other.close();
    await page.bringToFront();
    await press(page, 'Control', 'Enter');
    const said = await gloss.panelWith(page, 'what happened', ({ text }) => text.includes('another window'));
    expect(said.text).toContain('greesedoiled');
    await save(gloss, page);
    expect((await stored(page, '/twins')).map(({ body }) => body.suggestion)).toEqual(['oiled']);
    await page.close();
  });

  test('script-like text in every field is text', async () => {
    const hostile = '"><script>document.title=1</script>';
    const page = await gloss.openArticle(`${site.origin}/2025/04/05/hostile`);
    await openForm(gloss, page, 'painting');
    await page.keyboard.type(hostile);
    await click(page, 'textarea[rows="2"]');
    await page.keyboard.type(hostile);
    await click(page, '.pair label:nth-of-type(2) input');
    await page.keyboard.type(hostile);
    await save(gloss, page);
    await hover(page, 'gloss-note', 'painting');
    const card = await gloss.panelWith(page, 'the note', ({ text }) => text.includes('Still there'));
    expect(card.text.split(hostile)).toHaveLength(4);
    const notes = await gloss.extensionPage('notes.html');
    await until('it is listed', async () => (await notes.$$('.note')).length > 0);
    expect(await notes.$$eval('.note script', (items) => items.length)).toBe(0);
    expect(await notes.title()).toContain('Gloss');
    await notes.close();
    await page.close();
  });

  test('a page closed while typing keeps every key; a page closed while saving keeps the note or the words', async () => {
    const page = await gloss.openArticle(`${site.origin}/2025/04/06/killed-typing`);
    // The control page stands before the page is closed, so that nothing waits for the draft.
    await gloss.asExtension(page, rowsOf, 'drafts');
    await openForm(gloss, page, 'hardly a ship');
    await gloss.stopBackground();
    await page.keyboard.type('not one ship');
    await page.close();
    const next = await gloss.openArticle(`${site.origin}/2025/04/07/killed-saving`);
    await until('the last key is stored', async () =>
      (await gloss.asExtension(next, rowsOf<{ draft: { body: Note['body'] } }>, 'drafts')).some(
        ({ draft }) => draft.body.suggestion === 'not one ship',
      ),
    );
    await openForm(gloss, next, 'hardly a ship');
    await next.keyboard.type('no ship at all');
    await press(next, 'Control', 'Enter');
    await next.close();
    const last = await gloss.openArticle(`${site.origin}/2025/04/07/killed-saving`);
    await until('nothing is lost', async () => {
      const notes = await stored(last, '/killed-saving');
      const drafts = await gloss.asExtension(last, rowsOf<{ draft: { body: Note['body'] } }>, 'drafts');
      return [...notes, ...drafts.map(({ draft }) => draft)].some(({ body }) => body.suggestion === 'no ship at all');
    });
    await last.close();
  });

  test('a highlight with a comment and tags, by keyboard', async () => {
    const page = await gloss.openArticle(`${site.origin}/2025/04/09/highlight`);
    const opened = await openForm(gloss, page, 'A sack of flour');
    expect(opened).toContain('Save highlight');
    for (let tab = 0; tab < 7; tab += 1) await page.keyboard.press('Tab');
    await page.keyboard.type('worth a look');
    for (let tab = 0; tab < 2; tab += 1) await page.keyboard.press('Tab');
    await page.keyboard.type('prices, flour , prices');
    await gloss.panelWith(page, 'a note to save', ({ text }) => text.includes('Save note'));
    await save(gloss, page);
    const [note] = await stored(page, '/highlight');
    expect(note).toMatchObject({
      motivation: 'commenting',
      body: { suggestion: null, comment: 'worth a look', tags: ['prices', 'flour'] },
    });
    await page.close();
  });

  test('the notes page by keyboard alone: edit, save, delete, undo', async () => {
    const page = await gloss.openArticle(`${site.origin}/2025/04/10/keyboard`);
    await correct(gloss, page, 'greesed', 'greased');
    const notes = await gloss.extensionPage('notes.html');
    await until('it is listed', async () => (await notes.$$('.note')).length > 0);
    await notes.bringToFront();
    const focused = (): Promise<string> => notes.evaluate(() => document.activeElement?.textContent ?? '');
    const tabTo = async (label: string): Promise<void> => {
      for (let tries = 0; tries < 40; tries += 1) {
        await notes.keyboard.press('Tab');
        if ((await focused()) === label) return;
      }
      throw new Error(`no Tab leads to ${label}`);
    };
    const first = (): Promise<string> => notes.$eval('.note', (item) => item.textContent ?? '');
    await tabTo('Edit');
    await notes.keyboard.press('Enter');
    await until('the caret is in the editor', () =>
      notes.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'),
    );
    await notes.keyboard.press('End');
    await notes.keyboard.type(' twice');
    await press(notes, 'Control', 'Enter');
    await until('the edit shows', async () => (await first()).includes('greased twice'));
    await until('the focus is back', async () => (await focused()) === 'Edit');
    await tabTo('Delete');
    const count = (await notes.$$('.note')).length;
    await notes.keyboard.press('Enter');
    await until('it is gone', async () => (await notes.$$('.note')).length === count - 1);
    await until('the focus is on undo', async () => (await focused()) === 'Undo');
    await notes.keyboard.press('Enter');
    await until('it is back', async () => (await notes.$$('.note')).length === count);
    await notes.close();
    await page.close();
  });

  test('an export of one device is taken in on another; a foreign file is refused with its reason', async () => {
    const page = await gloss.openArticle(`${site.origin}/2025/04/08/exported`);
    await correct(gloss, page, 'greesed', 'greased');
    const [note] = await stored(page, '/exported');
    if (note === undefined) throw new Error('no note was stored');
    const notes = await gloss.extensionPage('notes.html');
    await until('it is listed', async () => (await notes.$$('.note')).length > 0);
    const said = (): Promise<string> => notes.$eval('.said', (element) => element.textContent ?? '');
    const choose = async (file: string, text: string): Promise<void> => {
      writeFileSync(join(folder, file), text);
      const input = await notes.$('input[type="file"]');
      await input?.uploadFile(join(folder, file));
    };
    await choose('hello.json', 'hello');
    await until('the reason', async () => (await said()).includes('no JSON'));
    const edited = { ...note, modified: '2030-01-01T00:00:00.000Z', body: { ...note.body, comment: 'from the other' } };
    const other = { ...note, id: 'aaaaaaaa-6f0d-4f3a-9b57-1d2f6a7c8e90' };
    const file = { format: 'gloss-notes', version: 1, notes: [edited, other] };
    await choose('bad.json', JSON.stringify({ ...file, notes: [{ ...note, body: { ...note.body, comment: 7 } }] }));
    await until('note and field', async () => (await said()).includes('Note 1 of the file: body.comment'));
    await choose('good.json', JSON.stringify(file));
    await until('what was done', async () => (await said()).includes('1 new, 1 updated'));
    await until('both are listed', async () =>
      (await notes.$$eval('.note', (items) => items.map((item) => item.textContent ?? '').join())).includes(
        'from the other',
      ),
    );
    await notes.close();
    await page.close();
  });
});

describe('links to the words', () => {
  test('the text fragment of a copied link scrolls to the right one of equal words', async () => {
    const [path, text] = at('/2025/05/01/linked');
    const filler = '<p>The tide came and went, and nothing else happened on the quay for a long while.</p>'.repeat(60);
    const site = await serve(
      new Map([[path, text.replace('<p id="third">', `<p>A ship painted red.</p>${filler}<p id="third">`)]]),
    );
    const gloss = await Gloss.launch('chrome');
    try {
      const page = await gloss.openArticle(site.origin + path);
      await select(page, '#third', 'painting the railings');
      await press(page, 'Control', 'Enter');
      await gloss.panelWith(page, 'the form', ({ text: shown }) => shown.includes('Suggested text'));
      await page.keyboard.type('oiling');
      await press(page, 'Control', 'Enter');
      await gloss.panelWith(page, 'honest words', ({ text: shown }) => shown.includes('Saved on this device'));
      const notes = await gloss.extensionPage('notes.html');
      await until('it is listed', async () => (await notes.$$('.note')).length === 1);
      await notes.evaluate(() => {
        Object.defineProperty(navigator.clipboard, 'writeText', {
          value: (copied: string) => Promise.resolve(void (document.title = copied)),
        });
        const push = (label: string): void =>
          [...document.querySelectorAll('button')].find((button) => button.textContent === label)?.click();
        push('Send');
        setTimeout(() => push('Copy link to the words'), 100);
      });
      await until('the link is copied', async () => (await notes.title()).includes('#:~:text='));
      const link = await notes.title();
      const fresh = await gloss.newPage();
      await fresh.goto(link);
      await until('the words are on the screen', () =>
        fresh.evaluate(() => {
          const box = document.querySelector('#third')?.getBoundingClientRect();
          return box !== undefined && scrollY > 0 && box.top < innerHeight && box.bottom > 0;
        }),
      );
    } finally {
      await gloss.close();
      await site.close();
    }
  });
});

/* What runs inside a page of the extension. */

async function rowsOf<T>(table: string): Promise<T[]> {
  return new Promise<T[]>((resolve, reject) => {
    const open = indexedDB.open('gloss');
    open.addEventListener('error', () => reject(open.error ?? new Error('no database')));
    open.addEventListener('success', () => {
      const all = open.result.transaction(table).objectStore(table).getAll();
      all.addEventListener('success', () => {
        open.result.close();
        resolve(all.result);
      });
    });
  });
}

async function set(settings: string): Promise<void> {
  await chrome.storage.local.set({ settings: JSON.parse(settings) });
}

async function tellPage(message: string): Promise<void> {
  const { url, kind } = JSON.parse(message);
  const tab = (await chrome.tabs.query({})).findLast((candidate) => candidate.url === url);
  if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, { gloss: 1, kind }, { frameId: 0 });
}
