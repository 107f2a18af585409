import type { KeyInput, Page } from 'puppeteer-core';
import { marks, select, until, type Gloss } from '../../lib/cli/browser/gloss.ts';

/** Holds the keys down together, the last of them last. */
export async function press(page: Page, ...keys: KeyInput[]): Promise<void> {
  for (const key of keys) await page.keyboard.down(key);
  for (const key of keys.toReversed()) await page.keyboard.up(key);
}

/** Waits for the correction form and gives its text. */
export const formText = async (gloss: Gloss, page: Page): Promise<string> =>
  (await gloss.panelWith(page, 'the form', ({ text }) => text.includes('Suggested text'))).text;

/** Selects words, presses Ctrl+Enter and gives the text of the form that opens. */
export async function openForm(gloss: Gloss, page: Page, words: string, inside = 'article'): Promise<string> {
  await select(page, inside, words);
  await press(page, 'Control', 'Enter');
  return formText(gloss, page);
}

/** Saves what stands in the form and closes what says so. */
export async function save(gloss: Gloss, page: Page): Promise<void> {
  await press(page, 'Control', 'Enter');
  await gloss.panelWith(page, 'honest words', ({ text }) => text.includes('Saved on this device'));
  await close(gloss, page);
}

/** Corrects words by keyboard and saves. */
export async function correct(gloss: Gloss, page: Page, words: string, suggestion: string): Promise<void> {
  await openForm(gloss, page, words);
  await page.keyboard.type(suggestion);
  await save(gloss, page);
}

/** Presses Esc and waits until nothing is open. */
export async function close(gloss: Gloss, page: Page): Promise<void> {
  await press(page, 'Escape');
  await until('nothing is open', async () => (await gloss.panel(page)) === null);
}

/** The words that are marked as noted. */
export const noted = async (page: Page): Promise<string[]> =>
  (await marks(page)).filter(({ name }) => name === 'gloss-note').map(({ text }) => text);
