import { Fragment } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { bodyOf, type DraftBody, type NoteBody } from '../lib/notes/note-schema.ts';
import type { Snippet } from '../lib/text/snippet.ts';
import { useWords } from './i18n.ts';
import { Icon } from './icon.tsx';
import { isMac } from './platform.ts';
import { NoteFields } from './note-fields.tsx';
import { SaveTrouble } from './save-trouble.tsx';
import { WordDiff } from './word-diff.tsx';

/** A fact of the pack that the reader can attach as a source with one press. */
export interface OfferedSource {
  readonly fact: string;
  readonly publisher: string;
  readonly url: string;
}

export interface CorrectionFormProps {
  /** The words to correct, in their sentence. */
  readonly passage: Snippet;
  /** The pack's spelling of a known slip in these words, and the words with it in place. */
  readonly spelling: { readonly spelling: string; readonly suggestion: string } | null;
  /** Facts on a claim in these words. */
  readonly offered: readonly OfferedSource[];
  /** What was typed before and not saved, or what is being edited. */
  readonly initial: DraftBody;
  /** A note on the same words exists: saving changes it instead of adding a twin. */
  readonly editing: boolean;
  /** The words come back from a draft. */
  readonly restored: boolean;
  /** Resolves when stored; rejects with an error that carries a `code`. */
  readonly onSave: (body: NoteBody) => Promise<void>;
  readonly onClose: () => void;
  /** Called on every change, so that nothing typed is lost. */
  readonly onDraft: (body: DraftBody) => void;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onOpenNotes: () => void;
}

type Phase =
  | { readonly name: 'editing' }
  | { readonly name: 'saving' }
  | { readonly name: 'saved' }
  | { readonly name: 'failed'; readonly error: unknown };

/** Rows of the suggestion for words of this length. */
const rowsFor = (quote: string): number => Math.min(6, 1 + Math.floor(quote.length / 48));

/** The correction form: the words in their sentence, the change as it is typed, honest about what was saved. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { t } = useWords();
  const { before, words: quote, after } = props.passage;
  const [typed, setTyped] = useState(props.initial);
  const [phase, setPhase] = useState<Phase>({ name: 'editing' });
  const field = useRef<HTMLTextAreaElement>(null);
  /** An offer that is taken goes away with its button; the focus must not go with it. */
  const taking = (change: Partial<DraftBody>): void => {
    update(change);
    field.current?.focus();
  };
  useLayoutEffect(() => {
    // Typing replaces: the caret stands in the suggestion and its text is selected before the next key can arrive.
    field.current?.focus();
    field.current?.select();
  }, []);
  const suggestion = typed.suggestion ?? '';
  const body = bodyOf(typed);
  const update = (change: Partial<DraftBody>): void => {
    const next = { ...typed, ...change };
    setTyped(next);
    props.onDraft(next);
    // What is typed after saving is no longer what was saved.
    if (phase.name === 'failed' || phase.name === 'saved') setPhase({ name: 'editing' });
  };
  const save = async (): Promise<void> => {
    if (body === null || phase.name === 'saving' || phase.name === 'saved') return;
    setPhase({ name: 'saving' });
    try {
      await props.onSave(body);
      setPhase({ name: 'saved' });
    } catch (error) {
      setPhase({ name: 'failed', error });
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
    <section
      class="card form"
      role="dialog"
      aria-label={title}
      style={{ '--hue': 'var(--note)' }}
      onKeyDown={keydown}
      onKeyUp={(event) => event.stopPropagation()}
      onKeyPress={(event) => event.stopPropagation()}
    >
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
        {props.restored ? (
          <p class="hint">{t('form.restored')}</p>
        ) : (
          props.editing && <p class="hint">{t('form.noted')}</p>
        )}
        <p class="passage" aria-label={t('form.quote')} dir="auto">
          {before}
          <WordDiff before={quote} after={suggestion} />
          {after}
        </p>
        <NoteFields
          body={typed}
          onChange={update}
          rows={rowsFor(quote)}
          suggestionField={field}
          belowSuggestion={
            props.spelling !== null &&
            props.spelling.suggestion !== suggestion && (
              <SpellingOffer
                spelling={props.spelling.spelling}
                onUse={() =>
                  taking({ suggestion: props.spelling?.suggestion ?? suggestion, kind: typed.kind ?? 'name' })
                }
              />
            )
          }
          belowLink={
            (typed.sourceLink ?? '') === '' && (
              <SourceOffers offered={props.offered} onUse={(url) => taking({ sourceLink: url })} />
            )
          }
        />
        {phase.name === 'failed' && (
          <SaveTrouble error={phase.error} words={`${suggestion}\n${typed.comment}`.trim()} onCopy={props.onCopy} />
        )}
      </div>
      <div class="form-foot row">
        {phase.name === 'saved' ? (
          <>
            <span class="chip good" role="status">
              {t('form.saved')}
            </span>
            <button type="button" class="plain" onClick={props.onOpenNotes}>
              {t('form.openNotes')}
            </button>
          </>
        ) : (
          <>
            <span class="aside">{t('form.kept')}</span>
            <button
              type="button"
              class="primary"
              disabled={body === null || phase.name === 'saving'}
              onClick={() => void save()}
            >
              {t(
                phase.name === 'saving'
                  ? 'form.saving'
                  : suggestion !== quote
                    ? 'form.save'
                    : typed.comment === ''
                      ? 'form.highlight'
                      : 'form.saveNote',
              )}
              <kbd>{isMac() ? '⌘ ↵' : 'Ctrl ↵'}</kbd>
            </button>
          </>
        )}
      </div>
    </section>
  );
}

function SpellingOffer({ spelling, onUse }: { readonly spelling: string; readonly onUse: () => void }) {
  const { t } = useWords();
  return (
    <div class="hint">
      <span class="chip wait">{t('form.knownSlip')}</span>
      {t('form.packSpells', [spelling])}
      <button type="button" class="link" onClick={onUse}>
        {t('form.useIt')}
      </button>
    </div>
  );
}

/** The facts on a claim, each with its sources to press. */
function SourceOffers({
  offered,
  onUse,
}: {
  readonly offered: readonly OfferedSource[];
  readonly onUse: (url: string) => void;
}) {
  const { t } = useWords();
  if (offered.length === 0) return null;
  return (
    <div class="offers" role="group" aria-label={t('form.offered')}>
      <span>{t('form.offered')}</span>
      {[...Map.groupBy(offered, ({ fact }) => fact)].map(([fact, sources]) => (
        <Fragment key={fact}>
          <p dir="auto" title={fact}>
            {fact}
          </p>
          <div>
            {sources.map(({ publisher, url }) => (
              <button key={url} type="button" class="link" title={url} onClick={() => onUse(url)}>
                <bdi>{publisher}</bdi>
              </button>
            ))}
          </div>
        </Fragment>
      ))}
    </div>
  );
}
