import type { ComponentChildren, Ref } from 'preact';
import { useState } from 'preact/hooks';
import {
  CORRECTION_KINDS,
  isLink,
  MAX_COMMENT,
  MAX_SUGGESTION,
  MAX_TAG,
  MAX_TAGS,
  type DraftBody,
} from '../lib/notes/note-schema.ts';
import { useWords } from './i18n.ts';

export interface NoteFieldsProps {
  readonly body: DraftBody;
  readonly onChange: (change: Partial<DraftBody>) => void;
  /** Rows of the suggestion; null where the note has none and gets none. */
  readonly rows: number | null;
  readonly suggestionField?: Ref<HTMLTextAreaElement>;
  /** What stands right below the suggestion and below the link: help with either. */
  readonly belowSuggestion?: ComponentChildren;
  readonly belowLink?: ComponentChildren;
}

/** The fields of a note as the reader fills them, the same in the article and on the notes page. */
export function NoteFields({ body, onChange, rows, suggestionField, belowSuggestion, belowLink }: NoteFieldsProps) {
  const { t } = useWords();
  const [tags, setTags] = useState(body.tags.join(', '));
  const link = body.sourceLink ?? '';
  return (
    <>
      {rows !== null && (
        <label>
          <span class="row">
            {t('form.suggestion')}
            <Limit length={body.suggestion?.length ?? 0} limit={MAX_SUGGESTION} />
          </span>
          <textarea
            ref={suggestionField ?? null}
            class="field"
            dir="auto"
            rows={rows}
            value={body.suggestion ?? ''}
            onInput={(event) => onChange({ suggestion: event.currentTarget.value })}
          />
        </label>
      )}
      {belowSuggestion}
      {rows !== null && (
        <div class="kinds" role="group" aria-label={t('form.kind')}>
          {CORRECTION_KINDS.map((kind) => (
            <button
              key={kind}
              type="button"
              aria-pressed={body.kind === kind}
              onClick={() => onChange({ kind: body.kind === kind ? null : kind })}
            >
              {t(`kind.${kind}`)}
            </button>
          ))}
        </div>
      )}
      <label>
        <span class="row">
          {t('form.comment')}
          <Limit length={body.comment.length} limit={MAX_COMMENT} />
        </span>
        <textarea
          class="field"
          dir="auto"
          rows={2}
          value={body.comment}
          onInput={(event) => onChange({ comment: event.currentTarget.value })}
        />
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
            onInput={(event) => onChange({ sourceLink: event.currentTarget.value })}
          />
        </label>
        <label>
          {t('form.tags')}
          <input
            class="field"
            dir="auto"
            value={tags}
            onInput={(event) => {
              setTags(event.currentTarget.value);
              onChange({ tags: event.currentTarget.value.split(',') });
            }}
          />
        </label>
      </div>
      {!isLink(link) && <p class="trouble">{t('form.badLink')}</p>}
      {(body.tags.length > MAX_TAGS || body.tags.some((tag) => tag.trim().length > MAX_TAG)) && (
        <p class="trouble">{t('form.badTags', [String(MAX_TAGS), String(MAX_TAG)])}</p>
      )}
      {belowLink}
    </>
  );
}

/** How much of the room is used, once something is typed; said aloud only when it is nearly full. */
function Limit({ length, limit }: { readonly length: number; readonly limit: number }) {
  const { t, locale } = useWords();
  if (length === 0) return null;
  const number = (count: number): string => count.toLocaleString(locale);
  const full = length > limit * 0.8;
  return (
    <span class={length > limit ? 'chip bad' : 'limit'} {...(full ? { role: 'status' } : { 'aria-hidden': true })}>
      {full ? t('form.tooLong', [number(length), number(limit)]) : `${number(length)} / ${number(limit)}`}
    </span>
  );
}
