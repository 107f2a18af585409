import type { ClaimDate } from '../types.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const SHORT = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const MONTH = String.raw`(?:${MONTHS.join('|')}|(?:${SHORT.join('|')}|sept)\.?)`;
const DAY_MS = 86_400_000;

/*
 * In this order: "8 December 2024", "December 8(, 2024)", "December 2024", a weekday with or without "last" or "next",
 * "yesterday" and its kin, "last week/month/year", "since 2017" and other bare years.
 */
const DATES = new RegExp(
  // What stands around a date is asked once for all of them: each class of letters costs a millisecond to compile.
  String.raw`(?<![\p{L}\p{N}.,$€£-])(?:${[
    String.raw`(?<d1>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+(?<m1>${MONTH})(?:,?\s+(?<y1>(?:19|20)\d\d))?`,
    String.raw`(?<m2>${MONTH})\s+(?<d2>\d{1,2})(?:st|nd|rd|th)?(?!\d|:\d|\s*(?:percent|million|%))(?:,?\s+(?<y2>(?:19|20)\d\d))?`,
    String.raw`(?<m3>${MONTH})\s+(?<y3>(?:19|20)\d\d)`,
    String.raw`(?:(?<turn>last|next|this)\s+)?(?<wd>${WEEKDAYS.join('|')})`,
    String.raw`(?<rel>yesterday|today|tomorrow|tonight)`,
    String.raw`(?<when>last|this|next)\s+(?<unit>week|month|year)`,
    String.raw`(?<y4>(?:19|20)\d\d)(?!\s*(?:tons?|tonnes|people|km|dollars|million|billion|percent|%|,\d))`,
  ].join('|')})(?![\p{L}\p{N}])`,
  'iuy',
);

/** The long s, which the expression takes for an s as Unicode folds case. */
const LONG_S = 0x17f;
/** The first three letters of every word that a date may begin with, each as one number. */
const OPENERS = new Set(
  [...MONTHS, ...WEEKDAYS, 'last', 'next', 'this', 'yesterday', 'today', 'tomorrow', 'tonight'].map((word) =>
    opener(word, 0),
  ),
);
/** Three letters from `at` on as one number, whatever their case; that of nothing else where they are no ASCII letters. */
function opener(text: string, at: number): number {
  let number = 0;
  for (let i = at; i < at + 3; i += 1) {
    const unit = text.charCodeAt(i);
    number = (number << 7) | (unit === LONG_S ? 115 : unit < 128 ? unit | 32 : 0);
  }
  return number;
}

/** Whether a date can begin with this character: a digit, or the first of the letters that such words begin with. */
const mayOpen = (text: string, at: number, unit: number): boolean =>
  isDigit(unit) || ((isLetter(unit) || unit === LONG_S) && OPENERS.has(opener(text, at)));

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;

const iso = (day: Date): string => day.toISOString().slice(0, 10);
const utc = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month, day));
const monthOf = (name: string): number => SHORT.indexOf(name.toLowerCase().slice(0, 3));

/**
 * Finds dates in English text and resolves them. `published` is the article's own ISO date, null when unknown: then only
 * dates that name their year are found. "Monday" is the last one up to the day of publication, unless "next" says
 * otherwise; a day without a year is the one nearest to publication. Offsets are UTF-16 units. Linear in the text.
 */
export function findDates(text: string, published: string | null): ClaimDate[] {
  const today = published === null ? null : new Date(`${published.slice(0, 10)}T00:00:00Z`);
  const base = today === null || Number.isNaN(today.getTime()) ? null : today;
  const out: ClaimDate[] = [];
  let isInside = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isWord = isLetter(unit) || isDigit(unit);
    // The expression costs ten times what it takes to see that no date begins here.
    const isStart = !isInside && mayOpen(text, at, unit);
    isInside = isWord;
    if (!isStart) continue;
    DATES.lastIndex = at;
    const match = DATES.exec(text);
    if (match === null) continue;
    const range = resolve(match.groups ?? {}, base, match[0]);
    if (range !== null) out.push({ start: at, end: at + match[0].length, ...range });
    at += match[0].length - 1;
    isInside = true;
  }
  return out;
}

type Range = Pick<ClaimDate, 'from' | 'to'>;
type Groups = Readonly<Record<string, string | undefined>>;

function resolve(groups: Groups, base: Date | null, words: string): Range | null {
  const { wd, turn, rel, when, unit, m3, y3, y4 } = groups;
  const month = groups['m1'] ?? groups['m2'];
  const day = groups['d1'] ?? groups['d2'];
  if (month !== undefined && day !== undefined)
    return dayOf(monthOf(month), Number(day), groups['y1'] ?? groups['y2'], base, words);
  if (m3 !== undefined && y3 !== undefined) return monthRange(Number(y3), monthOf(m3));
  if (y4 !== undefined) return { from: `${y4}-01-01`, to: `${y4}-12-31` };
  if (base === null) return null;
  // "may" and "march" are words too, and so is "sun"; weekdays and months are names only with a capital.
  if (wd !== undefined)
    return /\p{Lu}/u.test(words) ? weekday(WEEKDAYS.indexOf(wd.toLowerCase()), turn?.toLowerCase(), base) : null;
  if (rel !== undefined) return shifted(base, { yesterday: -1, tomorrow: 1 }[rel.toLowerCase()] ?? 0);
  if (when !== undefined && unit !== undefined) return period(when.toLowerCase(), unit.toLowerCase(), base);
  return null;
}

const single = (day: Date): Range => ({ from: iso(day), to: iso(day) });
const shifted = (base: Date, days: number): Range => single(new Date(base.getTime() + days * DAY_MS));
const monthRange = (year: number, month: number): Range => ({
  from: iso(utc(year, month, 1)),
  to: iso(utc(year, month + 1, 0)),
});

function dayOf(month: number, day: number, year: string | undefined, base: Date | null, words: string): Range | null {
  if (!/\p{Lu}/u.test(words) || day < 1 || day > 31) return null;
  if (year !== undefined) return valid(utc(Number(year), month, day), day);
  if (base === null) return null;
  const near = [-1, 0, 1]
    .map((offset) => utc(base.getUTCFullYear() + offset, month, day))
    .toSorted((a, b) => Math.abs(a.getTime() - base.getTime()) - Math.abs(b.getTime() - base.getTime()))[0];
  return near === undefined ? null : valid(near, day);
}

/** "30 February" is no day: the calendar would make it one in March. */
const valid = (date: Date, day: number): Range | null => (date.getUTCDate() === day ? single(date) : null);

function weekday(wanted: number, turn: string | undefined, base: Date): Range {
  const back = (base.getUTCDay() - wanted + 7) % 7;
  if (turn === 'next') return shifted(base, 7 - back === 0 ? 7 : 7 - back);
  if (turn === 'last') return shifted(base, back === 0 ? -7 : -back);
  return shifted(base, -back);
}

function period(when: string, unit: string, base: Date): Range {
  const step = when === 'last' ? -1 : when === 'next' ? 1 : 0;
  const year = base.getUTCFullYear();
  if (unit === 'year') return { from: `${year + step}-01-01`, to: `${year + step}-12-31` };
  if (unit === 'month') return monthRange(year, base.getUTCMonth() + step);
  const monday = new Date(base.getTime() + (step * 7 - ((base.getUTCDay() + 6) % 7)) * DAY_MS);
  return { from: iso(monday), to: iso(new Date(monday.getTime() + 6 * DAY_MS)) };
}
