import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import { localTime } from './local-time.js';
import type { Column, ColumnKind, Table, TableFormat } from './table.js';

/** Media type of XLSX. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Excel's limit for the text of a cell. */
const longestText = 32_767;
const secondsOfDay = 24 * 60 * 60;
/** Characters that XML does not allow, and carriage returns, which some readers show as `_x000D_`. */
const invalid = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

const widths: Record<ColumnKind, number> = { text: 24, integer: 10, time: 20, duration: 12, percent: 10 };

/**
 * Writes a table as XLSX: texts are text, also if they look like numbers, dates or formulas; times are local to the zone,
 * by default UTC; durations and percentages are numbers with a format.
 */
export async function xlsxTable({ columns, rows }: Table, { timeZone }: TableFormat): Promise<Buffer> {
  const zone = timeZone ?? 'UTC';
  const header = columns.map(({ name, kind }): CellObject => ({
    value: kind === 'time' ? `${name} (${zone})` : name,
    type: String,
    fontWeight: 'bold',
  }));
  const cells = rows.map((row) => row.map((value, index) => cell(value, columns[index]!, zone)));
  const options = {
    sheet: 'Attendance',
    columns: columns.map(({ kind }) => ({ width: widths[kind] })),
    stickyRowsCount: 1,
  };
  return writeXlsxFile([header, ...cells], options).toBuffer();
}

function cell(value: string | number | null, { kind }: Column, zone: string): CellObject | null {
  if (value === null) return null;
  switch (kind) {
    case 'text': {
      const text = String(value)
        .replaceAll('\r\n', '\n')
        .replace(invalid, '')
        .replace(/\p{Cs}/gu, '\ufffd');
      return { value: text.slice(0, longestText), type: String, format: '@' };
    }
    case 'integer':
      return { value: Number(value), type: Number };
    case 'time':
      // The library writes the fields of a date in UTC.
      return {
        value: new Date(`${localTime(Number(value), zone).replace(' ', 'T')}Z`),
        type: Date,
        format: 'yyyy-mm-dd hh:mm:ss',
      };
    case 'duration':
      return { value: Number(value) / secondsOfDay, type: Number, format: '[h]:mm:ss' };
    case 'percent':
      return { value: Number(value) / 100, type: Number, format: '0%' };
  }
}
