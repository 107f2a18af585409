import { browser } from 'wxt/browser';
import type { NotesRepository } from '../../lib/notes/repository.ts';

/** The note's hue in light: a badge stands on the browser's toolbar, not on a page. */
const COLOUR = '#ae2058';

/** Shows on the toolbar button how many notes changed their state since the reader last looked. */
export async function showUnseenAnswers(notes: NotesRepository): Promise<void> {
  const count = await notes.unseenAnswers();
  await browser.action.setBadgeBackgroundColor({ color: COLOUR });
  await browser.action.setBadgeText({ text: count === 0 ? '' : String(count) });
}
