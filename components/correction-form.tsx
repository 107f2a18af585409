import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CORRECTION_KINDS, MAX_COMMENT, MAX_SUGGESTION, type NoteBody } from '../lib/notes/note-schema.ts';
import { useWords } from './i18n.ts';
import { Icon } from './icon.tsx';
import { WordDiff } from './word-diff.tsx';

/** Error codes that have words of their own in the locale; any other reads as "failed". */
const ERROR_CODES = ['quota', 'blocked', 'closed', 'stale', 'unreachable', 'malformed'] as const;

/** A fact of the pack that the reader can attach as a source with one press. */
export interface OfferedSource {
  readonly text: string;
  readonly url: string;
}

export interface CorrectionFormProps {
  /** The words to correct, and the sentence around them. */
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  /** The pack's spelling, where the words are a known slip. */
  readonly packSpelling: string | null;
  /** Facts on a claim in these words. */
  readonly offered: readonly OfferedSource[];
  /** What was typed before and not saved, or what is being edited. */
  readonly initial: NoteBody;
  /** A note on the same words exists: saving changes it instead of adding a twin. */
  readonly editing: boolean;
  /** The words come back from a draft. */
  readonly restored: boolean;
  /** Resolves when stored; rejects with an error that carries a `code`. */
  readonly onSave: (body: NoteBody) => Promise<void>;
  readonly onClose: () => void;
  /** Called on every change, so that nothing typed is lost. */
  readonly onDraft: (body: NoteBody) => void;
  readonly onCopy: (text: string) => void;
  readonly onOpenNotes: () => void;
}

type Phase =
  | { readonly name: 'editing' }
  | { readonly name: 'saving' }
  | { readonly name: 'saved' }
  | { readonly name: 'failed'; readonly code: string };

/** Whether this reads as an address that a note may carry; empty is fine. */
const isLink = (text: string): boolean => text === '' || (/^https?:\/\//u.test(text) && URL.canParse(text));

/** The correction form: the words in their sentence, the change as it is typed, honest about what was saved. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { t } = useWords();
  const [body, setBody] = useState(props.initial);
  const [link, setLink] = useState(props.initial.sourceLink ?? '');
  const [tags, setTags] = useState(props.initial.tags.join(', '));
  const [phase, setPhase] = useState<Phase>({ name: 'editing' });
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    // Typing replaces: the caret stands in the suggestion and its text is selected before the next key can arrive.
    field.current?.focus();
    field.current?.select();
  }, []);
  const suggestion = body.suggestion ?? '';
  const changed = suggestion !== props.quote;
  const fits = suggestion.length <= MAX_SUGGESTION && body.comment.length <= MAX_COMMENT && isLink(link);
  const update = (change: Partial<NoteBody>): void => {
    const next = { ...body, ...change };
    setBody(next);
    props.onDraft(next);
    if (phase.name === 'failed') setPhase({ name: 'editing' });
  };
  const save = async (): Promise<void> => {
    if (!fits || phase.name === 'saving' || phase.name === 'saved') return;
    setPhase({ name: 'saving' });
    try {
      await props.onSave(body);
      setPhase({ name: 'saved' });
    } catch (error) {
      const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'failed';
      setPhase({ name: 'failed', code });
    }
  };
  const keydown = (event: KeyboardEvent): void => {
    // The page has keys of its own; while the reader types here they are ours.
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      props.onClose();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
  };
  const title = t(props.editing ? 'form.editTitle' : 'form.title');
  return (
    <section class="card form" role="dialog" aria-label={title} style={{ '--hue': 'var(--note)' }} onKeyDown={keydown}>
      <div class="card-head">
        <div class="kicker">
          <Icon name="pencil" />
          {title}
        </div>
        <button type="button" class="icon-button" aria-label={t('form.close')} onClick={props.onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div class="form-body">
        {props.editing ? (
          <p class="hint">{t('form.noted')}</p>
        ) : (
          props.restored && <p class="hint">{t('form.restored')}</p>
        )}
        <p class="passage" aria-label={t('form.quote')} dir="auto">
          {props.before}
          <WordDiff before={props.quote} after={suggestion} />
          {props.after}
        </p>
        <label>
          {t('form.suggestion')}
          <textarea
            ref={field}
            class="field"
            dir="auto"
            rows={Math.min(6, 1 + Math.floor(props.quote.length / 48))}
            value={suggestion}
            onInput={(event) => update({ suggestion: event.currentTarget.value })}
          />
          <Limit length={suggestion.length} limit={MAX_SUGGESTION} />
        </label>
        {props.packSpelling !== null && props.packSpelling !== suggestion && (
          <div class="hint">
            <span class="chip wait">{t('form.knownSlip')}</span>
            {t('form.packSpells', [props.packSpelling])}
            <button
              type="button"
              class="link"
              onClick={() => update({ suggestion: props.packSpelling, kind: body.kind ?? 'name' })}
            >
              {t('form.useIt')}
            </button>
          </div>
        )}
        <div class="kinds" role="group" aria-label={t('form.kind')}>
          {CORRECTION_KINDS.map((kind) => (
            <button
              key={kind}
              type="button"
              aria-pressed={body.kind === kind}
              onClick={() => update({ kind: body.kind === kind ? null : kind })}
            >
              {t(`kind.${kind}`)}
            </button>
          ))}
        </div>
        <label>
          {t('form.comment')}
          <textarea
            class="field"
            dir="auto"
            rows={2}
            value={body.comment}
            onInput={(event) => update({ comment: event.currentTarget.value })}
          />
          <Limit length={body.comment.length} limit={MAX_COMMENT} />
        </label>
        <div class="pair">
          <label>
            {t('form.source')}
            <input
              class="field"
              type="url"
              placeholder="https://"
              aria-invalid={!isLink(link)}
              value={link}
              onInput={(event) => {
                const text = event.currentTarget.value.trim();
                setLink(text);
                update({ sourceLink: text !== '' && isLink(text) ? text : null });
              }}
            />
          </label>
          <label>
            {t('form.tags')}
            <input
              class="field"
              value={tags}
              onInput={(event) => {
                setTags(event.currentTarget.value);
                update({ tags: splitTags(event.currentTarget.value) });
              }}
            />
          </label>
        </div>
        {!isLink(link) && <p class="trouble">{t('form.badLink')}</p>}
        {props.offered.length > 0 && link === '' && (
          <div class="hint">
            {t('form.offered')}
            {props.offered.map((source) => (
              <button
                key={source.url}
                type="button"
                class="link"
                title={source.url}
                onClick={() => {
                  setLink(source.url);
                  update({ sourceLink: source.url });
                }}
              >
                {source.text}
              </button>
            ))}
          </div>
        )}
        {phase.name === 'failed' && (
          <p class="trouble" role="alert">
            {t(`error.${ERROR_CODES.find((code) => code === phase.code) ?? 'failed'}`)}{' '}
            <button type="button" class="link" onClick={() => props.onCopy(`${suggestion}\n${body.comment}`.trim())}>
              {t('form.copyWords')}
            </button>
          </p>
        )}
        <div class="row">
          {phase.name === 'saved' ? (
            <span class="chip good" role="status">
              {t('form.saved')}
            </span>
          ) : (
            <span class="aside">{t('form.kept')}</span>
          )}
          {phase.name === 'saved' ? (
            <button type="button" class="plain" onClick={props.onOpenNotes}>
              {t('form.openNotes')}
            </button>
          ) : (
            <button
              type="button"
              class="primary"
              disabled={!fits || phase.name === 'saving'}
              onClick={() => void save()}
            >
              {t(
                phase.name === 'saving'
                  ? 'form.saving'
                  : changed
                    ? 'form.save'
                    : body.comment === ''
                      ? 'form.highlight'
                      : 'form.saveNote',
              )}
              <kbd>Ctrl ↵</kbd>
            </button>
          )}
        </div>
      </div>
    </section>
  );
}

/** Tags as typed, between commas; the schema's limits are kept here so that no tag can make saving fail. */
const splitTags = (text: string): string[] =>
  [...new Set(text.split(',').map((tag) => tag.trim().slice(0, 60)))].filter((tag) => tag !== '').slice(0, 20);

/** Says how much room is left once four fifths of it are used. */
function Limit({ length, limit }: { readonly length: number; readonly limit: number }) {
  const { t } = useWords();
  if (length < limit * 0.8) return null;
  return (
    <span class={length > limit ? 'chip bad' : 'aside'}>{t('form.tooLong', [String(length), String(limit)])}</span>
  );
}
