import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

const STREAM = /stream\r?\n([\s\S]*?)\r?\nendstream/gu;
/** Operators that draw: a rectangle, a line, text. */
const DRAWS = /\s(?:re|l|Tj|TJ)\s/u;

/** What is drawn on the page as printed: the drawing of its PDF, without fonts, dates and numbers of objects. */
export async function paper(page: Page): Promise<string> {
  const pdf = Buffer.from(await page.pdf({ printBackground: true })).toString('latin1');
  const streams = [...pdf.matchAll(STREAM)].flatMap(([, data = '']) => {
    const bytes = Buffer.from(data, 'latin1');
    // Zlib's first byte; fonts and pictures may be packed otherwise.
    return bytes[0] === 0x78 ? [inflateSync(bytes).toString('latin1')] : [];
  });
  const drawn = streams.filter((stream) => DRAWS.test(stream));
  if (drawn.length === 0) throw new Error('nothing is drawn on the paper');
  return drawn.join('\n');
}
