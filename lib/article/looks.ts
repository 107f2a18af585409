import { isShell } from './shell.ts';

/** Times after the page was first judged at which it may have become an article, in milliseconds: late hydration. */
const AFTER_LOAD = [500, 1_500, 4_000, 10_000];
/** Times after a navigation without load at which the new page may stand, in milliseconds. */
const AFTER_NAVIGATION = [150, 400, 1_000, 2_500, 6_000];

/**
 * Calls `judge` when a page may have become another: after a navigation without load (Navigation API, history), on its
 * return from the back-forward cache, and a few times after load if many paragraphs have come. No observer and nothing
 * that the page could see: a page that stays what it was pays for counting its paragraphs four times,
 * and only if it is small. Ends with the signal. Returns what starts looks over the next seconds, as after a navigation.
 */
export function watchLooks(view: Window, judge: () => void, signal: AbortSignal): () => void {
  const { document } = view;
  const paragraphs = document.getElementsByTagName('p');
  let timers: ReturnType<typeof setTimeout>[] = [];
  let address = addressOf(view);
  // Counting walks through the whole page, and one that is long already is not waiting for its text.
  const waits = isShell(document);
  let judged = { address, count: waits ? paragraphs.length : 0 };

  const look = (grown: boolean, forced: boolean): void => {
    const now = { address: addressOf(view), count: paragraphs.length };
    const other = grown
      ? now.count > 2 * judged.count + 3
      : now.address !== judged.address || now.count !== judged.count;
    if (!other && !forced) return;
    judged = now;
    judge();
  };
  const drop = (): void => timers.forEach((timer) => clearTimeout(timer));
  const plan = (times: readonly number[], grown: boolean): void => {
    drop();
    // The last look after a navigation is taken in any case: text may have changed and the count of paragraphs not.
    timers = times.map((time, at) => setTimeout(() => look(grown, !grown && at === times.length - 1), time));
  };
  const navigated = (): void => {
    const now = addressOf(view);
    if (now === address) return;
    address = now;
    plan(AFTER_NAVIGATION, false);
  };

  if (waits) plan(AFTER_LOAD, true);
  // A change of the fragment fires it as well.
  view.addEventListener('popstate', navigated, { signal });
  // Firefox has the Navigation API since 147; content scripts of older ones see back and forward only.
  view.navigation?.addEventListener('navigatesuccess', navigated, { signal });
  view.addEventListener('pageshow', ({ persisted }) => persisted && judge(), { signal });
  signal.addEventListener('abort', drop);
  return () => {
    judged = { address: '', count: 0 };
    plan(AFTER_NAVIGATION, false);
  };
}

/** The address without a fragment, unless the fragment is a path of its own. */
const addressOf = ({ location: { href, hash } }: Window): string =>
  '!/'.includes(hash[1] ?? ' ') ? href : (href.split('#')[0] ?? '');
