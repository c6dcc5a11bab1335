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
  it('returns the attendance of each person', () => {
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

  it('counts people, and averages over those who joined', () => {
    expect(report(classAttendance(tenOClock).rows).sums).to.deep.equal({
      present: 5,
      all: 6,
      partial: 2,
      absent: 1,
      excused: 0,
      averageSeconds: ((88 + 79 + 54 + 87 + 31) * 60) / 5,
    });
    expect(report([]).sums).to.deep.equal({
      present: 0,
      all: 0,
      partial: 0,
      absent: 0,
      excused: 0,
      averageSeconds: 0,
    });
  });

  it('uses the threshold of the page rather than that of the server', () => {
    const row = attendanceRow({ joined_at: iso(tenOClock), attendance_percent: 60 });
    expect([report([row]).threshold, report([row]).entries[0]!.kind]).to.deep.equal([75, 'partial']);
    const { threshold, entries } = report([row], { threshold: 60 });
    expect([threshold, entries[0]!.kind]).to.deep.equal([60, 'complete']);
  });

  for (const [name, row, kind] of [
    [
      'somebody who joined but has not entered the room',
      attendanceRow({ joined_at: iso(tenOClock) }),
      'partial',
    ],
    [
      'somebody with attendance but without times',
      attendanceRow({ attendance_seconds: 5, attendance_percent: 80 }),
      'complete',
    ],
    ['somebody who never joined, at any threshold', attendanceRow(), 'absent'],
  ] as const)
    it(`${name}: ${kind}`, () =>
      expect(report([row], { threshold: kind === 'absent' ? 0 : 75 }).entries[0]!.kind).to.equal(kind));

  const change = (status: 'late' | 'excused' | 'present' | 'absent') => ({
    status,
    reason: 'Certificat',
    changed_by: { id: 1, first_name: 'Claire', last_name: 'Morel' },
    changed_at: iso(tenOClock),
  });

  it('returns the ids, the flags and the corrections of newer backends', () => {
    const correction = change('excused');
    const [entry] = report([
      attendanceRow({
        ...{
          external_id: 'u-leo',
          email: 'leo@example.org',
          late: true,
          left_early: true,
          outside_seconds: 60,
        },
        ...{ computed_status: 'absent', attendance_share: 0, status: 'excused', correction },
        corrections: [correction, { ...correction, status: null, changed_by: null }],
      }),
    ]).entries;
    const { externalId, email, late, leftEarly, outsideSeconds, status, computedStatus, kind } = entry!;
    expect([externalId, email, late, leftEarly, outsideSeconds]).to.deep.equal([
      ...['u-leo', 'leo@example.org', true, true, 60],
    ]);
    expect([status, computedStatus, kind]).to.deep.equal(['excused', 'absent', 'excused']);
    const seen = { reason: 'Certificat', changedBy: 'Claire Morel', changedAt: tenOClock };
    expect(entry!.correction).to.deep.equal({ ...seen, status: 'excused' });
    expect(entry!.corrections).to.deep.equal([
      { ...seen, status: 'excused' },
      { ...seen, status: null, changedBy: null },
    ]);
  });

  it('has neither ids nor flags of other backends', () => {
    const { externalId, email, late, leftEarly, outsideSeconds, correction, corrections } = report([
      attendanceRow(),
    ]).entries[0]!;
    expect([externalId, email, late, leftEarly, outsideSeconds, correction, corrections]).to.deep.equal([
      ...[null, null, false, false, 0, null, []],
    ]);
  });

  it('counts corrected people by their correction: excused ones as neither present nor absent', () => {
    const rows = (['present', 'late', 'excused', 'absent'] as const).map((status) =>
      attendanceRow({ computed_status: 'absent', attendance_share: 0, correction: change(status) }),
    );
    const { entries, sums } = report(rows);
    expect(entries.map(({ kind }) => kind)).to.deep.equal(['complete', 'late', 'excused', 'absent']);
    expect(sums).to.deep.include({ all: 4, present: 2, partial: 0, absent: 1, excused: 1 });
  });

  it('has no status before the class', () => {
    const early = { computed_status: null, attendance_share: null, status: null };
    const rows = [attendanceRow(early), attendanceRow({ ...early, joined_at: iso(tenOClock) })];
    expect(report(rows).entries.map(({ status, kind }) => [status, kind])).to.deep.equal([
      [null, 'absent'],
      [null, 'partial'],
    ]);
  });

  it('has a null name for somebody without a name', () => {
    const names = [
      { first_name: null, last_name: null },
      { first_name: 'Léo', last_name: null },
    ].map((name) => report([attendanceRow(name)]).entries[0]!.name);
    expect(names).to.deep.equal([null, 'Léo']);
  });

  it('merges overlapping intervals and keeps gaps', () => {
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

  it('ends an open stay at the time of the report, or with the session', () => {
    const row = attended([1, 'Amina', 'Benali'], tenOClock, [[5, null]]);
    expect(stays(row, whileLive)).to.deep.equal([[5, 20]]);
    expect(stays(row)).to.deep.equal([[5, 90]]);
  });

  it('uses arrival and departure as one stay if there are no intervals', () => {
    const row = attendanceRow({ joined_at: iso(tenOClock), left_at: iso(tenOClock + 10 * minute) });
    expect(stays(row)).to.deep.equal([[0, 10]]);
    expect(stays({ ...row, left_at: null }, whileLive)).to.deep.equal([[0, 20]]);
  });

  it('marks the people who are present', () => {
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
    ['that an ended session took', {}, 2, 90],
    ['from the start of a live session to its planned end', whileLive, 0, 90],
    [
      'from the start of a session in overtime to now',
      { ...whileLive, asOf: tenOClock + 100 * minute },
      0,
      100,
    ],
    ['for which a session is planned', { session: domainSession(), state: 'scheduled' }, 0, 90],
    [
      'of 1 ms for a session that ended immediately',
      { session: domainSession({ actualStart: tenOClock, actualEnd: tenOClock }) },
      0,
      1 / minute,
    ],
  ] as const)
    it(`has as its axis the time ${name}`, () => {
      const { axis } = report([], context);
      expect([axis!.from - tenOClock, axis!.to - tenOClock]).to.deep.equal([from * minute, to * minute]);
    });

  it('uses the stays as the axis if no session is known', () => {
    const rows = classAttendance(tenOClock).rows;
    const withoutSession = { session: null, state: null };
    expect(report(rows, withoutSession).axis).to.deep.equal({ from: tenOClock, to: tenOClock + 88 * minute });
    expect(report([], withoutSession).axis).to.equal(null);
  });
});

describe('isOwnReport', () => {
  const oneRow = report([attendanceRow()]);
  for (const [name, session, knowsRoom, expected] of [
    ['a student', ended, false, true],
    ['a class with one student', domainSession({ enrolledCount: 1 }), false, false],
    ['a class with an unknown number of students', domainSession(), false, false],
    ['an instructor, shown by rights', domainSession({ enrolledCount: 24, instructor: true }), false, false],
    ['an instructor, shown by the room name', ended, true, false],
  ] as const)
    it(`${name}: ${expected}`, () => expect(isOwnReport(oneRow, session, knowsRoom)).to.equal(expected));

  it('a report of several people: false', () =>
    expect(isOwnReport(report(classAttendance(tenOClock).rows), ended, false)).to.equal(false));
});
