import { stringify } from 'csv-stringify/sync';
import type { AttendanceReport } from '../domain/attendance-report.js';

const columns = [
  'user_id',
  'first_name',
  'last_name',
  'joined_at',
  'left_at',
  'attendance_seconds',
  'attendance_percent',
  'present',
];

/** Writes the report as CSV for spreadsheets: UTF-8 with a byte order mark, and no cell that runs as a formula. */
export function attendanceCsv({ rows, threshold }: AttendanceReport): string {
  const records = rows.map((row) => ({
    ...row,
    present: row.attendance_percent >= threshold ? 'yes' : 'no',
  }));
  return stringify(records, {
    columns,
    header: true,
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
