import type { MentionType } from '../lib/recognition/types.ts';
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
  /** The reader's own notes on it. */
  readonly notes: readonly string[];
}

export function NameCardBody({ card }: { readonly card: NameCard }) {
  const { t } = useWords();
  return (
    <>
      {card.role !== null && <p class="lead">{card.role}</p>}
      {card.introduction !== null && (
        <div>
          <h3 class="label">{t('card.inThisText')}</h3>
          <blockquote class="passage">{card.introduction}</blockquote>
        </div>
      )}
      <p class="aside">{`${t('card.inThisText')}: ${t('popup.times', card.count)}`}</p>
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
