import type { Card } from '../lib/knowledge/card-schema.ts';
import { useWords } from './i18n.ts';
import type { NameCard } from './name-card.tsx';

interface ReadingsProps {
  /** What the words may mean, the shown one among them. */
  readonly cards: readonly (Card | NameCard)[];
  readonly titleOf: (card: Card | NameCard) => string;
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}

/**
 * Lets the reader choose between cards of the same words: several packs that know the name, each with its own sources, or
 * several bearers of it where the article does not decide.
 */
export function Readings({ cards, titleOf, chosen, onChoose }: ReadingsProps) {
  const { t, locale } = useWords();
  const packs = cards.flatMap((card) => (card.kind === 'name' ? [] : [card.pack]));
  const isOneEach = new Set(packs.map(({ id }) => id)).size === cards.length;
  const label = t(isOneEach ? 'card.inPacks' : 'card.couldBe');
  return (
    <div class="hint" role="group" aria-label={label} lang={locale}>
      {label}
      {cards.map((card, at) => (
        <button key={at} type="button" class="plain chip" aria-pressed={at === chosen} onClick={() => onChoose(at)}>
          {isOneEach && card.kind !== 'name' ? card.pack.title : titleOf(card)}
        </button>
      ))}
    </div>
  );
}
