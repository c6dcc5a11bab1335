import type { Attendance, AttendanceRow } from '../session/live-session.js';

const columns = [
  'user_id',
  'first_name',
  'last_name',
  'joined_at',
  'left_at',
  'attendance_seconds',
  'attendance_percent',
] as const satisfies readonly (keyof AttendanceRow)[];

/** Says that the text is UTF-8: spreadsheets take it for something else without. */
const mark = '\ufeff';

/** What spreadsheets take a formula by. */
const opensFormula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** An attendance report for a spreadsheet, as the server's `attendance.csv` has it: no cell runs as a formula. */
export function attendanceCsv({ rows, threshold }: Attendance): string {
  const lines = rows.map((row) => [
    ...columns.map((column) => cell(row[column])),
    row.attendance_percent >= threshold ? 'yes' : 'no',
  ]);
  return mark + [[...columns, 'present'], ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function cell(value: string | number | null): string {
  const text = String(value ?? '');
  const safe = opensFormula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
