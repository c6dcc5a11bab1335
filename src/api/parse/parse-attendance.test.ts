import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { counted } from '../../../testing/elements/counted.js';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { parseAttendance } from './parse-attendance.js';

const row = {
  user_id: 3,
  first_name: 'Amina',
  last_name: 'Benali',
  joined_at: '2024-01-15T09:00:30Z',
  left_at: '2024-01-15T10:20:00Z',
  attendance_seconds: 4770,
  attendance_percent: 88,
  intervals: [{ joined_at: '2024-01-15T09:00:30Z', left_at: '2024-01-15T10:20:00Z' }],
};
const of = (overrides: Record<string, unknown>) => ({ threshold: 75, rows: [{ ...row, ...overrides }] });

describe('parseAttendance', () => {
  it('returns the fields of a complete report, and no others', () => {
    const answer = { threshold: 75, rows: [{ ...row, phone: '01 23 45 67 89' }], page: 1 };
    expect(parseAttendance(answer)).to.deep.equal({ threshold: 75, rows: [row] });
  });

  it('returns what newer servers add', () => {
    const change = {
      status: 'late',
      reason: 'Train',
      changed_by: { id: 1, first_name: 'Claire', last_name: null },
      changed_at: '2024-01-15T12:00:00Z',
    };
    const added = {
      external_id: 'u-amina',
      email: 'amina@example.org',
      attendance_share: 88,
      outside_seconds: 60,
      computed_status: 'present',
      status: 'late',
      late: false,
      left_early: true,
      correction: change,
      corrections: [change, { ...change, status: null, reason: null }],
    };
    const span = { class_start: '2024-01-15T09:00:00Z', class_end: '2024-01-15T10:30:00Z' };
    const answer = { threshold: 75, ...span, rows: [{ ...row, ...added }] };
    expect(parseAttendance(answer)).to.deep.equal(answer);
  });

  it('keeps null: there is nothing to measure against, and no correction', () => {
    const nothing = { attendance_share: null, computed_status: null, status: null, correction: null };
    const answer = { threshold: 75, class_start: null, class_end: null, rows: [{ ...row, ...nothing }] };
    expect(parseAttendance(answer)).to.deep.equal(answer);
  });

  for (const [field, value] of [
    ['external_id', 7],
    ['email', ''],
    ['attendance_share', -1],
    ['outside_seconds', '60'],
    ['computed_status', 'late'],
    ['status', 'asleep'],
    ['late', 'yes'],
    ['left_early', 1],
    ['correction', { status: 'partial' }],
    ['correction', 'late'],
    ['corrections', {}],
  ] as const)
    it(`ignores ${field} ${JSON.stringify(value)}`, () =>
      expect(parseAttendance(of({ [field]: value })).rows).to.deep.equal([row]));

  it('ignores what is not valid in a correction, but not the correction', () => {
    const correction = {
      status: 'late',
      reason: 7,
      changed_by: { first_name: 'Claire' },
      changed_at: 'today',
    };
    expect(parseAttendance(of({ correction })).rows[0]!.correction).to.deep.equal({
      status: 'late',
      reason: null,
      changed_by: null,
      changed_at: null,
    });
  });

  it('accepts an empty list', () => {
    expect(parseAttendance({ threshold: 0, rows: [] })).to.deep.equal({ threshold: 0, rows: [] });
  });

  it('requires only user, seconds and percent of a row', () => {
    const { user_id, attendance_seconds, attendance_percent } = row;
    expect(
      parseAttendance({ threshold: 75, rows: [{ user_id, attendance_seconds, attendance_percent }] }).rows,
    ).to.deep.equal([
      { ...row, first_name: null, last_name: null, joined_at: null, left_at: null, intervals: [] },
    ]);
  });

  it('accepts stays that have not ended', () => {
    const intervals = [{ joined_at: row.joined_at, left_at: null }];
    expect(parseAttendance(of({ left_at: null, intervals })).rows[0]!.intervals).to.deep.equal(intervals);
  });

  for (const [field, value, expected] of [
    ['first_name', 7, null],
    ['last_name', ' ', null],
    ['joined_at', 'yesterday', null],
    ['left_at', '2024-01-15T10:20:00', null],
    ['intervals', null, []],
    ['user_id', 'c9a1|x@example.org', 'c9a1|x@example.org'],
    ['attendance_seconds', 12.5, 12.5],
    ['attendance_percent', 103, 103],
  ] as const) {
    it(`reads ${field} ${JSON.stringify(value)} as ${JSON.stringify(expected)}`, () => {
      expect(parseAttendance(of({ [field]: value })).rows[0]![field]).to.deep.equal(expected);
    });
  }

  for (const [name, answer] of [
    ['nothing', null],
    ['a list', [row]],
    ['no rows', { threshold: 75 }],
    ['rows that are not a list', { threshold: 75, rows: row }],
    ['a row that is not an object', { threshold: 75, rows: [null] }],
    ['no threshold', { rows: [row] }],
    ['a threshold as text', { threshold: '75', rows: [row] }],
    ['no user', of({ user_id: null })],
    ['an empty user', of({ user_id: '' })],
    ['no seconds', of({ attendance_seconds: undefined })],
    ['seconds below zero', of({ attendance_seconds: -1 })],
    ['seconds that are not a number', of({ attendance_seconds: NaN })],
    ['infinite seconds', of({ attendance_seconds: JSON.parse('1e999') as unknown })],
    ['no percent', of({ attendance_percent: null })],
    ['an interval that is not an object', of({ intervals: ['09:00'] })],
    ['an interval without a beginning', of({ intervals: [{ left_at: row.left_at }] })],
  ] as const) {
    it(`${name}: invalid_response`, () => {
      expect(() => parseAttendance(answer))
        .to.throw(LiveSessionError)
        .with.property('code', 'invalid_response');
    });
  }

  it('returns a report or throws invalid_response for any JSON', () => {
    const fields = fc.dictionary(
      fc.constantFrom(...Object.keys(row), 'correction', 'corrections', 'status'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fields.map(of)), (json) => {
        try {
          expect(parseAttendance(json).rows).to.be.an('array');
        } catch (error) {
          expect((error as LiveSessionError).code).to.equal('invalid_response');
        }
      }),
      counted(500),
    );
  });
});
