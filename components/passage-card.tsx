import type { PassageCard, PassageFact } from '../lib/recognition/passage.ts';
import type { Passage } from './card.tsx';
import { When } from './claim-card.tsx';
import { formatDate, useWords } from './i18n.ts';
import { References } from './references.tsx';

/** A claim that no record knows: its own words, who says it, and what is known about the names and days in it. */
export function PassageCardBody({ card, passage }: { readonly card: PassageCard; readonly passage: Passage }) {
  const { t } = useWords();
  return (
    <>
      <blockquote class="passage">{passage.text}</blockquote>
      <dl class="pairs">
        <dt>{t('card.says')}</dt>
        <dd>{card.speaker ?? t('card.ownWords')}</dd>
        <When dates={passage.dates} />
        <dt>{t('card.status')}</dt>
        <dd>{t('card.noRecord')}</dd>
      </dl>
      {card.names.length > 0 && (
        <div class="facts">
          <h3 class="label">{t('card.namedHere')}</h3>
          {card.names.map((name, at) => (
            <div key={at} data-part="named">
              <p>
                <b>{name.name}</b>
                {`: ${name.summary}`}
                <References numbers={name.refs} sources={card.sources} />
              </p>
              <Facts facts={name.facts} sources={card.sources} />
            </div>
          ))}
        </div>
      )}
      {card.events.length > 0 && (
        <div data-part="period">
          <h3 class="label">{t('card.thatTime')}</h3>
          <Facts facts={card.events} sources={card.sources} />
        </div>
      )}
    </>
  );
}

function Facts({ facts, sources }: Pick<PassageCard, 'sources'> & { readonly facts: readonly PassageFact[] }) {
  const { locale } = useWords();
  if (facts.length === 0) return null;
  return (
    <ul class="facts">
      {facts.map((fact, at) => (
        <li key={at}>
          <time dateTime={fact.date ?? undefined}>{fact.date === null ? '' : formatDate(fact.date, locale)}</time>
          <span>
            {fact.text}
            <References numbers={fact.refs} sources={sources} />
          </span>
        </li>
      ))}
    </ul>
  );
}
