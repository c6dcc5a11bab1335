import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AttendanceRow } from '../domain/attendance-report.js';
import { attendanceTable } from './attendance-table.js';
import { csvTable } from './csv-table.js';

function row(fields: Partial<AttendanceRow> = {}): AttendanceRow {
  return {
    user_id: 7,
    external_id: 'u-leo',
    first_name: 'Léo',
    last_name: 'Dubreuil',
    email: 'leo@example.org',
    joined_at: '2026-03-02T10:00:00.000Z',
    left_at: null,
    attendance_seconds: 2_700,
    attendance_share: 75,
    attendance_percent: 75,
    outside_seconds: 60,
    computed_status: 'present',
    status: 'present',
    late: false,
    left_early: false,
    correction: null,
    intervals: [],
    ...fields,
  };
}

const csv = (...rows: AttendanceRow[]) =>
  csvTable(attendanceTable({ threshold: 75, class_start: null, class_end: null, rows }), {
    delimiter: 'comma',
    timeZone: null,
  });
const correction = {
  status: 'late',
  reason: 'Train, 8 h',
  changed_by: { id: 1, first_name: 'Claire', last_name: 'Morel' },
  changed_at: '2026-03-02T12:00:00.000Z',
} as const;

test('has a row for each student, the columns of earlier versions first', () => {
  const absent = { joined_at: null, attendance_seconds: 0, attendance_percent: 0, attendance_share: null };
  const text = csv(
    row(),
    row({ user_id: 8, status: 'partial', attendance_percent: 74, late: true, left_early: true }),
    row({ ...absent, user_id: 9, status: 'late', correction }),
    row({ ...absent, user_id: 10, status: null, external_id: '' }),
  );
  assert.equal(
    text,
    '\ufeffuser_id,first_name,last_name,joined_at,left_at,attendance_seconds,attendance_percent,present,' +
      'external_id,email,status,late,left_early,outside_seconds,correction_reason,corrected_by,corrected_at\r\n' +
      '7,Léo,Dubreuil,2026-03-02T10:00:00.000Z,,2700,75,yes,u-leo,leo@example.org,present,no,no,60,,,\r\n' +
      '8,Léo,Dubreuil,2026-03-02T10:00:00.000Z,,2700,74,no,u-leo,leo@example.org,partial,yes,yes,60,,,\r\n' +
      '9,Léo,Dubreuil,,,0,0,yes,u-leo,leo@example.org,late,no,no,60,"Train, 8 h",Claire Morel,2026-03-02T12:00:00.000Z\r\n' +
      '10,Léo,Dubreuil,,,0,0,no,,leo@example.org,,no,no,60,,,\r\n',
  );
});

test('has no e-mail addresses for students', () => {
  const { email: _, ...own } = row();
  assert.match(csv(own), /,yes,u-leo,,present,/);
});

for (const name of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])
  test(`${JSON.stringify(name)} does not run as a formula`, () => {
    const [, line = ''] = csv(row({ first_name: name })).split('\r\n7,');
    assert.match(line, /^"?'/);
    const reason = csv(row({ external_id: '', correction: { ...correction, reason: name } }));
    assert.match(reason, /,60,"?'/);
  });

test('texts with commas, quotes and line breaks stay in their cell', () => {
  assert.match(csv(row({ first_name: 'a,"b"\nc' })), /\r\n7,"a,""b""\nc",Dubreuil,/);
  assert.match(csv(row({ correction: { ...correction, reason: 'a\nb' } })), /,60,"a\nb",Claire Morel,/);
});
