import type { Attendance, AttendanceRow } from '../../src/domain/session/live-session.js';
import { iso, minute } from './session-fixture.js';

/** Returns the row of an absent student; fields can be overridden. */
export function attendanceRow(overrides: Partial<AttendanceRow> = {}): AttendanceRow {
  return {
    user_id: 7,
    first_name: 'Léo',
    last_name: 'Dubreuil',
    joined_at: null,
    left_at: null,
    attendance_seconds: 0,
    attendance_percent: 0,
    intervals: [],
    ...overrides,
  };
}

/** Returns the row of a student with stays in minutes of a session of 88 min from `start`; null for an open stay. */
export function attended(
  [id, first_name, last_name]: readonly [id: number, first: string, last: string],
  start: number,
  minutes: readonly (readonly [from: number, to: number | null])[],
  ranMinutes = 88,
): AttendanceRow {
  const intervals = minutes.map(([from, to]) => ({
    joined_at: iso(start + from * minute),
    left_at: to === null ? null : iso(start + to * minute),
  }));
  const attendedMinutes = minutes.reduce((sum, [from, to]) => sum + (to ?? ranMinutes) - from, 0);
  return attendanceRow({
    user_id: id,
    first_name,
    last_name,
    joined_at: intervals[0]?.joined_at ?? null,
    left_at: intervals.at(-1)?.left_at ?? null,
    attendance_seconds: attendedMinutes * 60,
    attendance_percent: Math.floor((attendedMinutes * 100) / ranMinutes),
    intervals,
  });
}

/** Returns a report of six students after 88 min from `start`: two with gaps, one late, one absent. */
export function classAttendance(start: number): Attendance {
  return {
    threshold: 75,
    rows: [
      attended([1, 'Amina', 'Benali'], start, [[0, 88]]),
      attended([2, 'Léo', 'Dubreuil'], start, [
        [2, 33],
        [40, 88],
      ]),
      attended([3, 'Yanis', 'Kaci'], start, [[34, 88]]),
      attended([4, 'Jeanne', 'Lefèvre'], start, [[0, 87]]),
      attended([5, 'Thu Hà', 'Nguyễn'], start, [
        [1, 16],
        [32, 48],
      ]),
      attended([6, 'Marc-Antoine', 'Rousseau'], start, []),
    ],
  };
}
