import type { Span } from '../../text/span.ts';
import { findDates } from './dates.ts';

/** A number with what it counts, as a text writes it. */
export interface Quantity extends Span {
  readonly value: number;
  /** Singular, lower case: "ton", "year", "percent"; "" when nothing follows. */
  readonly unit: string;
}

const WORDS: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30,
  forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100, thousand: 1000,
}; // prettier-ignore
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const QUANTITY = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,-])(?<number>half a(?=\s(?:hundred|thousand|million))|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|${Object.keys(WORDS).join('|')})` +
    String.raw`(?:[\s-](?<scale>${Object.keys(SCALES).join('|')}))?(?:[\s-](?:metric[\s-])?(?<unit>\p{L}+|%))?`,
  'giu',
);
const UNITS: Readonly<Record<string, string>> = { tonne: 'ton', '%': 'percent' };

/** Quantities of a text, in order. Offsets are UTF-16 units. */
export function findQuantities(text: string): Quantity[] {
  const out: Quantity[] = [];
  for (const { 0: whole, index, groups } of text.matchAll(QUANTITY)) {
    const { number = '', scale, unit = '' } = groups ?? {};
    const plain = /^half/iu.test(number) ? 0.5 : (WORDS[number.toLowerCase()] ?? Number(number.replaceAll(',', '')));
    const value = plain * (scale === undefined ? 1 : (SCALES[scale.toLowerCase()] ?? 1));
    out.push({ start: index, end: index + whole.length, value, unit: unitOf(unit) });
  }
  return out;
}

const unitOf = (word: string): string => {
  const lower = word.toLowerCase();
  const singular = lower.length > 3 && lower.endsWith('s') ? lower.slice(0, -1) : lower;
  return UNITS[singular] ?? singular;
};

/** A figure of a pack's record of a claim. */
export interface RecordFigure {
  readonly kind: 'quantity' | 'year' | 'date' | 'count' | 'duration';
  readonly value: number | string;
  readonly unit?: string | undefined;
}

/** Units between a claim's words and a date that still belongs to it: "toppled Assad on 7 December". */
const BESIDE = 24;
/** What makes a year the one from which or under which something holds: "since 2015", "an accord of 2016". */
const YEAR = new RegExp(
  String.raw`(?:(?<=\b(?:since|from|of|signed in|dated|agreed in|in force since)\s)|(?<=\bunder (?:a|an|the)\s))` +
    String.raw`(?<bound>(?:19|20)\d\d)(?![\p{N}])|(?<![\p{N}.,])(?<named>(?:19|20)\d\d)(?=\s(?:\p{L}+\s)?(?:agreement|accord|protocol|deal|treaty|pact|contract)s?\b)`,
  'giu',
);

/**
 * Where a clause gives another figure than the record: its words and the record's figure. `made` is where the clause makes
 * the claim, in UTF-16 units of the clause. Null when they agree or the clause gives no figure of that kind for it: a date
 * beside the claim's words, a year that says since when or under which accord, a quantity of the same unit.
 */
export function differenceOf(
  clause: string,
  made: Span,
  figure: RecordFigure,
  published: string | null,
): { text: string; record: string } | null {
  if (figure.kind === 'year') {
    if (clause.includes(String(figure.value))) return null;
    const [first] = [...clause.matchAll(YEAR)].map(([year]) => year);
    return first === undefined ? null : { text: first, record: String(figure.value) };
  }
  if (figure.kind === 'date') {
    const wanted = String(figure.value);
    const dates = findDates(clause, published).filter(({ from, to }) => from === to);
    if (dates.some(({ from }) => from.startsWith(wanted))) return null;
    const first = dates.find(({ start, end }) => start < made.end + BESIDE && end > made.start - BESIDE / 2);
    // The day a claim is reported ("said on Monday") is a weekday; the record's is a day of the calendar.
    if (first === undefined || !/\d/u.test(clause.slice(first.start, first.end))) return null;
    return { text: clause.slice(first.start, first.end), record: wanted };
  }
  const unit = unitOf(figure.unit ?? '');
  const same = findQuantities(clause).filter((quantity) => quantity.unit === unit);
  const [first] = same;
  if (first === undefined || same.some(({ value }) => value === Number(figure.value))) return null;
  return { text: clause.slice(first.start, first.end), record: `${figure.value} ${figure.unit ?? ''}`.trim() };
}
