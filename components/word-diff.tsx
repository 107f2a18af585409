import { diffArrays } from 'diff/lib/diff/array.js';

/** Words, white space and signs, each as one piece: what a reader sees change. */
const PIECES = /\s+|[\p{L}\p{M}\p{N}]+|./gsu;

const piecesOf = (text: string): string[] => text.match(PIECES) ?? [];

/** The change from one text to another, word by word: removed words struck, added words marked, in reading order. */
export function WordDiff({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <>
      {diffArrays(piecesOf(before), piecesOf(after)).map(({ removed, added, value }, at) => {
        const text = value.join('');
        return removed ? <del key={at}>{text}</del> : added ? <ins key={at}>{text}</ins> : <span key={at}>{text}</span>;
      })}
    </>
  );
}
