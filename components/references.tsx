import type { CardSource } from '../lib/knowledge/card-schema.ts';
import { formatDate, useWords } from './i18n.ts';

/** Small numbers that lead to the sources in the foot of a card. */
export function References({
  numbers,
  sources,
}: {
  readonly numbers: readonly number[];
  readonly sources: readonly CardSource[];
}) {
  return (
    <>
      {numbers.map((number) => {
        const source = sources[number - 1];
        if (source === undefined) return null;
        const title = `${source.publisher}: ${source.title}`;
        return source.url === null ? (
          <span key={number} class="ref" title={title}>
            {number}
          </span>
        ) : (
          <a key={number} class="ref" href={source.url} target="_blank" rel="noopener noreferrer" title={title}>
            {number}
          </a>
        );
      })}
    </>
  );
}

/** The numbered sources in full, each with its date. */
export function SourceList({ sources }: { readonly sources: readonly CardSource[] }) {
  const { locale } = useWords();
  return (
    <ol class="sources">
      {sources.map((source, at) => (
        <li key={at}>
          <span>{at + 1}</span>
          <span>
            {source.url === null ? (
              source.title
            ) : (
              <a href={source.url} target="_blank" rel="noopener noreferrer">
                {source.title}
              </a>
            )}
            {` · ${source.publisher}`}
            {source.published === null ? '' : ` · ${formatDate(source.published, locale)}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
