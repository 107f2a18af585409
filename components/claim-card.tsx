import type { ClaimCard } from '../lib/knowledge/card-schema.ts';
import type { Passage } from './card.tsx';
import { Positions } from './entity-card.tsx';
import { formatDate, formatDays, useWords } from './i18n.ts';
import { References } from './references.tsx';

const STATUS_KEYS = {
  'well-supported': 'status.well_supported',
  'partly-supported': 'status.partly_supported',
  'attributed-unverified': 'status.attributed_unverified',
  disputed: 'status.disputed',
  imprecise: 'status.imprecise',
  error: 'status.error',
} as const;

const STATUS_TONES = {
  'well-supported': 'good',
  'partly-supported': 'wait',
  'attributed-unverified': 'wait',
  disputed: 'wait',
  imprecise: 'wait',
  error: 'bad',
} as const;

/** What is known about a claim, its own words, who says it, and the record's status: never a verdict of ours. */
export function ClaimCardBody({ card, passage }: { readonly card: ClaimCard; readonly passage: Passage }) {
  const { t, locale } = useWords();
  return (
    <>
      <p class="lead">{card.claim}</p>
      <blockquote class="passage">{passage.text}</blockquote>
      <dl class="pairs">
        <dt>{t('card.says')}</dt>
        <dd>{card.speaker}</dd>
        <dt>{t('card.reportedBy')}</dt>
        <dd>{card.reportedBy}</dd>
        <When dates={passage.dates} />
        <dt>{t('card.status')}</dt>
        <dd>
          <span class={`chip ${STATUS_TONES[card.status]}`}>{t(STATUS_KEYS[card.status])}</span> {card.statusWording}
        </dd>
      </dl>
      {passage.differs.length > 0 && (
        <div class="box warn" data-part="differs">
          {passage.differs.map((difference, at) => (
            <p key={at}>{t('card.differs', [difference.text, difference.record])}</p>
          ))}
        </div>
      )}
      {card.correction !== null && (
        <div class="box">
          <p>{t('card.suggestion', [card.correction.suggest])}</p>
          {card.correction.note !== null && <p>{card.correction.note}</p>}
        </div>
      )}
      {card.known.length > 0 && (
        <div>
          <h3 class="label">{t('card.known')}</h3>
          <ul class="facts">
            {card.known.map((known, at) => (
              <li key={at}>
                <time dateTime={known.asOf}>{formatDate(known.asOf, locale)}</time>
                <span>
                  {known.text}
                  <References numbers={known.refs} sources={card.sources} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {card.positions.length > 0 && (
        <div class="box warn">
          <h3>{t('card.positions')}</h3>
          <Positions positions={card.positions} sources={card.sources} />
        </div>
      )}
    </>
  );
}

const BARE_YEAR = /^\d{4}$/;

/** The days that the passage names, in full: "Monday" is Monday, 30 December 2024. A bare year needs no more words. */
export function When({ dates }: Pick<Passage, 'dates'>) {
  const { t, locale } = useWords();
  const told = dates.filter(({ text }) => !BARE_YEAR.test(text));
  if (told.length === 0) return null;
  return (
    <>
      <dt>{t('card.when')}</dt>
      {told.map(({ text, from, to }, at) => (
        <dd key={at} data-part="when">
          {`“${text}”: `}
          <time dateTime={from}>{formatDays(from, to, locale)}</time>
        </dd>
      ))}
    </>
  );
}
