import type { AttendanceReport, AttendanceRow } from '../domain/attendance-report.js';
import { csvText } from './csv-text.js';

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

/** Writes the report of a session as CSV. */
export function attendanceCsv({ rows }: AttendanceReport): string {
  const records = rows.map((row) => {
    const { correction, status, late, left_early, outside_seconds } = row;
    const { first_name = null, last_name = null } = correction?.changed_by ?? {};
    return [
      ...measured.map((column) => row[column]),
      yesOrNo(status === 'present' || status === 'late'),
      ...[row.external_id, row.email, status, yesOrNo(late), yesOrNo(left_early), outside_seconds],
      ...[correction?.reason, [first_name, last_name].filter(Boolean).join(' '), correction?.changed_at],
    ];
  });
  return csvText([header, ...records]);
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
