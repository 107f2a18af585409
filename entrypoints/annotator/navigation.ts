/** How long a page that navigates without loading gets to build the new article, in milliseconds. */
const SETTLE = 400;

/**
 * Calls back when the page shows another address without loading anew (history, Navigation API) or comes back from
 * the back-forward cache, once it has had time to redraw. A change of the fragment alone is no navigation.
 */
export function watchNavigation(view: Window, onNavigate: () => void, signal: AbortSignal): void {
  let address = withoutFragment(view.location.href);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = (): void => {
    const now = withoutFragment(view.location.href);
    if (now === address) return;
    address = now;
    clearTimeout(timer);
    timer = setTimeout(onNavigate, SETTLE);
  };
  view.addEventListener('popstate', check, { signal });
  // Firefox has the Navigation API since 147; content scripts of older ones see back and forward only.
  if ('navigation' in view && view.navigation instanceof EventTarget)
    view.navigation.addEventListener('navigatesuccess', check, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}

const withoutFragment = (address: string): string => address.replace(/#.*$/u, '');
