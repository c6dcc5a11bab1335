import { stringify } from 'csv-stringify/sync';

/** Writes records as CSV for spreadsheets: UTF-8 with a byte order mark, and no cell that runs as a formula. */
export function csvText(records: readonly (readonly (string | number | null | undefined)[])[]): string {
  return stringify(records as unknown[][], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    // Line ends of one character are no record delimiters, but spreadsheets read them as such.
    quoted_match: /[\r\n]/,
  });
}
