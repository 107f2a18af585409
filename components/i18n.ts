import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { i18n } from '#i18n';

/** Turns a message key into words; the entrypoint provides the browser's own, tests one made from the locale file. */
export type Translate = typeof i18n.t;

export interface Words {
  readonly t: Translate;
  /** Language tag of the interface, for dates, numbers and `lang`. */
  readonly locale: string;
}

export const WordsContext = createContext<Words | null>(null);

/** The words of the interface. Throws outside a provider: text without them would show keys to the reader. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('no WordsContext around this component');
  return words;
}

/** A partial ISO date in the reader's language: "8 Dec 2024", "Dec 2024", "2024". */
export function formatDate(date: string, locale: string): string {
  const [year = '', month, day] = date.slice(0, 10).split('-');
  if (month === undefined) return year;
  const instant = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    ...(day === undefined ? {} : { day: 'numeric' }),
  };
  return new Intl.DateTimeFormat(locale.startsWith('en') ? 'en-GB' : locale, options).format(instant);
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

/** The direction in which a language is written. */
export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr';

/**
 * Days in full in the reader's language: "Monday, 30 December 2024" for one, "December 2024" for a whole month, "23–29
 * December 2024" for others. `from` and `to` are ISO days, both inclusive.
 */
export function formatDays(from: string, to: string, locale: string): string {
  const first = new Date(`${from}T00:00:00Z`);
  const last = new Date(`${to}T00:00:00Z`);
  const tag = locale.startsWith('en') ? 'en-GB' : locale;
  const write = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
  const day = write({ day: 'numeric', month: 'long', year: 'numeric' });
  if (from === to) return `${write({ weekday: 'long' }).format(first)}, ${day.format(first)}`;
  const dayAfter = new Date(last.getTime() + 86_400_000);
  const isWhole = first.getUTCDate() === 1 && dayAfter.getUTCDate() === 1;
  if (!isWhole) return day.formatRange(first, last);
  const isYear = from.endsWith('-01-01') && to.endsWith('-12-31');
  return write(isYear ? { year: 'numeric' } : { month: 'long', year: 'numeric' }).formatRange(first, last);
}
