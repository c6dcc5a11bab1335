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

/** Marks the text as UTF-8: without it, spreadsheets assume another encoding. */
const byteOrderMark = '\ufeff';

/** Matches text that spreadsheets run as a formula. */
const startsFormula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Returns an attendance report as CSV, with the columns of the server's `attendance.csv`. No cell runs as a formula. */
export function attendanceCsv({ rows, threshold }: Attendance): string {
  const lines = rows.map((row) => [
    ...columns.map((column) => cell(row[column])),
    row.attendance_percent >= threshold ? 'yes' : 'no',
  ]);
  return (
    byteOrderMark + [[...columns, 'present'], ...lines].map((cells) => `${cells.join(',')}\r\n`).join('')
  );
}

function cell(value: string | number | null): string {
  const text = String(value ?? '');
  const safe = startsFormula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
