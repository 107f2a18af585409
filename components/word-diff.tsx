import { diffArrays } from 'diff/lib/diff/array.js';

/** Words, white space and signs, each as one piece: what a reader sees change. */
const PIECES = /\s+|[\p{L}\p{M}\p{N}]+|./gsu;

const piecesOf = (text: string): string[] => text.match(PIECES) ?? [];

interface Change {
  readonly removed: string;
  readonly added: string;
  readonly kept: string;
}

/**
 * What becomes of a text, in reading order: each change is removed words, added words and what follows unchanged. A
 * blank that alone stands between two changed words changes with them: a phrase is read as one.
 */
export function changesOf(before: string, after: string): Change[] {
  const changes: { removed: string; added: string; kept: string }[] = [];
  for (const { removed, added, value } of diffArrays(piecesOf(before), piecesOf(after))) {
    const text = value.join('');
    const last = changes.at(-1);
    if (!removed && !added) {
      if (last === undefined) changes.push({ removed: '', added: '', kept: text });
      else last.kept += text;
      continue;
    }
    let open = last;
    if (open === undefined || (open.kept !== '' && (open.kept.trim() !== '' || open.removed + open.added === ''))) {
      open = { removed: '', added: '', kept: '' };
      changes.push(open);
    }
    open.removed += open.kept;
    open.added += open.kept;
    open.kept = '';
    if (removed) open.removed += text;
    else open.added += text;
  }
  return changes;
}

/** The change from one text to another, word by word: removed words struck, added words marked. */
export function WordDiff({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <>
      {changesOf(before, after).map(({ removed, added, kept }, at) => (
        <span key={at}>
          {removed !== '' && <del>{removed}</del>}
          {added !== '' && <ins>{added}</ins>}
          {kept}
        </span>
      ))}
    </>
  );
}
