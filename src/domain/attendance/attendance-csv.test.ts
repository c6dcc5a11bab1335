import { expect } from '@open-wc/testing';
import { attendanceRow } from '../../../testing/elements/attendance-fixture.js';
import { attendanceCsv } from './attendance-csv.js';
import type { AttendanceRow } from '../session/live-session.js';

const csv = (...rows: Partial<AttendanceRow>[]) =>
  attendanceCsv({ threshold: 75, rows: rows.map(attendanceRow) });

describe('attendanceCsv', () => {
  it('has another delimiter, and times in a time zone, which the header names', () => {
    const row = attendanceRow({ joined_at: '2024-07-15T09:00:05.000Z' });
    const [header, line] = attendanceCsv(
      { threshold: 75, rows: [row] },
      { delimiter: ';', timeZone: 'Europe/Paris' },
    ).split('\r\n');
    expect(header).to.contain(';joined_at (Europe/Paris);left_at (Europe/Paris);');
    expect(line).to.contain(';2024-07-15 11:00:05;');
  });

  for (const text of ['a;=1+1', 'a,=1+1', 'a\t=1+1', 'a\n=1+1', 'a;"=1+1"', ' =1', 'a, -1', 'a;＝1'])
    for (const delimiter of [',', ';', '\t'] as const)
      it(`has no formula in ${JSON.stringify(text)}, whichever delimiter the reader splits by: ${JSON.stringify(delimiter)}`, () => {
        const written = attendanceCsv(
          { threshold: 75, rows: [attendanceRow({ last_name: text })] },
          { delimiter },
        );
        for (const reader of [',', ';', '\t'])
          for (const cell of written
            .slice(1)
            .split(/[\r\n]+/)
            .flatMap((line) => line.split(reader)))
            expect(cell).not.to.match(/^["'\s]*(?<!')[=+\-@＝＋－＠]/u);
      });

  it('contains a row for each person, with `yes` for those who count as present', () => {
    const text = csv(
      { joined_at: '2024-01-15T09:00:00.000Z', attendance_seconds: 2700, attendance_percent: 75 },
      { user_id: 'u-8', joined_at: null, attendance_seconds: 0, attendance_percent: 74 },
    );
    expect(text).to.equal(
      '\ufeffuser_id,first_name,last_name,joined_at,left_at,attendance_seconds,attendance_percent,present,' +
        'external_id,email,status,late,left_early,outside_seconds,correction_reason,corrected_by,corrected_at\r\n' +
        '7,Léo,Dubreuil,2024-01-15T09:00:00.000Z,,2700,75,yes,,,present,,,,,,\r\n' +
        'u-8,Léo,Dubreuil,,,0,74,no,,,absent,,,,,,\r\n',
    );
  });

  it('contains the ids, the flags and the correction', () => {
    const correction = {
      status: 'late',
      reason: 'Train, 8 h',
      changed_at: '2024-01-15T12:00:00.000Z',
      changed_by: { id: 1, first_name: 'Claire', last_name: 'Morel' },
    } as const;
    const text = csv({
      ...{ external_id: 'u-leo', email: 'leo@example.org', computed_status: 'absent', attendance_share: 0 },
      ...{ status: 'late', late: false, left_early: true, outside_seconds: 60, correction },
    });
    expect(text.split('\r\n')[1]).to.equal(
      '7,Léo,Dubreuil,,,0,0,yes,u-leo,leo@example.org,late,no,yes,60,"Train, 8 h",Claire Morel,2024-01-15T12:00:00.000Z',
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
