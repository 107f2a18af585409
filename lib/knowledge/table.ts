import * as v from 'valibot';

/** A table that cannot be read, with what to do about it. */
export class TableError extends Error {
  override name = 'TableError';
}

/** A row by column name. */
export type Row = Readonly<Record<string, string>>;

/** What the Wikidata query service downloads as JSON: plain ("simple JSON") or with types and languages. */
const Simple = v.array(v.record(v.string(), v.string()));
const Full = v.object({
  results: v.object({ bindings: v.array(v.record(v.string(), v.looseObject({ value: v.string() }))) }),
});

/** Reads a table from CSV (RFC 4180, with a heading line) or a Wikidata query result. Throws `TableError`. */
export function readTable(text: string): Row[] {
  const start = text.replace(/^\ufeff/u, '').trimStart();
  return /^[[{]/u.test(start) ? fromJson(start) : fromCsv(start);
}

function fromJson(text: string): Row[] {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw new TableError(`is no valid JSON: ${String(error)}`);
  }
  const simple = v.safeParse(Simple, raw);
  if (simple.success) return simple.output;
  const full = v.safeParse(Full, raw);
  if (!full.success) throw new TableError('is no query result: download it as JSON from the query service');
  return full.output.results.bindings.map((binding) =>
    Object.fromEntries(Object.entries(binding).map(([name, { value }]) => [name, value])),
  );
}

function fromCsv(text: string): Row[] {
  const [heading, ...lines] = records(text);
  if (heading === undefined || lines.length === 0)
    throw new TableError('has no rows: it needs a heading line and rows below it');
  return lines.map((cells, at) => {
    if (cells.length > heading.length)
      throw new TableError(
        `row ${at + 2} has ${cells.length} cells, the heading ${heading.length}: quote cells that hold commas`,
      );
    return Object.fromEntries(heading.map((name, column) => [name.trim(), (cells[column] ?? '').trim()]));
  });
}

/** Cells of each record: quoted cells may hold separators, line feeds and doubled quotation marks. */
function records(text: string): string[][] {
  const out: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endRow = (): void => {
    row.push(cell);
    if (row.some((one) => one.trim() !== '')) out.push(row);
    row = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === ',') {
      row.push(cell);
      cell = '';
    } else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  if (isQuoted) throw new TableError('ends inside quotation marks: one is missing');
  endRow();
  return out;
}
