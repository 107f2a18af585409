import type { Note, Sighting } from '../lib/notes/note-schema.ts';
import { formatDate, useWords } from './i18n.ts';
import { Icon } from './icon.tsx';
import { WordDiff } from './word-diff.tsx';

export interface NoteCardProps {
  readonly note: Note;
  readonly state: Sighting['state'];
  readonly onOpenNotes: () => void;
  readonly onClose: () => void;
}

/** A saved note, where the reader meets it again in the article. */
export function NoteCardView({ note, state, onOpenNotes, onClose }: NoteCardProps) {
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
        <p class="passage" dir="auto">
          <WordDiff before={note.target.quote.exact} after={note.body.suggestion ?? note.target.quote.exact} />
        </p>
        {note.body.comment !== '' && <p dir="auto">{note.body.comment}</p>}
      </div>
      <div class="card-foot">
        <span>
          <StateChip state={state} at={note.sighting?.at ?? note.created} />
          {` ${t('notes.savedOn', [formatDate(note.created, locale)])}`}
        </span>
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
