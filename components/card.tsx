import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Card } from '../lib/knowledge/card-schema.ts';
import type { PassageCard } from '../lib/recognition/passage.ts';
import { ClaimCardBody } from './claim-card.tsx';
import { EntityCardBody } from './entity-card.tsx';
import { formatDate, useWords } from './i18n.ts';
import { Icon, type IconName } from './icon.tsx';
import { NameCardBody, type NameCard } from './name-card.tsx';
import { PassageCardBody } from './passage-card.tsx';
import { Readings, type Reading } from './readings.tsx';
import { SourceList } from './references.tsx';

/** Every kind of card: from a pack, or made of what the article itself says. */
export type AnyCard = Card | NameCard | PassageCard;

/** What the passage says about this card's subject, beside what the pack says. */
export interface Passage {
  /** The words in the article. */
  readonly text: string;
  /** The right spelling, where the article has a known slip. */
  readonly slip: string | null;
  readonly differs: readonly { readonly text: string; readonly record: string }[];
  /** Days that a claim's sentence names, as written and resolved (ISO, both inclusive). */
  readonly dates: readonly { readonly text: string; readonly from: string; readonly to: string }[];
}

export interface CardProps {
  readonly card: AnyCard;
  /** Other readings of the same words, when the text does not decide. */
  readonly others: readonly AnyCard[];
  readonly passage: Passage;
  readonly pinned: boolean;
  readonly hue: string;
  /** Time of opening, in milliseconds since the epoch: old evidence is shown as such. */
  readonly now: number;
  readonly onPin: () => void;
  readonly onClose: () => void;
  readonly onCorrect: () => void;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onOff: () => void;
}

const STALE_AFTER_DAYS = 365;

/** One background card: head, body by kind, as-of line and actions. */
export function CardView(props: CardProps) {
  const [chosen, choose] = useState(0);
  const [showSources, setShowSources] = useState(false);
  const [copied, setCopied] = useState(false);
  const { t, locale } = useWords();
  const all = [props.card, ...props.others];
  const card = all[chosen] ?? props.card;
  useEffect(() => choose(0), [props.card]);
  const copy = (): void => {
    void props.onCopy(cardAsText(card, locale)).then(() => setCopied(true));
  };
  return (
    <section class="card" role="dialog" aria-label={t('card.label', [cardTitle(card)])} style={{ '--hue': props.hue }}>
      <div class="card-head">
        <div class="kicker">
          <Icon name={iconOf(card)} />
          <Kicker card={card} />
        </div>
        <div>
          <button
            type="button"
            class="icon-button"
            aria-pressed={props.pinned}
            aria-label={t(props.pinned ? 'card.unpin' : 'card.pin')}
            onClick={props.onPin}
          >
            <Icon name="pin" />
          </button>
          {props.pinned && (
            <button type="button" class="icon-button" aria-label={t('card.close')} onClick={props.onClose}>
              <Icon name="close" />
            </button>
          )}
        </div>
        {card.kind !== 'claim' && card.kind !== 'passage' && (
          <h2>
            <bdi lang={card.kind === 'entity' ? card.lang : undefined}>{cardTitle(card)}</bdi>
            {card.kind === 'entity' && card.native !== null && (
              <bdi class="native" lang={card.native.lang}>
                {card.native.text}
              </bdi>
            )}
          </h2>
        )}
      </div>
      <div class="card-body" lang={card.kind === 'entity' || card.kind === 'claim' ? card.lang : undefined}>
        {all.length > 1 && <Readings readings={all.map(readingOf)} chosen={chosen} onChoose={choose} />}
        {props.passage.slip !== null && (
          <p class="box warn" data-part="slip">
            {t('card.slip', [props.passage.text, props.passage.slip])}
          </p>
        )}
        <Body card={card} passage={props.passage} />
        {showSources && card.kind !== 'name' && <SourceList sources={card.sources} />}
      </div>
      <div class="card-foot">
        <span>
          {card.kind === 'name' || card.asOf === null ? (
            t('card.unsourced')
          ) : (
            <>
              <AsOf asOf={card.asOf} about={card.kind !== 'passage' && card.asOfApproximate} now={props.now} />
              {' · '}
              <button
                type="button"
                class="link"
                aria-expanded={showSources}
                onClick={() => setShowSources(!showSources)}
              >
                {t('card.sources', card.sources.length)}
              </button>
            </>
          )}
        </span>
        <span class="actions">
          <Action name="pencil" label={t('card.correct')} onClick={props.onCorrect} />
          <Action name="copy" label={t(copied ? 'card.copied' : 'card.copy')} onClick={copy} />
          <Action name="off" label={t('card.off')} onClick={props.onOff} />
        </span>
      </div>
    </section>
  );
}

function Action({
  name,
  label,
  onClick,
}: {
  readonly name: IconName;
  readonly label: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={name} />
    </button>
  );
}

function Body({ card, passage }: { readonly card: AnyCard; readonly passage: Passage }): ComponentChildren {
  if (card.kind === 'entity') return <EntityCardBody card={card} />;
  if (card.kind === 'claim') return <ClaimCardBody card={card} passage={passage} />;
  return card.kind === 'name' ? <NameCardBody card={card} /> : <PassageCardBody card={card} passage={passage} />;
}

function Kicker({ card }: { readonly card: AnyCard }) {
  const { t } = useWords();
  if (card.kind === 'claim') return <span>{`${t('type.claim')} · ${card.topic}`}</span>;
  if (card.kind === 'passage') return <span>{t('type.claim')}</span>;
  if (card.kind === 'name') return <span>{t(`type.${card.type}`)}</span>;
  return (
    <span>
      {[t(`type.${card.type}`), card.within.slice(0, 2).join(', ')].filter((part) => part !== '').join(' · ')}
    </span>
  );
}

function AsOf({ asOf, about, now }: { readonly asOf: string; readonly about: boolean; readonly now: number }) {
  const { t, locale } = useWords();
  const stale = now - Date.parse(asOf) > STALE_AFTER_DAYS * 24 * 60 * 60 * 1000;
  const words = t(about ? 'card.asOfAbout' : 'card.asOf', [formatDate(asOf, locale)]);
  return stale ? (
    <span class="chip wait" title={t('card.stale')}>
      {words}
    </span>
  ) : (
    <time dateTime={asOf}>{words}</time>
  );
}

export const cardTitle = (card: AnyCard): string =>
  card.kind === 'claim' ? card.topic : card.kind === 'passage' ? (card.speaker ?? '') : card.name;

const readingOf = (card: AnyCard): Reading => ({
  title: cardTitle(card),
  pack: card.kind === 'entity' || card.kind === 'claim' ? card.pack : null,
});

function iconOf(card: AnyCard): IconName {
  if (card.kind === 'claim' || card.kind === 'passage') return 'claim';
  switch (card.type) {
    case 'person':
    case 'organization':
    case 'event':
    case 'place':
      return card.type;
    case 'country':
    case 'city':
    case 'region':
    case 'sea':
    case 'facility':
      return 'place';
    case 'government':
    case 'community':
      return 'organization';
    default:
      return 'event';
  }
}

/** The card as plain text with its sources, for the clipboard. */
export function cardAsText(card: AnyCard, locale: string): string {
  if (card.kind === 'name') return [card.name, card.introduction ?? ''].filter((line) => line !== '').join('\n');
  const refs = (numbers: readonly number[]): string => numbers.map((number) => ` [${number}]`).join('');
  const lines =
    card.kind === 'passage'
      ? [card.speaker ?? '', ...card.names.map((name) => `- ${name.name}: ${name.summary}${refs(name.refs)}`)]
      : card.kind === 'entity'
        ? [
            card.name,
            card.summary,
            ...card.facts.map(
              (fact) =>
                `- ${fact.date === null ? '' : `${formatDate(fact.date, locale)}: `}${fact.text}${refs(fact.refs)}`,
            ),
            ...card.contested.flatMap((point) => [
              `${point.point}:`,
              ...point.positions.map((p) => `- ${p.who}: ${p.says}${refs(p.refs)}`),
            ]),
          ]
        : [
            card.claim,
            `${card.speaker}. ${card.statusWording}`,
            ...card.known.map((known) => `- ${known.text}${refs(known.refs)}`),
          ];
  const sources = card.sources.map(
    (source, at) =>
      `[${at + 1}] ${source.publisher}: ${source.title}${source.published === null ? '' : ` (${source.published})`}${source.url === null ? '' : ` ${source.url}`}`,
  );
  return [...lines, card.asOf ?? '', ...sources].filter((line) => line !== '').join('\n');
}
