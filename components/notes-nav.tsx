import { useWords } from './i18n.ts';

export const VIEWS = ['all', 'answers', 'corrections', 'highlights', 'packs', 'settings'] as const;
export type View = (typeof VIEWS)[number];

export interface NotesNavProps {
  readonly view: View;
  /** What stands behind a view's name; a view without an entry shows no number. */
  readonly counts: Partial<Readonly<Record<View, number>>>;
  /** Answers that the reader has not looked at yet. */
  readonly unseen: number;
}

/** The rooms of the notes page; each has an address of its own. */
export function NotesNav({ view, counts, unseen }: NotesNavProps) {
  const { t } = useWords();
  return (
    <nav aria-label={t('notes.title')}>
      <h1>Gloss</h1>
      {VIEWS.map((name) => (
        <a key={name} href={`#view=${name}`} {...(name === view ? { 'aria-current': 'page' as const } : {})}>
          {t(`view.${name}`)}
          <span>{name === 'answers' && unseen > 0 ? t('view.new', [String(unseen)]) : (counts[name] ?? '')}</span>
        </a>
      ))}
    </nav>
  );
}

/** The view that an address names, "all" when it names none. */
export function viewOf(hash: string): View {
  const named = new URLSearchParams(hash.replace(/^#/u, '')).get('view');
  return VIEWS.find((view) => view === named) ?? 'all';
}
