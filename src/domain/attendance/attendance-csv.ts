import type { Attendance, AttendanceRow } from '../session/live-session.js';
import { attendanceStatus } from './attendance-status.js';

const measured = [
  'user_id',
  'first_name',
  'last_name',
  'joined_at',
  'left_at',
  'attendance_seconds',
  'attendance_percent',
] as const satisfies readonly (keyof AttendanceRow)[];
const header = [
  ...measured,
  'present',
  'external_id',
  'email',
  'status',
  'late',
  'left_early',
  'outside_seconds',
  'correction_reason',
  'corrected_by',
  'corrected_at',
];

/** Marks the text as UTF-8: without it, spreadsheets assume another encoding. */
const byteOrderMark = '\ufeff';

/** Matches text that spreadsheets run as a formula. */
const startsFormula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Returns an attendance report as CSV, with the columns of the server's `attendance.csv`. No cell runs as a formula. */
export function attendanceCsv({ rows, threshold }: Attendance): string {
  const records = rows.map((row) => {
    const { correction, late, left_early, outside_seconds } = row;
    const { first_name = null, last_name = null } = correction?.changed_by ?? {};
    const status = attendanceStatus(row, threshold);
    return [
      ...measured.map((column) => row[column]),
      yesOrNo(status === 'present' || status === 'late'),
      ...[row.external_id, row.email, status, yesOrNo(late), yesOrNo(left_early), outside_seconds],
      ...[correction?.reason, [first_name, last_name].filter(Boolean).join(' '), correction?.changed_at],
    ];
  });
  return byteOrderMark + [header, ...records].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function yesOrNo(value: boolean | null | undefined): string | null {
  return value == null ? null : value ? 'yes' : 'no';
}

function cell(value: string | number | null | undefined): string {
  const text = String(value ?? '');
  const safe = startsFormula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
