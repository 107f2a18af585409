import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Note, NoteBody } from '../lib/notes/note-schema.ts';
import { formatDate, useWords } from './i18n.ts';
import { StateChip } from './note-card.tsx';
import { WordDiff } from './word-diff.tsx';

export interface NotesPageProps {
  /** Null while they are being read. */
  readonly notes: readonly Note[] | null;
  readonly failed: boolean;
  /** Id of the note to bring into view, if any. */
  readonly focus: string | null;
  readonly onReload: () => void;
  readonly onOpen: (note: Note) => void;
  readonly onEdit: (id: string, body: NoteBody) => Promise<void>;
  readonly onRemove: (id: string) => Promise<void>;
  readonly onRestore: (id: string) => Promise<void>;
  readonly onExport: () => void;
}

/** How long "undo" stays on the screen, in milliseconds. */
const UNDO_TIME = 12_000;

/** The reader's notes by article, newest first. */
export function NotesPage(props: NotesPageProps) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const [removed, setRemoved] = useState<string | null>(null);
  const count = props.notes?.length ?? 0;
  const shown = useMemo(() => props.notes?.filter((note) => matches(note, query)) ?? [], [props.notes, query]);
  const articles = useMemo(() => byArticle(shown), [shown]);
  useEffect(() => {
    if (removed === null) return;
    const timer = setTimeout(() => setRemoved(null), UNDO_TIME);
    return () => clearTimeout(timer);
  }, [removed]);
  const remove = (id: string): void => {
    void props.onRemove(id).then(() => setRemoved(id));
  };
  const undo = (): void => {
    if (removed !== null) void props.onRestore(removed).then(() => setRemoved(null));
  };
  return (
    <div class="page">
      <nav aria-label={t('notes.title')}>
        <h1>Gloss</h1>
        <a href="#" aria-current="page">
          {t('notes.all')} <span>{count}</span>
        </a>
      </nav>
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
          <button type="button" class="primary" disabled={count === 0} onClick={props.onExport}>
            {t('notes.export')}
          </button>
        </div>
        {props.failed ? (
          <p class="trouble" role="alert">
            {t('notes.failed')}{' '}
            <button type="button" class="link" onClick={props.onReload}>
              {t('notes.reload')}
            </button>
          </p>
        ) : props.notes === null ? (
          <p class="aside">{t('notes.loading')}</p>
        ) : count === 0 ? (
          <p class="aside">{t('notes.empty')}</p>
        ) : (
          articles.length === 0 && <p class="aside">{t('notes.noMatch', [query])}</p>
        )}
        {articles.map(({ key, article, members }) => (
          <section key={key}>
            <h2>
              <bdi>{article.title}</bdi>
              <small>
                <bdi>{article.publisher ?? new URL(article.url).host}</bdi>
                {article.published !== null && <PublishedOn date={article.published} />}
              </small>
            </h2>
            <ul>
              {members.map((note) => (
                <NoteItem
                  key={note.id}
                  note={note}
                  focused={note.id === props.focus}
                  onOpen={props.onOpen}
                  onEdit={props.onEdit}
                  onRemove={remove}
                />
              ))}
            </ul>
          </section>
        ))}
      </main>
      {removed !== null && (
        <div class="toast" role="status">
          {t('notes.removed')}{' '}
          <button type="button" class="link" onClick={undo}>
            {t('notes.undo')}
          </button>
        </div>
      )}
    </div>
  );
}

function PublishedOn({ date }: { readonly date: string }) {
  const { locale } = useWords();
  return <>{` · ${formatDate(date, locale)}`}</>;
}

interface NoteItemProps {
  readonly note: Note;
  readonly focused: boolean;
  readonly onOpen: (note: Note) => void;
  readonly onEdit: (id: string, body: NoteBody) => Promise<void>;
  readonly onRemove: (id: string) => void;
}

function NoteItem({ note, focused, onOpen, onEdit, onRemove }: NoteItemProps) {
  const { t, locale } = useWords();
  const [editing, setEditing] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (focused) item.current?.scrollIntoView({ block: 'center' });
  }, [focused]);
  const { quote } = note.target;
  return (
    <li ref={item} class="note" {...(focused ? { 'aria-current': 'true' as const } : {})}>
      <p class="passage" dir="auto">
        {before(quote.prefix)}
        <WordDiff before={quote.exact} after={note.body.suggestion ?? quote.exact} />
        {after(quote.suffix)}
      </p>
      <StateChip state={note.sighting?.state ?? null} at={note.sighting?.at ?? note.created} />
      {editing ? (
        <NoteEditor note={note} onEdit={onEdit} onDone={() => setEditing(false)} />
      ) : (
        <div class="meta">
          {note.body.comment !== '' && <p dir="auto">{note.body.comment}</p>}
          <span>
            {note.body.kind !== null && `${t(`kind.${note.body.kind}`)} · `}
            {t('notes.savedOn', [formatDate(note.created, locale)])}
          </span>
          <span class="actions">
            <button type="button" class="link" onClick={() => onOpen(note)}>
              {t('notes.open')}
            </button>
            <button type="button" class="link" onClick={() => setEditing(true)}>
              {t('notes.edit')}
            </button>
            <button type="button" class="link" onClick={() => onRemove(note.id)}>
              {t('notes.remove')}
            </button>
          </span>
        </div>
      )}
    </li>
  );
}

/** Context from whole words only. */
const before = (prefix: string): string => (prefix === '' ? '' : `… ${prefix.replace(/^\S*\s/u, '')}`);
const after = (suffix: string): string => (suffix === '' ? '' : `${suffix.replace(/\s\S*$/u, '')} …`);

function NoteEditor({
  note,
  onEdit,
  onDone,
}: {
  readonly note: Note;
  readonly onEdit: NoteItemProps['onEdit'];
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const [body, setBody] = useState(note.body);
  const [failed, setFailed] = useState(false);
  const save = (event: Event): void => {
    event.preventDefault();
    onEdit(note.id, body).then(onDone, () => setFailed(true));
  };
  return (
    <form class="editor" onSubmit={save}>
      {note.motivation === 'editing' && (
        <label>
          {t('form.suggestion')}
          <textarea
            class="field"
            dir="auto"
            rows={2}
            value={body.suggestion ?? ''}
            onInput={(event) => setBody({ ...body, suggestion: event.currentTarget.value })}
          />
        </label>
      )}
      <label>
        {t('notes.comment')}
        <textarea
          class="field"
          dir="auto"
          rows={2}
          value={body.comment}
          onInput={(event) => setBody({ ...body, comment: event.currentTarget.value })}
        />
      </label>
      {failed && (
        <p class="trouble" role="alert">
          {t('error.failed')}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="primary">
          {t('notes.save')}
        </button>
        <button type="button" class="plain" onClick={onDone}>
          {t('notes.cancel')}
        </button>
      </div>
    </form>
  );
}

interface ArticleGroup {
  readonly key: string;
  readonly article: Note['article'];
  readonly members: readonly Note[];
}

/** Groups notes, given newest first, by article: the article with the newest note comes first. */
export function byArticle(notes: readonly Note[]): ArticleGroup[] {
  const groups = new Map<string, Note[]>();
  for (const note of notes) groups.set(note.article.key, [...(groups.get(note.article.key) ?? []), note]);
  return [...groups].flatMap(([key, members]) => {
    const [newest] = members;
    return newest === undefined ? [] : [{ key, article: newest.article, members }];
  });
}

function matches(note: Note, query: string): boolean {
  const words = query
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const text = [
    note.target.quote.exact,
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
