import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import probe from '../../../entrypoints/probe.content.ts';
import { HEADLINE, jsonLd, page, paragraphs } from './pages.ts';

const sendMessage = vi.fn<(message: unknown) => Promise<void>>().mockResolvedValue(undefined);
const observers = ['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'PerformanceObserver'] as const;
const observe = vi.fn<(name: string) => void>();
const listen = vi.spyOn(EventTarget.prototype, 'addEventListener');
/** Listeners added to the page; the test runner's own stand on signals. */
const listeners = (): number =>
  listen.mock.contexts.filter((target) => target === undefined || target === window || target instanceof Node).length;
const own: unknown = Reflect.get(globalThis, 'chrome');
let added: Element | null = null;

beforeEach(() => {
  // Assigned, not defined anew: Chromium 150 has a `chrome` on its pages that cannot be.
  Reflect.set(globalThis, 'chrome', { runtime: { sendMessage } });
  for (const name of observers)
    vi.stubGlobal(name, function Observer() {
      observe(name);
    });
  vi.clearAllMocks();
});

afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.set(globalThis, 'chrome', own);
  added?.remove();
  added = null;
});

/** Puts the content into the page under test and runs the probe on it. */
async function probeWith(html: string): Promise<void> {
  added = document.createElement('div');
  added.append(...page(html).body.childNodes);
  document.body.append(added);
  // The probe's main asks for no context.
  await Reflect.apply(probe.main, probe, []);
}

test('a page that is no article is left alone: no message, no observer, no listener', async () => {
  await probeWith('<h1>News</h1><ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul>');
  expect(sendMessage).not.toHaveBeenCalled();
  expect(observe).not.toHaveBeenCalled();
  expect(listeners()).toBe(0);
});

test('an article is reported once, and still watched by nobody', async () => {
  await probeWith(
    `<h1>${HEADLINE}</h1><p class="byline">By Odile Brandt</p><time>3 March 2026</time>${paragraphs()}${jsonLd({ '@type': 'NewsArticle' })}`,
  );
  expect(sendMessage).toHaveBeenCalledOnce();
  expect(sendMessage.mock.calls[0]?.[0]).toMatchObject({ gloss: 1, kind: 'probe/article' });
  expect(observe).not.toHaveBeenCalled();
  expect(listeners()).toBe(0);
});
