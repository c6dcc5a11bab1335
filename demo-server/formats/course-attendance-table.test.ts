import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CourseAttendance } from '../domain/course-attendance.js';
import { courseAttendanceTable } from './course-attendance-table.js';
import { csvTable } from './csv-table.js';

const session = { scheduled_start_time: '2026-03-02T10:00:00.000Z', status: 'ended' } as const;
const course: CourseAttendance = {
  threshold: 75,
  sessions: [
    { ...session, id: 1, title: 'Suites, "récurrence"' },
    { ...session, id: 2, title: '=1+1' },
  ],
  rows: [
    {
      ...{
        user_id: 7,
        external_id: 'u-leo',
        first_name: '=1+1',
        last_name: 'Dubreuil',
        email: 'leo@example.org',
      },
      attendance: [{ status: 'late', attendance_share: 40, is_corrected: true }, null],
      totals: { present: 1, partial: 0, absent: 0, excused: 0, late: 1, share: 100, below_threshold: false },
    },
    {
      ...{ user_id: 8, external_id: 'u-ana', first_name: null, last_name: null },
      attendance: [
        { status: null, attendance_share: null },
        { status: 'absent', attendance_share: 0 },
      ],
      totals: { present: 0, partial: 0, absent: 1, excused: 0, late: 0, share: null, below_threshold: true },
    },
  ],
};

test('has a row for each user and a column for each session; no cell runs as a formula', () => {
  assert.equal(
    csvTable(courseAttendanceTable(course, null), { delimiter: 'comma', timeZone: null }),
    '\ufeffuser_id,external_id,first_name,last_name,email,' +
      '"2026-03-02T10:00:00.000Z Suites, ""récurrence""",2026-03-02T10:00:00.000Z =1+1,' +
      'present,partial,absent,excused,late,share,below_threshold\r\n' +
      "7,u-leo,'=1+1,Dubreuil,leo@example.org,late,,1,0,0,0,1,100,no\r\n" +
      '8,u-ana,,,,,absent,0,0,1,0,0,,yes\r\n',
  );
});
