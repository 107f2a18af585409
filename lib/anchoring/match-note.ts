import { match, type Match } from './match.ts';
import type { Target } from './selector.ts';
import { createTextIndex, type IndexedArticle, type TextIndex } from './text-index.ts';

const indexes = new WeakMap<IndexedArticle, TextIndex>();

/** The index of an article, drawn when it is first asked for and kept as long as the article is. */
export function indexOf(article: IndexedArticle): TextIndex {
  let index = indexes.get(article);
  if (index === undefined) {
    index = createTextIndex(article);
    indexes.set(article, index);
  }
  return index;
}

/** Where one note stands now; start and end are 0 when it is gone. All notes of an article share its index. */
export function matchNote(
  article: IndexedArticle,
  note: { readonly target: Target; readonly body: { readonly suggestion: string | null } },
): { state: Match['state']; start: number; end: number } {
  const { state, start, end } = match(indexOf(article), note.target, note.body.suggestion);
  return { state, start: start ?? 0, end: end ?? 0 };
}
