import type { CourseAttendance } from '../domain/course-attendance.js';
import { csvText } from './csv-text.js';

const person = ['user_id', 'external_id', 'first_name', 'last_name', 'email'] as const;
const totals = ['present', 'partial', 'absent', 'excused', 'late', 'share'] as const;

/**
 * Writes the attendance of a course as CSV: a row for each user, a column with the status for each session, and the totals.
 * The cell of a session that the user does not belong to is empty.
 */
export function courseAttendanceCsv({ sessions, rows }: CourseAttendance): string {
  const titles = sessions.map(({ scheduled_start_time, title }) => `${scheduled_start_time} ${title}`);
  const records = rows.map((row) => [
    ...person.map((column) => row[column]),
    ...row.attendance.map((cell) => cell?.status),
    ...totals.map((column) => row.totals[column]),
    row.totals.below_threshold ? 'yes' : 'no',
  ]);
  return csvText([[...person, ...titles, ...totals, 'below_threshold'], ...records]);
}
