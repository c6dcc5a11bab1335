import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AttendanceReport } from '../domain/attendance-report.js';
import { attendanceCsv } from './attendance-csv.js';

function row(fields: Partial<AttendanceReport['rows'][number]> = {}) {
  return {
    user_id: 7,
    external_id: 'u-leo',
    first_name: 'Léo',
    last_name: 'Dubreuil',
    joined_at: '2026-03-02T10:00:00.000Z',
    left_at: null,
    attendance_seconds: 2_700,
    attendance_share: 75,
    attendance_percent: 75,
    outside_seconds: 0,
    computed_status: 'present' as const,
    status: 'present' as const,
    late: false,
    left_early: false,
    correction: null,
    intervals: [],
    ...fields,
  };
}

const span = { class_start: null, class_end: null };

test('has a row for each student, with whether they count as present', () => {
  const text = attendanceCsv({
    threshold: 75,
    ...span,
    rows: [row(), row({ user_id: 8, joined_at: null, attendance_seconds: 0, attendance_percent: 74 })],
  });
  assert.equal(
    text,
    '\ufeffuser_id,first_name,last_name,joined_at,left_at,attendance_seconds,attendance_percent,present\r\n' +
      '7,Léo,Dubreuil,2026-03-02T10:00:00.000Z,,2700,75,yes\r\n' +
      '8,Léo,Dubreuil,,,0,74,no\r\n',
  );
});

for (const name of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])
  test(`${JSON.stringify(name)} does not run as a formula`, () => {
    const [, line = ''] = attendanceCsv({ threshold: 0, ...span, rows: [row({ first_name: name })] }).split(
      '\r\n7,',
    );
    assert.match(line, /^"?'/);
  });

test('names with commas, quotes and line breaks stay in their cell', () => {
  const text = attendanceCsv({ threshold: 0, ...span, rows: [row({ first_name: 'a,"b"\nc' })] });
  assert.match(text, /\r\n7,"a,""b""\nc",Dubreuil,/);
});
