import { stringify } from 'csv-stringify/sync';
import { instantText } from '../domain/instant.js';
import { localTime } from './local-time.js';
import type { Column, Table, TableFormat } from './table.js';

/** Delimiters of CSV files. */
export const delimiters = { comma: ',', semicolon: ';', tab: '\t' } as const;

/** How a table is written as CSV. */
export interface CsvFormat extends TableFormat {
  readonly delimiter: keyof typeof delimiters;
}

/**
 * Matches where a reader may see the beginning of a cell that runs as a formula: at the beginning of a text, and after each
 * delimiter or line break in it, because the reader may split by another delimiter than ours. The full-width signs are
 * those of East Asian keyboards.
 */
const formulaStart = /(^|[,;\t\r\n])(["'\s]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])|^(?=[\t\r])/g;

/**
 * Writes a table as CSV for spreadsheets: UTF-8 with a byte order mark, and no cell that runs as a formula. Durations are in
 * seconds. With a time zone, times are local, and the names of their columns contain the zone.
 */
export function csvTable({ columns, rows }: Table, { delimiter, timeZone }: CsvFormat): string {
  const header = columns.map(({ name, kind }) =>
    safeText(kind === 'time' && timeZone ? `${name} (${timeZone})` : name),
  );
  const cells = rows.map((row) => row.map((value, index) => cellText(value, columns[index]!, timeZone)));
  return stringify([header, ...cells], {
    bom: true,
    record_delimiter: 'windows',
    delimiter: delimiters[delimiter],
    // Readers may split by another delimiter.
    quoted_match: /[,;\t\r\n]/,
  });
}

function cellText(value: string | number | null, { kind }: Column, timeZone: string | null): string {
  if (value === null) return '';
  if (kind !== 'time') return typeof value === 'number' ? String(value) : safeText(value);
  return timeZone ? localTime(Number(value), timeZone) : instantText(Number(value));
}

/** Returns a text with an apostrophe wherever it could run as a formula. */
export function safeText(text: string): string {
  return text.replace(formulaStart, "$&'");
}
