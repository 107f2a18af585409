import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Merged } from '../lib/notes/import.ts';
import { isAnswer, type Note } from '../lib/notes/note-schema.ts';
import { formatDate, useWords } from './i18n.ts';
import { NoteItem, type NoteActions } from './note-item.tsx';
import { NotesImport } from './notes-import.tsx';
import type { View } from './notes-nav.tsx';
import { errorKey } from './save-trouble.tsx';

export interface NotesPageProps extends Omit<NoteActions, 'onRemove' | 'onSent' | 'onOpen'> {
  /** Null while they are being read. */
  readonly notes: readonly Note[] | null;
  readonly view: Exclude<View, 'packs' | 'settings'>;
  readonly failed: boolean;
  /** Id of the note to bring into view, if any. */
  readonly focus: string | null;
  readonly onReload: () => void;
  readonly onOpen: (note: Note) => Promise<void>;
  readonly onSent: (id: string, sent: boolean) => Promise<void>;
  readonly onRemove: (id: string) => Promise<void>;
  readonly onRestore: (id: string) => Promise<void>;
  readonly onExport: () => Promise<void>;
  /** Takes a file that an export wrote; resolves with what it did. */
  readonly onImport: (file: File) => Promise<Merged>;
  /** Notes that this Gloss cannot read; they are kept. */
  readonly unreadable: number;
}

/** How long "undo" stays on the screen, in milliseconds. */
const UNDO_TIME = 12_000;

/** The reader's notes by article, newest first. */
export function NotesPage(props: NotesPageProps) {
  const { t } = useWords();
  const { notes, view, onRemove, onRestore } = props;
  const [query, setQuery] = useState('');
  const [removed, setRemoved] = useState<string | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const shown = useMemo(
    () => notes?.filter((note) => isIn(note, view) && matches(note, query)) ?? [],
    [notes, view, query],
  );
  const articles = useMemo(() => byArticle(shown), [shown]);
  useEffect(() => {
    if (removed === null) return;
    const timer = setTimeout(() => setRemoved(null), UNDO_TIME);
    return () => clearTimeout(timer);
  }, [removed]);
  const actions: NoteActions = {
    ...props,
    onRemove: (id) => attempt(onRemove(id).then(() => setRemoved(id))),
    onSent: (id, sent) => attempt(props.onSent(id, sent)),
    onOpen: (note) => attempt(props.onOpen(note)),
  };
  /** What the reader asked for and did not get is said, whatever it was. */
  function attempt(work: Promise<void>): void {
    setFailure(null);
    work.catch((error: unknown) => setFailure({ error }));
  }
  const undo = (): void => {
    if (removed !== null) attempt(onRestore(removed).then(() => setRemoved(null)));
  };
  const count = notes?.length ?? 0;
  return (
    <main>
      <div class="tools">
        <input
          class="field"
          type="search"
          placeholder={t('notes.search')}
          aria-label={t('notes.search')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <button type="button" class="primary" disabled={count === 0} onClick={() => attempt(props.onExport())}>
          {t('notes.export')}
        </button>
        <NotesImport onImport={props.onImport} />
      </div>
      {failure !== null && (
        <p class="trouble" role="alert">
          {t(errorKey(failure.error))}
        </p>
      )}
      {props.unreadable > 0 && <p class="trouble">{t('notes.unreadable', props.unreadable)}</p>}
      {props.failed ? (
        <p class="trouble" role="alert">
          {t('notes.failed')}{' '}
          <button type="button" class="link" onClick={props.onReload}>
            {t('notes.reload')}
          </button>
        </p>
      ) : notes === null ? (
        <p class="aside">{t('notes.loading')}</p>
      ) : count === 0 ? (
        <p class="aside">{t('notes.empty')}</p>
      ) : (
        articles.length === 0 && <p class="aside">{query === '' ? t('notes.noneHere') : t('notes.noMatch', [query])}</p>
      )}
      {articles.map(({ key, article, members }) => (
        <section key={key}>
          <ArticleTitle article={article} />
          <ul>
            {members.map((note) => (
              <NoteItem key={note.id} note={note} focused={note.id === props.focus} actions={actions} />
            ))}
          </ul>
        </section>
      ))}
      {removed !== null && (
        <div class="toast" role="status">
          {t('notes.removed')} {/* The button that had the focus went with its note. */}
          <button type="button" class="link" ref={(button) => button?.focus()} onClick={undo}>
            {t('notes.undo')}
          </button>
        </div>
      )}
    </main>
  );
}

function ArticleTitle({ article }: { readonly article: Note['article'] }) {
  const { locale } = useWords();
  return (
    <h2>
      <bdi>{article.title}</bdi>
      <small>
        <bdi>{article.publisher ?? new URL(article.url).host}</bdi>
        {article.published !== null && ` · ${formatDate(article.published, locale)}`}
      </small>
    </h2>
  );
}

interface ArticleGroup {
  readonly key: string;
  readonly article: Note['article'];
  readonly members: readonly Note[];
}

/** Groups notes, given newest first, by article: the article with the newest note comes first. */
function byArticle(notes: readonly Note[]): ArticleGroup[] {
  const groups = Map.groupBy(notes, (note) => note.article.key);
  return [...groups].flatMap(([key, members]) => {
    const [newest] = members;
    return newest === undefined ? [] : [{ key, article: newest.article, members }];
  });
}

/** Whether a note belongs to a view. Answers are the notes whose words no longer stand as they were. */
export function isIn(note: Note, view: NotesPageProps['view']): boolean {
  switch (view) {
    case 'all':
      return true;
    case 'answers':
      return note.sighting !== null && isAnswer(note.sighting.state);
    case 'corrections':
      return note.motivation === 'editing';
    case 'highlights':
      return note.motivation !== 'editing';
  }
}

function matches(note: Note, query: string): boolean {
  const words = query
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const { quote } = note.target;
  const text = [
    quote.exact,
    note.body.suggestion ?? '',
    note.body.comment,
    note.article.title,
    note.article.publisher ?? '',
    ...note.body.tags,
  ]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
