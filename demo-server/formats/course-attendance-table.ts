import type { CourseAttendance } from '../domain/course-attendance.js';
import { yesOrNo } from './attendance-table.js';
import { localTime } from './local-time.js';
import type { Column, Table } from './table.js';

const person = ['user_id', 'external_id', 'first_name', 'last_name', 'email'] as const;
const totals = ['present', 'partial', 'absent', 'excused', 'late', 'share'] as const;

/**
 * Returns the attendance of a course as a table: a row for each user, a column with the status for each session, and the totals.
 * The cell of a session that the user does not belong to is empty. The names of the sessions' columns are their times in the
 * zone, by default UTC, and their titles.
 */
export function courseAttendanceTable({ sessions, rows }: CourseAttendance, timeZone: string | null): Table {
  const text = (name: string): Column => ({ name, kind: 'text' });
  const timeOf = (start: string) => (timeZone ? localTime(Date.parse(start), timeZone) : start);
  return {
    columns: [
      ...person.map((name): Column => ({ name, kind: name === 'user_id' ? 'integer' : 'text' })),
      ...sessions.map(({ scheduled_start_time, title }) => text(`${timeOf(scheduled_start_time)} ${title}`)),
      ...totals.map((name): Column => ({ name, kind: name === 'share' ? 'percent' : 'integer' })),
      text('below_threshold'),
    ],
    rows: rows.map((row) => [
      ...person.map((name) => row[name] ?? null),
      ...row.attendance.map((cell) => cell?.status ?? null),
      ...totals.map((name) => row.totals[name]),
      yesOrNo(row.totals.below_threshold),
    ]),
  };
}
