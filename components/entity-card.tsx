import { useState } from 'preact/hooks';
import type { CardPosition, CardSource, EntityCard } from '../lib/knowledge/card-schema.ts';
import { formatDate, useWords } from './i18n.ts';
import { PlaceMap } from './place-map.tsx';
import { References } from './references.tsx';

/** Facts shown before "show more": a card is read in one glance. */
const FIRST_FACTS = 3;

export function EntityCardBody({ card }: { readonly card: EntityCard }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  // The newest facts matter most to a reader; within them time runs forward.
  const facts = all || card.timeline !== null ? card.facts : card.facts.slice(-FIRST_FACTS);
  const hidden = card.facts.length - facts.length;
  return (
    <>
      <p class="lead">{card.summary}</p>
      {card.map !== null && <PlaceMap map={card.map} name={card.name} />}
      {card.timeline !== null && <Timeline card={card} />}
      {facts.length > 0 && (
        <div>
          <ul class="facts">
            {facts.map((fact, at) => (
              <li key={at}>
                <FactDate date={fact.date} asOf={fact.asOf} approximate={fact.approximate} />
                <span>
                  {fact.text}
                  <References numbers={fact.refs} sources={card.sources} />
                  {fact.status === 'disputed' && <span class="chip wait">{t('card.disputed')}</span>}
                </span>
              </li>
            ))}
          </ul>
          {(hidden > 0 || all) && card.timeline === null && card.facts.length > FIRST_FACTS && (
            <button type="button" class="link label" onClick={() => setAll(!all)}>
              {all ? t('card.less') : t('card.more', [String(hidden)])}
            </button>
          )}
        </div>
      )}
      {card.contested.map((point, at) => (
        <div key={at} class="box warn" data-part="contested">
          <h3>{t('card.contested', [point.point])}</h3>
          <Positions positions={point.positions} sources={card.sources} />
        </div>
      ))}
      {card.alsoWritten.length > 0 && (
        <p class="aside">
          <span class="label">{t('card.alsoWritten')}: </span>
          {card.alsoWritten.join(' · ')}
        </p>
      )}
      {card.related.length > 0 && (
        <p class="aside">
          <span class="label">{t('card.related')}: </span>
          {card.related
            .slice(0, 5)
            .map((related) => related.name)
            .join(' · ')}
        </p>
      )}
    </>
  );
}

export function Positions({
  positions,
  sources,
}: {
  readonly positions: readonly CardPosition[];
  readonly sources: readonly CardSource[];
}) {
  return (
    <ul>
      {positions.map((position, at) => (
        <li key={at}>
          <b>{position.who}</b>
          {`: ${position.says}`}
          <References numbers={position.refs} sources={sources} />
        </li>
      ))}
    </ul>
  );
}

/** The date of a fact; without one, how late its evidence reaches. */
function FactDate({
  date,
  asOf,
  approximate,
}: {
  readonly date: string | null;
  readonly asOf: string;
  readonly approximate: boolean;
}) {
  const { t, locale } = useWords();
  const asOfWords = t(approximate ? 'card.asOfAbout' : 'card.asOf', [formatDate(asOf, locale)]);
  return (
    <time dateTime={date ?? asOf} title={asOfWords}>
      {date === null ? asOfWords : formatDate(date, locale)}
    </time>
  );
}

function Timeline({ card }: { readonly card: EntityCard }) {
  const { locale } = useWords();
  if (card.timeline === null) return null;
  return (
    <div class="box">
      <h3>{card.timeline.title}</h3>
      <ol class="facts">
        {card.timeline.entries.map((entry, at) => (
          <li key={at} {...(entry.current ? { class: 'current', 'aria-current': 'true' as const } : {})}>
            <time dateTime={entry.date}>{formatDate(entry.date, locale)}</time>
            <span>
              {entry.text}
              <References numbers={entry.refs} sources={card.sources} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
