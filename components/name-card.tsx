import type { MentionType } from '../lib/recognition/types.ts';
import type { Snippet } from '../lib/text/snippet.ts';
import { useWords } from './i18n.ts';

/** A name that no pack knows: all there is to say about it comes from the article and the reader's own notes. */
export interface NameCard {
  readonly kind: 'name';
  readonly key: string;
  readonly name: string;
  readonly type: MentionType;
  /** The sentence that introduces the name, with the role the text gives it. */
  readonly introduction: string | null;
  readonly role: string | null;
  readonly count: number;
  /** Where the article has it, in order. */
  readonly places: readonly NamePlace[];
  /** The reader's own notes on it. */
  readonly notes: readonly string[];
}

export interface NamePlace extends Snippet {
  /** Scrolls there. */
  readonly show: () => void;
}

/** Places listed: more are as many lines of the same. */
const FIRST_PLACES = 5;

export function NameCardBody({ card }: { readonly card: NameCard }) {
  const { t } = useWords();
  return (
    <>
      {card.role !== null && (
        <p class="lead" dir="auto">
          {card.role}
        </p>
      )}
      {card.introduction !== null && (
        <div>
          <blockquote class="passage" dir="auto">
            {card.introduction}
          </blockquote>
        </div>
      )}
      <div class="aside">
        {`${t('card.inThisText')}: ${t('popup.times', card.count)}`}
        {card.places.length > 1 && (
          <ol class="places">
            {card.places.slice(0, FIRST_PLACES).map((place, at) => (
              <li key={at}>
                <button type="button" class="link" dir="auto" onClick={place.show}>
                  {place.before}
                  <b>{place.words}</b>
                  {place.after}
                </button>
              </li>
            ))}
          </ol>
        )}
      </div>
      {card.notes.length > 0 && (
        <div class="box">
          <h3>{t('popup.notes')}</h3>
          <ul>
            {card.notes.map((note, at) => (
              <li key={at}>{note}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
