import { expect } from '@open-wc/testing';
import { attendanceRow } from '../../../testing/elements/attendance-fixture.js';
import type { ComputedAttendanceStatus } from '../session/live-session.js';
import { attendanceStatus } from './attendance-status.js';

const correction = { status: 'excused', reason: null, changed_by: null, changed_at: null } as const;
const measured = (computed_status: ComputedAttendanceStatus | null, attendance_share: number | null) =>
  attendanceRow({ computed_status, attendance_share, attendance_percent: attendance_share ?? 0 });
const joined = { joined_at: '2024-01-15T09:00:00Z' };

describe('attendanceStatus', () => {
  for (const [name, row, threshold, expected] of [
    ['at the threshold', measured('present', 60), 60, 'present'],
    [
      'below the threshold of the page, which differs from that of the server',
      measured('present', 60),
      61,
      'partial',
    ],
    ['above the threshold of the page', measured('partial', 60), 50, 'present'],
    ['absent at any threshold', measured('absent', 0), 0, 'absent'],
    ['nothing to measure against', measured(null, null), 0, null],
    ['a correction', { ...measured('absent', 0), correction }, 75, 'excused'],
    ['a correction before the class', { ...measured(null, null), correction }, 75, 'excused'],
    ['a backend with only a status', attendanceRow({ status: 'late' }), 75, 'late'],
    [
      'a backend with only percentages: joined',
      attendanceRow({ ...joined, attendance_percent: 80 }),
      75,
      'present',
    ],
    [
      'a backend with only percentages: little',
      attendanceRow({ ...joined, attendance_percent: 10 }),
      75,
      'partial',
    ],
    ['a backend with only percentages: seconds', attendanceRow({ attendance_seconds: 5 }), 75, 'partial'],
    ['a backend with only percentages: never joined', attendanceRow(), 0, 'absent'],
  ] as const)
    it(`${name}: ${expected}`, () => expect(attendanceStatus(row, threshold)).to.equal(expected));
});
