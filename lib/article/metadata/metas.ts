/** Meta tags by lower-case name; of each name the first few. */
export function readMetas(document: Document): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('http-equiv') ??
      ''
    ).toLowerCase();
    // Some pages write `value` for `content`.
    const content = element.getAttribute('content') ?? element.getAttribute('value') ?? '';
    const known = metas.get(name);
    if (known === undefined) metas.set(name, [content]);
    else if (known.length < 10) known.push(content);
  }
  return metas;
}
