export type Theme = 'light' | 'dark';

/**
 * Whether the article is read on light or dark ground: the first opaque background from the element up, else the
 * page's own colour scheme. Reads computed styles of ancestors only, once.
 */
export function pageTheme(element: Element): Theme {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const luminance = luminanceOf(getComputedStyle(at).backgroundColor);
    if (luminance !== null) return luminance < 0.4 ? 'dark' : 'light';
  }
  const scheme = getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  return scheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Relative luminance (WCAG 2) of a computed `rgb()` or `rgba()` colour, null when it is mostly transparent or in another form. */
export function luminanceOf(colour: string): number | null {
  const parts = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)(?:\s*[,/]\s*([\d.]+))?\s*\)$/u.exec(colour);
  if (parts === null || Number(parts[4] ?? 1) < 0.5) return null;
  const [red, green, blue] = [parts[1], parts[2], parts[3]].map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
