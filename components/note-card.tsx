import type { Note, Sighting } from '../lib/notes/note-schema.ts';
import { formatDate, useWords } from './i18n.ts';
import { Icon } from './icon.tsx';
import { WordDiff } from './word-diff.tsx';

export interface NoteCardProps {
  readonly note: Note;
  readonly state: Sighting['state'];
  /** What stands at the mark now. */
  readonly now: string;
  /** Further notes on these words. */
  readonly others: number;
  /** Opens the form on these words; null where they were changed since, so that the note is no note on them. */
  readonly onEdit: (() => void) | null;
  readonly onOpenNotes: () => void;
  readonly onClose: () => void;
}

/** A saved note, where the reader meets it again in the article. */
export function NoteCardView({ note, state, now, others, onEdit, onOpenNotes, onClose }: NoteCardProps) {
  const { t, locale } = useWords();
  return (
    <section class="card" role="dialog" aria-label={t('type.note')} style={{ '--hue': 'var(--note)' }}>
      <div class="card-head">
        <div class="kicker">
          <Icon name="note" />
          {t('type.note')}
        </div>
        <button type="button" class="icon-button" aria-label={t('card.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div class="card-body">
        <StateChip state={state} at={note.sighting?.at ?? note.created} />
        <p class="passage" dir="auto">
          {note.body.suggestion === null ? (
            <mark>{note.target.quote.exact}</mark>
          ) : (
            <WordDiff before={note.target.quote.exact} after={note.body.suggestion} />
          )}
        </p>
        {state === 'changed' && <p dir="auto">{t('notes.nowReads', [now])}</p>}
        {note.body.comment !== '' && <p dir="auto">{note.body.comment}</p>}
        {note.body.sourceLink !== null && (
          <a href={note.body.sourceLink} target="_blank" rel="noopener noreferrer">
            {new URL(note.body.sourceLink).host}
          </a>
        )}
        {others > 0 && <p class="aside">{t('notes.others', others)}</p>}
      </div>
      <div class="card-foot">
        <span>
          {[
            ...(note.body.kind === null ? [] : [t(`kind.${note.body.kind}`)]),
            t('notes.savedOn', [formatDate(note.created, locale)]),
            ...(note.sent === null ? [] : [t('notes.sentOn', [formatDate(note.sent, locale)])]),
            ...note.body.tags.map((tag) => `#${tag}`),
          ].join(' · ')}
        </span>
        {onEdit !== null && (
          <button type="button" class="link" onClick={onEdit}>
            {t('notes.edit')}
          </button>
        )}
        <button type="button" class="link" onClick={onOpenNotes}>
          {t('form.openNotes')}
        </button>
      </div>
    </section>
  );
}

const TONES = { unchanged: '', moved: '', adopted: 'good', changed: 'wait', gone: 'bad' } as const;

/** What became of a note, in a word. */
export function StateChip({ state, at }: { readonly state: Sighting['state'] | null; readonly at: string }) {
  const { t, locale } = useWords();
  if (state === null) return <span class="chip">{t('state.unseen')}</span>;
  return <span class={`chip ${TONES[state]}`}>{t(`state.${state}`, [formatDate(at, locale)])}</span>;
}
