import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attendanceReport, type CorrectionChange } from './attendance-report.js';
import { instantText } from './instant.js';
import type { SessionState } from './session.js';

const start = Date.parse('2026-03-02T10:00:00.000Z');
const at = (minutes: number) => instantText(start + minutes * 60_000);

const live: SessionState = {
  status: 'live',
  scheduled_start_time: at(0),
  scheduled_end_time: at(60),
  actual_start_time: at(0),
  actual_end_time: null,
  end_reason: null,
  cancelled_reason: null,
  version: 2,
  updated_at: at(0),
};
const ended: SessionState = { ...live, status: 'ended', actual_end_time: at(60) };
const amina = {
  id: 3,
  subject: 'u-amina',
  first_name: 'Amina',
  last_name: 'Benali',
  email: 'amina@example.org',
};
const claire = { id: 1, first_name: 'Claire', last_name: 'Morel' };
const bruno = { id: 2, first_name: 'Bruno', last_name: 'Leroy' };

function stay(from: number, to: number | null, user_id = amina.id) {
  const left_at = to === null ? null : at(to);
  return { user_id, joined_at: at(from), counted_from: at(from), left_at, last_seen_at: null };
}

type Stays = ReturnType<typeof stay>[];
type Changes = (CorrectionChange & { user_id: number })[];

function report(session: SessionState, stays: Stays, minutes: number, corrections: Changes = [], more = {}) {
  return attendanceReport({
    ...{ session, stays, corrections, breaks: [], users: [amina], threshold: 75, lateAfterMs: 5 * 60_000 },
    ...{ isForInstructor: true, now: start + minutes * 60_000 },
    ...more,
  });
}

function rowOf(session: SessionState, stays: Stays, minutes: number, corrections: Changes = []) {
  return report(session, stays, minutes, corrections).rows[0]!;
}

describe('a row of the report', () => {
  test('has only the stays of its student, with the last leave', () => {
    assert.deepEqual(rowOf(ended, [stay(0, 40), stay(1, 50, 4), stay(10, 20)], 90), {
      user_id: 3,
      external_id: 'u-amina',
      first_name: 'Amina',
      last_name: 'Benali',
      email: 'amina@example.org',
      joined_at: at(0),
      left_at: at(40),
      attendance_seconds: 40 * 60,
      attendance_share: 66,
      attendance_percent: 66,
      outside_seconds: 0,
      computed_status: 'partial',
      status: 'partial',
      late: false,
      left_early: true,
      correction: null,
      corrections: [],
      intervals: [
        { joined_at: at(0), left_at: at(40) },
        { joined_at: at(10), left_at: at(20) },
      ],
    });
  });

  test('of an absent student is empty', () => {
    const { joined_at, left_at, attendance_seconds, attendance_percent, intervals, status } = rowOf(
      ended,
      [],
      90,
    );
    assert.deepEqual(
      [joined_at, left_at, attendance_seconds, attendance_percent, intervals, status],
      [null, null, 0, 0, [], 'absent'],
    );
  });

  test('of a present student has no leave, although another device has left', () => {
    const row = rowOf(live, [stay(0, 10), stay(5, null)], 20);
    assert.equal(row.left_at, null);
    assert.equal(row.attendance_seconds, 20 * 60);
    assert.equal(row.attendance_percent, 100);
  });

  test('counts a live session up to now', () => {
    assert.equal(rowOf(live, [stay(0, 10)], 40).attendance_percent, 25);
  });

  test('rounds percents down', () => {
    const almost = { ...stay(0, 45), left_at: instantText(start + 45 * 60_000 - 1) };
    assert.equal(rowOf(ended, [almost], 90).attendance_share, 74);
    assert.equal(rowOf(ended, [stay(0, 45)], 90).attendance_share, 75);
  });

  test('has no share where there is no span: before the class, and if it was not held', () => {
    const scheduled: SessionState = { ...live, status: 'scheduled', actual_start_time: null };
    const missed: SessionState = { ...scheduled, status: 'ended', end_reason: 'no_show' };
    const early: SessionState = { ...live, actual_start_time: at(-10) };
    for (const row of [
      rowOf(scheduled, [], -30),
      rowOf(missed, [], 90),
      rowOf(early, [stay(-10, null)], -5),
    ]) {
      const { attendance_share, attendance_percent, attendance_seconds, computed_status, status } = row;
      assert.deepEqual(
        [attendance_share, attendance_percent, attendance_seconds, computed_status, status],
        [null, 0, 0, null, null],
      );
      assert.deepEqual([row.late, row.left_early], [false, false]);
    }
  });

  test('for a student has neither e-mail nor history', () => {
    const [row] = report(ended, [], 90, [], { isForInstructor: false }).rows;
    assert.ok(!('email' in row!) && !('corrections' in row!));
  });
});

/** Sessions planned from 0 to 60 minutes: a stay, its minutes within and outside the span, and its share. */
const measures: [name: string, session: Partial<SessionState>, stay: [number, number], figures: number[]][] =
  [
    ['opened 15 minutes early, there throughout', { actual_start_time: at(-15) }, [-15, 60], [60, 15, 100]],
    ['opened early, there for the class', { actual_start_time: at(-15) }, [0, 60], [60, 0, 100]],
    ['started late, there from its start on', { actual_start_time: at(12) }, [12, 60], [48, 0, 100]],
    ['ended early', { actual_end_time: at(40) }, [0, 40], [40, 0, 100]],
    ['ended late, left at its planned end', { actual_end_time: at(75) }, [0, 60], [60, 0, 100]],
    ['ended late, there to the end', { actual_end_time: at(75) }, [30, 75], [30, 15, 50]],
    [
      'extended by half an hour',
      { scheduled_end_time: at(90), actual_end_time: at(90) },
      [0, 60],
      [60, 0, 66],
    ],
    [
      'forgotten: ended by itself an hour later',
      { actual_end_time: at(120), end_reason: 'overrun' },
      [0, 60],
      [60, 0, 100],
    ],
    [
      'forgotten, with the tab left open',
      { actual_end_time: at(120), end_reason: 'overrun' },
      [0, 120],
      [60, 60, 100],
    ],
    [
      'held wholly before its plan',
      { actual_start_time: at(-14), actual_end_time: at(-4) },
      [-14, -9],
      [5, 0, 50],
    ],
    ['entered only after the class', { actual_end_time: at(75) }, [62, 75], [0, 13, 0]],
  ];

for (const [name, times, [from, to], figures] of measures)
  test(`a class ${name}: ${figures.join(', ')}`, () => {
    const row = rowOf({ ...ended, ...times }, [stay(from, to)], 200);
    assert.deepEqual([row.attendance_seconds / 60, row.outside_seconds / 60, row.attendance_share], figures);
  });

test('the time between an end and the reopening is no part of the class', () => {
  const breaks = [{ ended_at: at(20), reopened_at: at(30) }];
  const { rows, class_start, class_end } = report(ended, [stay(0, 20), stay(30, 60)], 90, [], { breaks });
  assert.deepEqual([rows[0]!.attendance_seconds, rows[0]!.attendance_share], [50 * 60, 100]);
  assert.deepEqual([class_start, class_end], [at(0), at(60)]);
});

test('a clock set back yields no negative figures', () => {
  const row = rowOf(live, [stay(0, 10), stay(20, null)], -15);
  assert.deepEqual([row.attendance_seconds, row.outside_seconds, row.attendance_share], [0, 0, null]);
});

const flags: [
  name: string,
  session: SessionState,
  stays: Stays,
  minutes: number,
  late: boolean,
  early: boolean,
][] = [
  ['there throughout', ended, [stay(0, 60)], 90, false, false],
  ['5 minutes late', ended, [stay(5, 60)], 90, false, false],
  ['6 minutes late', ended, [stay(6, 60)], 90, true, false],
  ['left 5 minutes before the end', ended, [stay(0, 55)], 90, false, false],
  ['left 6 minutes before the end', ended, [stay(0, 54)], 90, false, true],
  ['left, but the class goes on', live, [stay(0, 20)], 40, false, false],
  ['left, and returned', ended, [stay(0, 20), stay(40, 60)], 90, false, false],
  [
    'there before the class, but late for it',
    { ...ended, actual_start_time: at(-15) },
    [stay(-15, -2), stay(10, 60)],
    90,
    true,
    false,
  ],
  [
    'in time for a class that started late',
    { ...ended, actual_start_time: at(20) },
    [stay(22, 60)],
    90,
    false,
    false,
  ],
  ['absent', ended, [], 90, false, false],
  ['not in the room yet', live, [{ ...stay(10, null), counted_from: null as never }], 20, false, false],
];

for (const [name, session, stays, minutes, late, left_early] of flags)
  test(`${name}: ${late ? 'late' : 'not late'}, ${left_early ? 'left early' : 'did not leave early'}`, () => {
    const row = rowOf(session, stays, minutes);
    assert.deepEqual([row.late, row.left_early], [late, left_early]);
  });

describe('the computed status', () => {
  for (const [name, session, stays, minutes, status] of [
    ['at the threshold', ended, [stay(0, 45)], 90, 'present'],
    ['below the threshold', ended, [stay(0, 44)], 90, 'partial'],
    ['never joined', ended, [], 90, 'absent'],
    ['only after the class', { ...ended, actual_end_time: at(80) }, [stay(70, 80)], 90, 'absent'],
    ['in the room for less than a second', live, [stay(20, null)], 20, 'partial'],
  ] as const)
    test(`${name}: ${status}`, () =>
      assert.equal(rowOf(session, [...stays], minutes).computed_status, status));

  test('never joined, with a threshold of 0: absent', () => {
    const [absent] = report(ended, [], 90, [], { threshold: 0 }).rows;
    const [present] = report(ended, [stay(0, 1)], 90, [], { threshold: 0 }).rows;
    assert.deepEqual([absent!.status, present!.status], ['absent', 'present']);
  });
});

describe('a correction', () => {
  const change = (
    status: CorrectionChange['status'],
    minutes: number,
    by = claire,
    reason = 'Certificat',
  ) => ({
    ...{ user_id: amina.id, status, reason, changed_by: by, changed_at: at(minutes) },
  });

  test('counts instead of the computed status, which stays beside it', () => {
    const row = rowOf(ended, [], 90, [change('excused', 70)]);
    assert.deepEqual([row.status, row.computed_status, row.attendance_share], ['excused', 'absent', 0]);
    const { user_id: _, ...correction } = change('excused', 70);
    assert.deepEqual(row.correction, correction);
  });

  test('of several, the last one counts; the history has all of them, newest first', () => {
    const row = rowOf(ended, [], 90, [
      change('late', 70),
      change('present', 80, bruno),
      { ...change('absent', 81), user_id: 9 },
    ]);
    assert.deepEqual([row.status, row.correction?.changed_by], ['present', bruno]);
    assert.deepEqual(
      row.corrections!.map(({ status }) => status),
      ['present', 'late'],
    );
  });

  test('that was taken back stays in the history only', () => {
    const row = rowOf(ended, [], 90, [change('late', 70), change(null, 80)]);
    assert.deepEqual([row.status, row.correction, row.corrections!.length], ['absent', null, 2]);
  });

  test('counts where there is no span', () => {
    const scheduled: SessionState = { ...live, status: 'scheduled', actual_start_time: null };
    const row = rowOf(scheduled, [], -30, [change('excused', -40)]);
    assert.deepEqual([row.status, row.computed_status], ['excused', null]);
  });
});

test('the report has the threshold and the span of the class', () => {
  const { threshold, class_start, class_end } = report(ended, [], 90, [], { threshold: 80 });
  assert.deepEqual([threshold, class_start, class_end], [80, at(0), at(60)]);
  const soFar = report(live, [], 20);
  assert.deepEqual([soFar.class_start, soFar.class_end], [at(0), at(20)]);
  const early = report({ ...live, actual_start_time: at(-10) }, [], -5);
  assert.deepEqual([early.class_start, early.class_end], [null, null]);
});
