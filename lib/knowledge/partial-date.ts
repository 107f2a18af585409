import * as v from 'valibot';

/** A calendar date as far as it is known: `2024`, `2024-12` or `2024-12-08` (ISO 8601 reduced precision). */
export type PartialDate = string;

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether the text is a partial date that exists in the calendar. */
export function isPartialDate(text: string): boolean {
  const match = shape.exec(text);
  if (match === null) return false;
  const [, year, month, day] = match;
  if (month === undefined) return true;
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return false;
  if (day === undefined) return true;
  const date = new Date(Date.UTC(Number(year), monthNumber - 1, Number(day)));
  return date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === Number(day);
}

/** Last day the date can mean, as `YYYY-MM-DD`: what an as-of date compares with. */
export function latestDay(date: PartialDate): string {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return date;
  if (month === undefined) return `${year}-12-31`;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(last).padStart(2, '0')}`;
}

/** First day the date can mean, as `YYYY-MM-DD`. */
export function earliestDay(date: PartialDate): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** YAML reads an unquoted year as a number, so numbers are taken as years here. */
export const PartialDateSchema = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.integer())]),
  v.transform(String),
  v.check(isPartialDate, 'is no date: write 2024, 2024-12 or 2024-12-08'),
  v.description('A date as far as it is known: 2024, 2024-12 or 2024-12-08'),
);
