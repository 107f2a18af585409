/** The element that an extension page renders into, with the page's language and colours set. Throws if it is missing. */
export function pageRoot(locale: string): HTMLElement {
  const root = document.getElementById('root');
  if (root === null) throw new Error('this page has no #root');
  const { documentElement } = document;
  documentElement.lang = locale;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const theme = (): void => void (documentElement.dataset['theme'] = dark.matches ? 'dark' : 'light');
  theme();
  dark.addEventListener('change', theme);
  return root;
}
