import { useRef, useState } from 'preact/hooks';
import { ImportRefusal, type ImportProblem, type Merged } from '../lib/notes/import.ts';
import { useWords, type Words } from './i18n.ts';
import { errorKey } from './save-trouble.tsx';

type State =
  | { readonly name: 'idle' | 'running' }
  | { readonly name: 'done'; readonly merged: Merged }
  | { readonly name: 'failed'; readonly error: unknown };

/** Takes notes from a file and says what it did, or why nothing was taken. */
export function NotesImport({ onImport }: { readonly onImport: (file: File) => Promise<Merged> }) {
  const words = useWords();
  const { t } = words;
  const [state, setState] = useState<State>({ name: 'idle' });
  const input = useRef<HTMLInputElement>(null);
  const take = (file: File): void => {
    setState({ name: 'running' });
    onImport(file).then(
      (merged) => setState({ name: 'done', merged }),
      (error: unknown) => setState({ name: 'failed', error }),
    );
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // Emptied, so that the same file can be chosen again once it is mended.
          currentTarget.value = '';
          if (file !== undefined) take(file);
        }}
      />
      <button type="button" class="plain" disabled={state.name === 'running'} onClick={() => input.current?.click()}>
        {t('import.button')}
      </button>
      {state.name === 'done' && (
        <p class="said" role="status">
          {t('import.done', [String(state.merged.added), String(state.merged.updated), String(state.merged.kept)])}
        </p>
      )}
      {state.name === 'failed' && (
        <div class="said trouble" role="alert">
          <p>{t('import.refused')}</p>
          <ul>
            {reasonsOf(state.error, words).map((reason) => (
              <li key={reason} dir="auto">
                {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function reasonsOf(error: unknown, { t }: Words): string[] {
  if (!(error instanceof ImportRefusal)) return [t(errorKey(error))];
  const said = (problem: ImportProblem): string =>
    problem.kind === 'badNote'
      ? t('import.badNote', [String(problem.at), problem.field, problem.text])
      : t(`import.${problem.kind}`);
  return [...error.problems.map(said), ...(error.more === 0 ? [] : [t('packs.more', [String(error.more)])])];
}
