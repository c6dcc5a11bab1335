import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { counted } from '../../../testing/elements/counted.js';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { parseCourseAttendance } from './parse-course-attendance.js';

const session = {
  id: 7,
  title: 'Suites',
  scheduled_start_time: '2024-01-15T09:00:00Z',
  status: 'ended',
};
const totals = { present: 1, partial: 0, absent: 1, excused: 0, late: 1, share: 50, below_threshold: true };
const row = {
  user_id: 3,
  external_id: 'u-amina',
  first_name: 'Amina',
  last_name: 'Benali',
  email: 'amina@example.org',
  attendance: [
    { status: 'late', attendance_share: 40, late: true, left_early: true, is_corrected: true },
    null,
  ],
  totals,
};
const course = { threshold: 75, sessions: [session, { ...session, id: 'b-8' }], rows: [row] };
const withRow = (fields: object) => ({ ...course, rows: [{ ...row, ...fields }] });
const withSession = (fields: object) => ({ ...course, sessions: [{ ...session, ...fields }] });

describe('parseCourseAttendance', () => {
  it('returns the fields of a complete answer, and no others', () => {
    const answer = { ...withRow({ phone: '0' }), page: 1 };
    expect(parseCourseAttendance(answer)).to.deep.equal(course);
  });

  it('requires only the user of a row, and has a cell for each session', () => {
    const { rows } = parseCourseAttendance({ ...course, rows: [{ user_id: 'a|b' }] });
    const none = {
      present: 0,
      partial: 0,
      absent: 0,
      excused: 0,
      late: 0,
      share: null,
      below_threshold: false,
    };
    expect(rows).to.deep.equal([
      {
        user_id: 'a|b',
        ...{ external_id: null, first_name: null, last_name: null },
        attendance: [null, null],
        totals: none,
      },
    ]);
  });

  it('ignores cells beyond the sessions, and values that are not valid', () => {
    const cells = [{ status: 'asleep', attendance_share: -1, late: 'yes' }, 'late', null];
    const [first] = parseCourseAttendance(withRow({ attendance: cells })).rows;
    expect(first!.attendance).to.deep.equal([{ status: null, attendance_share: null }, null]);
  });

  for (const [name, answer] of [
    ['nothing', null],
    ['no threshold', { ...course, threshold: null }],
    ['no sessions', { ...course, sessions: null }],
    ['a session without an id', withSession({ id: null })],
    ['a session with an id that could change a URL', withSession({ id: '../1' })],
    ['a session without a title', withSession({ title: '' })],
    ['a session without a start', withSession({ scheduled_start_time: '2024-01-15' })],
    ['a session of unknown status', withSession({ status: 'held' })],
    ['no rows', { ...course, rows: {} }],
    ['a row without a user', withRow({ user_id: null })],
  ] as const)
    it(`${name}: invalid_response`, () => {
      expect(() => parseCourseAttendance(answer))
        .to.throw(LiveSessionError)
        .with.property('code', 'invalid_response');
    });

  it('returns an answer or throws invalid_response for any JSON', () => {
    const fields = fc.dictionary(fc.constantFrom(...Object.keys(row)), fc.jsonValue());
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fields.map(withRow), fields.map(withSession)), (json) => {
        try {
          expect(parseCourseAttendance(json).rows).to.be.an('array');
        } catch (error) {
          expect((error as LiveSessionError).code).to.equal('invalid_response');
        }
      }),
      counted(500),
    );
  });
});
