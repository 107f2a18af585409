import type { Page } from 'puppeteer-core';
import { hover, until, type Gloss, type Panel } from '../../lib/cli/browser/gloss.ts';

/** Longer than the pointer has to rest before a card opens, in milliseconds. */
const LOOK = 800;

/**
 * Rests the pointer on a mark until its card fulfils the condition. Comes back to the mark when no card opened: on a busy
 * machine a tab that has just come to the front may get the pointer's way before it is there.
 */
export async function restOn(
  gloss: Gloss,
  page: Page,
  highlight: string,
  words: string,
  condition: (panel: Panel) => boolean,
): Promise<Panel> {
  let last: Panel | null = null;
  await until(
    `the card of "${words}" opens`,
    async () => {
      await hover(page, highlight, words);
      await new Promise((resolve) => setTimeout(resolve, LOOK));
      last = await gloss.panel(page);
      return last !== null && condition(last);
    },
    () => `last seen: ${last?.text ?? 'none'}`,
  );
  if (last === null) throw new Error('unreachable');
  return last;
}
