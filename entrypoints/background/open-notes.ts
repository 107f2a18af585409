import { browser } from 'wxt/browser';

/** Opens the notes page, at one note if given; an open notes page is brought to front instead of a second one. */
export async function openNotes(id: string | null): Promise<void> {
  const page = browser.runtime.getURL('/notes.html');
  const url = id === null ? page : `${page}#note=${encodeURIComponent(id)}`;
  const tabs = await browser.tabs.query({ url: `${page}*` });
  const [open] = tabs;
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { active: true, url });
}
