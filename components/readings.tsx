import { useWords } from './i18n.ts';

/** One meaning of the words: its card's title, and the pack that has it (null for a card made of the article). */
export interface Reading {
  readonly title: string;
  readonly pack: { readonly id: string; readonly title: string } | null;
}

interface ReadingsProps {
  /** What the words may mean, the shown one among them. */
  readonly readings: readonly Reading[];
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}

/**
 * Lets the reader choose between cards of the same words: several packs that know the name, each with its own sources, or
 * several bearers of it where the article does not decide.
 */
export function Readings({ readings, chosen, onChoose }: ReadingsProps) {
  const { t, locale } = useWords();
  const packs = readings.flatMap(({ pack }) => pack ?? []);
  const isOneEach = new Set(packs.map(({ id }) => id)).size === readings.length;
  const label = t(isOneEach ? 'card.inPacks' : 'card.couldBe');
  return (
    <div class="hint" role="group" aria-label={label} lang={locale}>
      {label}
      {readings.map(({ title, pack }, at) => (
        <button key={at} type="button" class="plain chip" aria-pressed={at === chosen} onClick={() => onChoose(at)}>
          {isOneEach && pack !== null ? pack.title : title}
        </button>
      ))}
    </div>
  );
}
