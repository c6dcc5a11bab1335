import { expect } from '@open-wc/testing';
import { attendanceRow, attended, classAttendance } from '../../../testing/elements/attendance-fixture.js';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { hour, iso, minute, tenOClock } from '../../../testing/elements/session-fixture.js';
import { attendanceReport, isOwnReport, type ReportContext } from './attendance-report.js';
import type { AttendanceRow } from '../session/live-session.js';

const ended = domainSession({
  status: 'ended',
  actualStart: tenOClock + 2 * minute,
  actualEnd: tenOClock + 90 * minute,
  enrolledCount: 24,
});
const live = domainSession({ status: 'live', actualStart: tenOClock, participantCount: 1 });

const report = (rows: readonly AttendanceRow[], context: Partial<ReportContext> = {}) =>
  attendanceReport(
    { threshold: 75, rows: [...rows] },
    { session: ended, state: 'ended', threshold: null, asOf: tenOClock + 2 * hour, ...context },
  );
const whileLive = { session: live, state: 'live', asOf: tenOClock + 20 * minute } as const;
/** Minutes from ten o'clock. */
const stays = (row: AttendanceRow, context: Partial<ReportContext> = {}) =>
  report([row], context).entries[0]!.stays.map(({ from, to }) =>
    [from, to].map((at) => (at - tenOClock) / minute),
  );

describe('attendanceReport', () => {
  it('says who attended how', () => {
    const { entries } = report(classAttendance(ended.actualStart!).rows);
    expect(
      entries.map(({ id, name, kind, seconds, percent }) => [id, name, kind, seconds / 60, percent]),
    ).to.deep.equal([
      ['1', 'Amina Benali', 'complete', 88, 100],
      ['2', 'Léo Dubreuil', 'complete', 79, 89],
      ['3', 'Yanis Kaci', 'partial', 54, 61],
      ['4', 'Jeanne Lefèvre', 'complete', 87, 98],
      ['5', 'Thu Hà Nguyễn', 'partial', 31, 35],
      ['6', 'Marc-Antoine Rousseau', 'absent', 0, 0],
    ]);
  });

  it('sums up, the average over those who came', () => {
    expect(report(classAttendance(tenOClock).rows).sums).to.deep.equal({
      present: 5,
      all: 6,
      partial: 2,
      absent: 1,
      averageSeconds: ((88 + 79 + 54 + 87 + 31) * 60) / 5,
    });
    expect(report([]).sums).to.deep.equal({ present: 0, all: 0, partial: 0, absent: 0, averageSeconds: 0 });
  });

  it('takes the threshold of the page before that of the server', () => {
    const row = attendanceRow({ joined_at: iso(tenOClock), attendance_percent: 60 });
    expect([report([row]).threshold, report([row]).entries[0]!.kind]).to.deep.equal([75, 'partial']);
    const { threshold, entries } = report([row], { threshold: 60 });
    expect([threshold, entries[0]!.kind]).to.deep.equal([60, 'complete']);
  });

  for (const [name, row, kind] of [
    ['who joined, and was not in the room yet', attendanceRow({ joined_at: iso(tenOClock) }), 'partial'],
    [
      'whom a backend tells without times',
      attendanceRow({ attendance_seconds: 5, attendance_percent: 80 }),
      'complete',
    ],
    ['who never came, whatever the threshold', attendanceRow(), 'absent'],
  ] as const)
    it(`${name}: ${kind}`, () =>
      expect(report([row], { threshold: kind === 'absent' ? 0 : 75 }).entries[0]!.kind).to.equal(kind));

  it('has no name for somebody of whom none is told', () => {
    const names = [
      { first_name: null, last_name: null },
      { first_name: 'Léo', last_name: null },
    ].map((name) => report([attendanceRow(name)]).entries[0]!.name);
    expect(names).to.deep.equal([null, 'Léo']);
  });

  it('joins what overlaps, and leaves gaps', () => {
    const row = attended([1, 'Amina', 'Benali'], tenOClock, [
      [30, 40],
      [5, 20],
      [10, 25],
      [25, 26],
      [50, 50],
    ]);
    expect(stays(row)).to.deep.equal([
      [5, 26],
      [30, 40],
    ]);
  });

  it('ends what is open at the moment of the report, or with the session', () => {
    const row = attended([1, 'Amina', 'Benali'], tenOClock, [[5, null]]);
    expect(stays(row, whileLive)).to.deep.equal([[5, 20]]);
    expect(stays(row)).to.deep.equal([[5, 90]]);
  });

  it('makes one stay of arrival and departure where there are no intervals', () => {
    const row = attendanceRow({ joined_at: iso(tenOClock), left_at: iso(tenOClock + 10 * minute) });
    expect(stays(row)).to.deep.equal([[0, 10]]);
    expect(stays({ ...row, left_at: null }, whileLive)).to.deep.equal([[0, 20]]);
  });

  it('knows who is there', () => {
    const row = attended([1, 'Amina', 'Benali'], tenOClock, [[5, null]]);
    const isThere = (of: AttendanceRow, context: Partial<ReportContext> = {}) =>
      report([of], context).entries[0]!.isThere;
    expect([isThere(row, whileLive), isThere(row), isThere(attendanceRow(), whileLive)]).to.deep.equal([
      true,
      false,
      false,
    ]);
  });

  for (const [name, context, from, to] of [
    ['an ended session ran', {}, 2, 90],
    ['a live one began, to its planned end', whileLive, 0, 90],
    ['one began that goes on for longer', { ...whileLive, asOf: tenOClock + 100 * minute }, 0, 100],
    ['one is planned', { session: domainSession(), state: 'scheduled' }, 0, 90],
    [
      'one was ended at once',
      { session: domainSession({ actualStart: tenOClock, actualEnd: tenOClock }) },
      0,
      1 / minute,
    ],
  ] as const)
    it(`has the time that ${name} as its axis`, () => {
      const { axis } = report([], context);
      expect([axis!.from - tenOClock, axis!.to - tenOClock]).to.deep.equal([from * minute, to * minute]);
    });

  it('takes the axis from the stays where no session is known', () => {
    const rows = classAttendance(tenOClock).rows;
    const none = { session: null, state: null };
    expect(report(rows, none).axis).to.deep.equal({ from: tenOClock, to: tenOClock + 88 * minute });
    expect(report([], none).axis).to.equal(null);
  });
});

describe('isOwnReport', () => {
  const own = report([attendanceRow()]);
  for (const [name, session, knowsRoom, expected] of [
    ['a student of a class', ended, false, true],
    ['a class of one', domainSession({ enrolledCount: 1 }), false, false],
    ['a class of which nobody tells how many are in it', domainSession(), false, false],
    ['an instructor, by rights', domainSession({ enrolledCount: 24, instructor: true }), false, false],
    ["an instructor, by the room's name", ended, true, false],
  ] as const)
    it(`${name}: ${expected}`, () => expect(isOwnReport(own, session, knowsRoom)).to.equal(expected));

  it('a class: false', () =>
    expect(isOwnReport(report(classAttendance(tenOClock).rows), ended, false)).to.equal(false));
});
