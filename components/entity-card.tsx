import { useState } from 'preact/hooks';
import type { CardPosition, CardSource, EntityCard } from '../lib/knowledge/card-schema.ts';
import { formatDate, useWords } from './i18n.ts';
import { PlaceMap } from './place-map.tsx';
import { References } from './references.tsx';

/** Facts shown before "show more": a card is read in one glance. */
const FIRST_FACTS = 3;
/** Relations shown: the pack names the closest first. */
const FIRST_RELATED = 5;

type Fact = EntityCard['facts'][number];

export function EntityCardBody({ card }: { readonly card: EntityCard }) {
  const { t, locale } = useWords();
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
                  <FactMarks fact={fact} card={card} />
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
          <h3 lang={locale}>{t('card.contested', [point.point])}</h3>
          <Positions positions={point.positions} sources={card.sources} />
        </div>
      ))}
      {card.alsoWritten.length > 0 && (
        <p class="aside">
          <span class="label" lang={locale}>{`${t('card.alsoWritten')}: `}</span>
          {card.alsoWritten.join(' · ')}
        </p>
      )}
      {card.related.length > 0 && (
        <ul class="related aside">
          {card.related.slice(0, FIRST_RELATED).map(({ relation, name, note }, at) => (
            <li key={at}>
              <span class="label" lang={locale}>{`${t(`relation.${relation}`)} `}</span>
              {note === null ? name : `${name} (${note})`}
            </li>
          ))}
        </ul>
      )}
      {!isSameLanguage(card.lang, locale) && (
        <p class="aside" lang={locale}>
          {t('card.translated', [new Intl.DisplayNames(locale, { type: 'language' }).of(card.lang) ?? card.lang])}
        </p>
      )}
    </>
  );
}

const isSameLanguage = (a: string, b: string): boolean => a.split('-')[0] === b.split('-')[0];

/** What a reader has to know before trusting a fact: that it is disputed, whose word it is, that its date is a guess. */
function FactMarks({ fact, card }: { readonly fact: Fact; readonly card: EntityCard }) {
  const { t, locale } = useWords();
  const speaker = fact.status === 'attributed' && fact.attributedTo !== null ? fact.attributedTo : null;
  // The foot of the card says the same of its newest fact already.
  const isGuess = fact.approximate && !(card.asOfApproximate && card.asOf === fact.asOf);
  return (
    <>
      {fact.status === 'disputed' && (
        <span class="chip wait" lang={locale}>
          {t('card.disputed')}
        </span>
      )}
      {speaker !== null && !isNamedIn(speaker, fact.text) && (
        <span class="label fact-mark" lang={locale}>
          {t('card.attributed', [speaker])}
        </span>
      )}
      {isGuess && (
        <span class="label fact-mark" lang={locale}>
          {t('card.asOfAbout', [formatDate(fact.asOf, locale)])}
        </span>
      )}
    </>
  );
}

/** Whether the text names the speaker already, be it by surname or abbreviation alone. */
const isNamedIn = (speaker: string, text: string): boolean =>
  speaker.split(/[\s,()-]+/u).some((word) => /^\p{Lu}/u.test(word) && word.length > 2 && text.includes(word));

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
    <time dateTime={date ?? asOf} title={asOfWords} lang={locale}>
      {date === null ? asOfWords : formatDate(date, locale)}
    </time>
  );
}

function Timeline({ card }: { readonly card: EntityCard }) {
  const { t, locale } = useWords();
  if (card.timeline === null) return null;
  return (
    <div class="box">
      <h3>{card.timeline.title}</h3>
      <ol class="facts">
        {card.timeline.entries.map((entry, at) => (
          <li key={at} {...(entry.current ? { class: 'current', 'aria-current': 'true' as const } : {})}>
            <FactDate date={entry.date} asOf={entry.asOf} approximate={entry.approximate} />
            <span>
              {entry.text}
              <References numbers={entry.refs} sources={card.sources} />
              {entry.status === 'disputed' && (
                <span class="chip wait" lang={locale}>
                  {t('card.disputed')}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
