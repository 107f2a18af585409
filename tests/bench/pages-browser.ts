import { isUtf8 } from 'node:buffer';
import puppeteer, { type Browser, type CDPSession, type HTTPRequest, type Page } from 'puppeteer-core';
import { chromiumFlags, chromiumPath } from '../../lib/cli/browser/browsers.ts';

/** Longest wait for a stored page to come to rest, and for one answer from it, in milliseconds. */
const LOAD_LIMIT = 20_000;
const ANSWER_LIMIT = 20_000;
/** Time after load in which a page's own scripts still build: about where `document_idle` falls. */
const SETTLE = 50;

/** A page that did not come to rest or did not answer in time. */
export class HungPage extends Error {}

/**
 * Shows stored pages in Chromium under their own addresses. Inline scripts run, as they do for a reader; every other
 * request is refused, so that a page is what was stored and nothing leaves the machine. Chromium starts anew after a
 * page that hangs. Close it with `close`.
 */
export class StoredPageBrowser {
  #browser: Browser | null = null;
  readonly #scripts: boolean;

  constructor(options: { readonly scripts: boolean }) {
    this.#scripts = options.scripts;
  }

  /**
   * Shows the page and evaluates the expression in a world of its own, apart from the page's scripts, like a content
   * script. Gives its value as the page serialised it. Throws `HungPage` on a time limit and `Error` with what was
   * thrown in the page.
   */
  async evaluate(url: string, html: Buffer, expression: string): Promise<unknown> {
    this.#browser ??= await puppeteer.launch({
      executablePath: chromiumPath(),
      headless: true,
      args: [...chromiumFlags],
    });
    const page = await this.#browser.newPage();
    try {
      return await within(LOAD_LIMIT + ANSWER_LIMIT, this.#show(page, url, html, expression));
    } catch (error) {
      if (error instanceof HungPage) await this.#restart();
      throw error;
    } finally {
      if (this.#browser !== null) await within(5_000, page.close()).catch(() => this.#restart());
    }
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    this.#browser = null;
  }

  async #restart(): Promise<void> {
    const browser = this.#browser;
    this.#browser = null;
    browser?.process()?.kill('SIGKILL');
    await browser?.disconnect();
  }

  async #show(page: Page, url: string, html: Buffer, expression: string): Promise<unknown> {
    await page.setJavaScriptEnabled(this.#scripts);
    await page.setRequestInterception(true);
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    page.on('popup', (popup) => void popup?.close().catch(() => undefined));
    let served = false;
    page.on('request', (request) => {
      const answer = served ? refuse(request, page) : serve(request, html);
      served = true;
      // The page may be gone by the time of the answer.
      answer.catch(() => undefined);
    });
    await page.goto(url, { waitUntil: 'load', timeout: LOAD_LIMIT }).catch((error: unknown) => {
      // Some pages never finish loading, for a script that waits; they are judged as far as they got.
      if (!(error instanceof Error) || !/timeout|ERR_ABORTED/iu.test(error.message)) throw error;
    });
    await new Promise((resolve) => setTimeout(resolve, SETTLE));
    const session = await page.createCDPSession();
    return evaluateApart(session, expression);
  }
}

/** The stored bytes, with their encoding named where they are UTF-8: pages are often stored in another one than they state. */
const serve = (request: HTTPRequest, html: Buffer): Promise<void> =>
  request.respond({ status: 200, contentType: isUtf8(html) ? 'text/html; charset=utf-8' : 'text/html', body: html });

/** No content keeps the page where it is when it tries to leave; everything else fails as without a network. */
const refuse = (request: HTTPRequest, page: Page): Promise<void> =>
  request.isNavigationRequest() && request.frame() === page.mainFrame()
    ? request.respond({ status: 204 })
    : request.abort('blockedbyclient');

async function evaluateApart(session: CDPSession, expression: string): Promise<unknown> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId: executionContextId,
    returnByValue: true,
    awaitPromise: true,
    timeout: ANSWER_LIMIT,
  });
  if (exceptionDetails !== undefined) {
    const said = exceptionDetails.exception?.description ?? exceptionDetails.text;
    if (/execution was terminated/iu.test(said)) throw new HungPage(said);
    throw new Error(said);
  }
  return result.value;
}

/** The value in time, or `HungPage`. */
async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HungPage(`no answer within ${limit} ms`)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
