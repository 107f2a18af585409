import { diffWordsWithSpace } from 'diff';

/** The change from one text to another, word by word: removed words struck, added words marked, in reading order. */
export function WordDiff({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <>
      {diffWordsWithSpace(before, after).map((part, at) =>
        part.removed ? (
          <del key={at}>{part.value}</del>
        ) : part.added ? (
          <ins key={at}>{part.value}</ins>
        ) : (
          <span key={at}>{part.value}</span>
        ),
      )}
    </>
  );
}
