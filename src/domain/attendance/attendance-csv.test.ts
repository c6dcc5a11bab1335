import { expect } from '@open-wc/testing';
import { attendanceRow } from '../../../testing/elements/attendance-fixture.js';
import { attendanceCsv } from './attendance-csv.js';
import type { AttendanceRow } from '../session/live-session.js';

const csv = (...rows: Partial<AttendanceRow>[]) =>
  attendanceCsv({ threshold: 75, rows: rows.map(attendanceRow) });

describe('attendanceCsv', () => {
  it('contains a row for each person, with `yes` for those who count as present', () => {
    const text = csv(
      { joined_at: '2024-01-15T09:00:00.000Z', attendance_seconds: 2700, attendance_percent: 75 },
      { user_id: 'u-8', joined_at: null, attendance_seconds: 0, attendance_percent: 74 },
    );
    expect(text).to.equal(
      '\ufeffuser_id,first_name,last_name,joined_at,left_at,attendance_seconds,attendance_percent,present\r\n' +
        '7,Léo,Dubreuil,2024-01-15T09:00:00.000Z,,2700,75,yes\r\n' +
        'u-8,Léo,Dubreuil,,,0,74,no\r\n',
    );
  });

  it('contains only the header row if there is nobody', () => {
    expect(csv().split('\r\n')).to.have.length(2);
  });

  for (const name of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])
    it(`${JSON.stringify(name)} does not run as a formula`, () => {
      expect(csv({ first_name: name }).split('\r\n7,')[1]).to.match(/^"?'/);
    });

  for (const [name, cell] of [
    ['a,b', '"a,b"'],
    ['a "b" c', '"a ""b"" c"'],
    ['a\nb', '"a\nb"'],
    ['=a,"b"', '"\'=a,""b"""'],
  ] as const)
    it(`${JSON.stringify(name)} stays in its cell`, () =>
      expect(csv({ first_name: name })).to.contain(`\r\n7,${cell},Dubreuil,`));
});
