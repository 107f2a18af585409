import { useEffect, useRef, useState } from 'preact/hooks';
import { bodyOf, type DraftBody, type Note, type NoteBody } from '../lib/notes/note-schema.ts';
import { linkToQuote, noteAsText, recipientOf, type ShareWords } from '../lib/notes/share.ts';
import { formatDate, useWords, type Words } from './i18n.ts';
import { StateChip } from './note-card.tsx';
import { NoteFields } from './note-fields.tsx';
import { SaveTrouble } from './save-trouble.tsx';
import { WordDiff } from './word-diff.tsx';

export interface NoteActions {
  readonly onOpen: (note: Note) => void;
  readonly onEdit: (id: string, body: NoteBody) => Promise<void>;
  readonly onRemove: (id: string) => void;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onSent: (id: string, sent: boolean) => void;
}

/** One note in the list: the change in its old context, what became of it, and what the reader can do. */
export function NoteItem({
  note,
  focused,
  actions,
}: {
  readonly note: Note;
  readonly focused: boolean;
  readonly actions: NoteActions;
}) {
  const words = useWords();
  const { t, locale } = words;
  const [open, setOpen] = useState<'editor' | 'sending' | null>(null);
  const item = useRef<HTMLLIElement>(null);
  const edit = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) item.current?.scrollIntoView({ block: 'center' });
  }, [focused]);
  const { quote } = note.target;
  const { sighting } = note;
  const shown = sighting?.state === 'gone' ? Infinity : CONTEXT;
  const otherwise = sighting?.state === 'changed' && sighting.text !== null ? sighting.text : null;
  return (
    <li ref={item} class="note" {...(focused ? { 'aria-current': 'true' as const } : {})}>
      <p class="passage" dir="auto">
        {before(quote.prefix, shown)}
        {note.body.suggestion === null ? (
          <mark>{quote.exact}</mark>
        ) : (
          <WordDiff before={quote.exact} after={note.body.suggestion} />
        )}
        {after(quote.suffix, shown)}
      </p>
      <StateChip state={sighting?.state ?? null} at={sighting?.at ?? note.created} />
      <div class="meta">
        {otherwise !== null && <p dir="auto">{t('notes.nowReads', [otherwise])}</p>}
        {open !== 'editor' && note.body.comment !== '' && <p dir="auto">{note.body.comment}</p>}
        <span>
          {[
            ...(note.body.kind === null ? [] : [t(`kind.${note.body.kind}`)]),
            t('notes.savedOn', [formatDate(note.created, locale)]),
            ...(note.sent === null ? [] : [t('notes.sentOn', [formatDate(note.sent, locale)])]),
            ...note.body.tags.map((tag) => `#${tag}`),
          ].join(' · ')}
        </span>
        {note.body.sourceLink !== null && (
          <a href={note.body.sourceLink} target="_blank" rel="noopener noreferrer">
            {new URL(note.body.sourceLink).host}
          </a>
        )}
        <span class="actions">
          <button type="button" class="link" onClick={() => actions.onOpen(note)}>
            {t('notes.open')}
          </button>
          <button
            ref={edit}
            type="button"
            class="link"
            aria-expanded={open === 'editor'}
            onClick={() => setOpen(open === 'editor' ? null : 'editor')}
          >
            {t('notes.edit')}
          </button>
          <button
            type="button"
            class="link"
            aria-expanded={open === 'sending'}
            onClick={() => setOpen(open === 'sending' ? null : 'sending')}
          >
            {t('notes.send')}
          </button>
          <button type="button" class="link" onClick={() => actions.onRemove(note.id)}>
            {t('notes.remove')}
          </button>
        </span>
      </div>
      {open === 'editor' && (
        <NoteEditor
          note={note}
          actions={actions}
          onDone={() => {
            setOpen(null);
            // The focus was in the editor that goes.
            edit.current?.focus();
          }}
        />
      )}
      {open === 'sending' && <Sending note={note} actions={actions} words={words} />}
    </li>
  );
}

/** Context shown beside the words, in UTF-16 units: what is gone from the page is shown as far as it was kept. */
const CONTEXT = 60;

/** Context of whole words, from the block of the words alone where that gives any. */
function before(prefix: string, limit: number): string {
  const own = prefix.slice(prefix.lastIndexOf('\n') + 1);
  if (own.length <= limit && own.length < prefix.length) return own;
  return own === '' ? '' : `… ${own.slice(-limit).replace(/^\S*\s/u, '')}`;
}
function after(suffix: string, limit: number): string {
  const own = suffix.split('\n', 1)[0] ?? '';
  if (own.length <= limit && own.length < suffix.length) return own;
  return own === '' ? '' : `${own.slice(0, limit).replace(/\s\S*$/u, '')} …`;
}

/** Ways to send, all by the reader's hand: Gloss opens the mail or copies, and believes what the reader says. */
function Sending({
  note,
  actions,
  words,
}: {
  readonly note: Note;
  readonly actions: NoteActions;
  readonly words: Words;
}) {
  const { t } = words;
  const [copied, setCopied] = useState<string | null>(null);
  const share = shareWords(words);
  const recipient = recipientOf(note, share);
  const copy = (what: 'text' | 'link', text: string): void => void actions.onCopy(text).then(() => setCopied(what));
  return (
    <div class="sending" role="group" aria-label={t('notes.send')}>
      {recipient === null ? (
        <span class="aside">{t('send.noContact')}</span>
      ) : (
        <a class="plain" href={recipient.href} target="_blank" rel="noopener noreferrer">
          {t(recipient.kind === 'mail' ? 'send.mail' : 'send.form')}
        </a>
      )}
      <button type="button" class="plain" onClick={() => copy('text', noteAsText(note, share))}>
        {t(copied === 'text' ? 'card.copied' : 'send.copyText')}
      </button>
      <button type="button" class="plain" onClick={() => copy('link', linkToQuote(note))}>
        {t(copied === 'link' ? 'card.copied' : 'send.copyLink')}
      </button>
      <label>
        <input
          type="checkbox"
          checked={note.sent !== null}
          onChange={(event) => actions.onSent(note.id, event.currentTarget.checked)}
        />
        {t('send.done')}
      </label>
    </div>
  );
}

const shareWords = ({ t }: Words): ShareWords => ({
  subject: t('send.subject'),
  now: t('send.now'),
  suggested: t('form.suggestion'),
  reason: t('send.reason'),
  source: t('send.source'),
});

function NoteEditor({
  note,
  actions,
  onDone,
}: {
  readonly note: Note;
  readonly actions: NoteActions;
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const { exact } = note.target.quote;
  const [typed, setTyped] = useState<DraftBody>({ ...note.body, suggestion: note.body.suggestion ?? exact });
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const body = bodyOf(typed);
  const save = (): void => {
    if (body === null) return;
    const stored = body.suggestion === exact ? { ...body, suggestion: null } : body;
    actions.onEdit(note.id, stored).then(onDone, (error: unknown) => setFailure({ error }));
  };
  return (
    <form
      ref={form}
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') onDone();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          save();
        }
      }}
    >
      <p class="passage" dir="auto">
        <WordDiff before={exact} after={typed.suggestion ?? ''} />
      </p>
      <NoteFields body={typed} onChange={(change) => setTyped({ ...typed, ...change })} rows={2} />
      {failure !== null && (
        <SaveTrouble
          error={failure.error}
          words={`${typed.suggestion ?? ''}\n${typed.comment}`.trim()}
          onCopy={actions.onCopy}
        />
      )}
      <div class="actions">
        <button type="submit" class="primary" disabled={body === null}>
          {t('notes.save')}
        </button>
        <button type="button" class="plain" onClick={onDone}>
          {t('notes.cancel')}
        </button>
      </div>
    </form>
  );
}
