import type { AttendanceReport } from '../domain/attendance-report.js';
import type { Column, Table } from './table.js';

const columns: readonly Column[] = [
  { name: 'user_id', kind: 'integer' },
  { name: 'first_name', kind: 'text' },
  { name: 'last_name', kind: 'text' },
  { name: 'joined_at', kind: 'time' },
  { name: 'left_at', kind: 'time' },
  { name: 'attendance_seconds', kind: 'duration' },
  { name: 'attendance_percent', kind: 'percent' },
  { name: 'present', kind: 'text' },
  { name: 'external_id', kind: 'text' },
  { name: 'email', kind: 'text' },
  { name: 'status', kind: 'text' },
  { name: 'late', kind: 'text' },
  { name: 'left_early', kind: 'text' },
  { name: 'outside_seconds', kind: 'duration' },
  { name: 'correction_reason', kind: 'text' },
  { name: 'corrected_by', kind: 'text' },
  { name: 'corrected_at', kind: 'time' },
];

/** Returns the report of a session as a table. */
export function attendanceTable({ rows }: AttendanceReport): Table {
  return {
    columns,
    rows: rows.map((row) => {
      const { correction, status } = row;
      const { first_name = null, last_name = null } = correction?.changed_by ?? {};
      return [
        ...[row.user_id, row.first_name, row.last_name, timeOf(row.joined_at), timeOf(row.left_at)],
        ...[
          row.attendance_seconds,
          row.attendance_percent,
          yesOrNo(status === 'present' || status === 'late'),
        ],
        ...[row.external_id, row.email ?? null, status, yesOrNo(row.late), yesOrNo(row.left_early)],
        ...[row.outside_seconds, correction?.reason ?? null],
        ...[[first_name, last_name].filter(Boolean).join(' ') || null, timeOf(correction?.changed_at)],
      ];
    }),
  };
}

function timeOf(text: string | null | undefined): number | null {
  return text ? Date.parse(text) : null;
}

/** Words for programs: the same in every language. */
export function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
