import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { effectiveSession } from './effective-session.js';
import { instantText } from './instant.js';
import { type InstructorPresence, openEnded } from './automatic-end.js';
import type { SessionState } from './session.js';
import { endedSession, startedSession } from './session-transitions.js';
import { hardEnd, opensAt } from './session-windows.js';

const minute = 60_000;
const start = Date.parse('2026-03-02T10:00:00.000Z');
const end = start + 90 * minute;

const grace = 10 * minute;

type StoredSession = SessionState & InstructorPresence;

function scheduled(): StoredSession {
  return {
    status: 'scheduled',
    scheduled_start_time: instantText(start),
    scheduled_end_time: instantText(end),
    actual_start_time: null,
    actual_end_time: null,
    end_reason: null,
    cancelled_reason: null,
    version: 4,
    updated_at: instantText(start - minute),
    instructor_stayed_until: null,
    reopened_at: null,
  };
}

describe('a session that nobody starts', () => {
  test('is still scheduled one millisecond before its end', () => {
    assert.deepEqual(effectiveSession(scheduled(), end - 1, grace), scheduled());
  });

  test('ends at its scheduled end, without actual times', () => {
    assert.deepEqual(effectiveSession(scheduled(), end, grace), {
      ...scheduled(),
      status: 'ended',
      end_reason: 'no_show',
      version: 5,
      updated_at: instantText(end),
    });
  });
});

describe('a session that nobody ends', () => {
  const live = startedSession(scheduled(), start);

  test('is still live one millisecond before its hard end', () => {
    assert.equal(effectiveSession(live, end + 60 * minute - 1, grace), live);
  });

  test('ends an hour after its scheduled end', () => {
    assert.deepEqual(effectiveSession(live, end + 60 * minute, grace), {
      ...live,
      status: 'ended',
      actual_end_time: instantText(end + 60 * minute),
      end_reason: 'overrun',
      version: 6,
      updated_at: instantText(end + 60 * minute),
    });
  });
});

describe('a live session that its instructors left', () => {
  const live = startedSession(scheduled(), start);
  const cases: [name: string, session: StoredSession, at: number, reason: string][] = [
    ['before the scheduled end', left(start + minute), end + grace, 'instructor_left'],
    ['at the scheduled end', left(end), end + grace, 'instructor_left'],
    ['after the scheduled end', left(end + 7 * minute), end + 17 * minute, 'instructor_left'],
    ['so late that the hard end comes first', left(end + 55 * minute), end + 60 * minute, 'overrun'],
    ['never', left(openEnded), end + 60 * minute, 'overrun'],
    ['without having joined', live, end + 60 * minute, 'overrun'],
    [
      'before it was reopened',
      { ...left(end + minute), reopened_at: instantText(end + 12 * minute) },
      end + 22 * minute,
      'instructor_left',
    ],
    [
      'after it was reopened',
      { ...left(end + 20 * minute), reopened_at: instantText(end + 12 * minute) },
      end + 30 * minute,
      'instructor_left',
    ],
    [
      'never, as none had joined before it was reopened',
      { ...live, reopened_at: instantText(end + minute) },
      end + 60 * minute,
      'overrun',
    ],
  ];
  function left(until: number | string): StoredSession {
    return { ...live, instructor_stayed_until: typeof until === 'string' ? until : instantText(until) };
  }

  for (const [name, session, at, reason] of cases)
    test(`${name}: ends at ${instantText(at)} (${reason})`, () => {
      assert.equal(effectiveSession(session, at - 1, grace), session);
      const ended = effectiveSession(session, at, grace);
      assert.deepEqual([ended.actual_end_time, ended.end_reason], [instantText(at), reason]);
    });

  test('ends at its hard end without a grace', () => {
    const session = left(start);
    assert.equal(effectiveSession(session, end + 60 * minute - 1, 0), session);
    assert.equal(effectiveSession(session, end + 60 * minute, 0).end_reason, 'overrun');
  });
});

describe('the end of a live session', () => {
  test('is the time of the call, without an end reason', () => {
    const ended = endedSession(startedSession(scheduled(), start), start + minute);
    assert.equal(ended.actual_end_time, instantText(start + minute));
    assert.equal(ended.end_reason, null);
  });

  test('is never before the start, even if the clock was set back', () => {
    const ended = endedSession(startedSession(scheduled(), start), start - 60 * minute);
    assert.equal(ended.actual_end_time, instantText(start));
  });
});

/** Any session that a server can have stored. */
const storedSession = fc
  .record({
    start: fc.integer({ min: 0, max: 1_000_000 }).map((minutes) => start + minutes * minute),
    duration: fc.integer({ min: 5, max: 720 }),
    status: fc.constantFrom('scheduled', 'live', 'ended', 'cancelled'),
    begun: fc.integer({ min: -15, max: 4 }),
    lasted: fc.integer({ min: 0, max: 60 }),
    stayed: fc.option(fc.integer({ min: -15, max: 780 })),
    reopened: fc.option(fc.integer({ min: -15, max: 780 })),
  })
  .map(({ start, duration, status, begun, lasted, stayed, reopened }): StoredSession => {
    const planned = {
      ...scheduled(),
      scheduled_start_time: instantText(start),
      scheduled_end_time: instantText(start + duration * minute),
      instructor_stayed_until: stayed === null ? null : instantText(start + stayed * minute),
      reopened_at: reopened === null ? null : instantText(start + reopened * minute),
    };
    if (status === 'cancelled') return { ...planned, status };
    if (status === 'scheduled') return planned;
    const live = startedSession(planned, start + begun * minute);
    return status === 'live' ? live : endedSession(live, start + (begun + lasted) * minute);
  });

const sessionAndTimes = storedSession.chain((session) =>
  fc.tuple(
    fc.constant(session),
    fc.integer({ min: opensAt(session), max: hardEnd(session) + 60 * minute }),
    fc.integer({ min: 0, max: 300 * minute }),
  ),
);

describe('the effective session of any stored session', () => {
  test('is the same when computed twice', () => {
    fc.assert(
      fc.property(sessionAndTimes, ([session, now]) => {
        const once = effectiveSession(session, now, grace);
        assert.deepEqual(effectiveSession(once, now, grace), once);
      }),
    );
  });

  test('does not depend on whether an earlier one was stored', () => {
    fc.assert(
      fc.property(sessionAndTimes, ([session, now, later]) => {
        const stored = effectiveSession(session, now, grace);
        assert.deepEqual(
          effectiveSession(stored, now + later, grace),
          effectiveSession(session, now + later, grace),
        );
      }),
    );
  });

  test('does not modify its argument', () => {
    fc.assert(
      fc.property(sessionAndTimes, ([session, now]) => {
        const before = structuredClone(session);
        effectiveSession(session, now, grace);
        assert.deepEqual(session, before);
      }),
    );
  });

  test('differs only for live and scheduled sessions, which end with the next version', () => {
    fc.assert(
      fc.property(sessionAndTimes, ([session, now]) => {
        const effective = effectiveSession(session, now, grace);
        if (effective === session) return;
        assert.ok(session.status === 'live' || session.status === 'scheduled');
        assert.equal(effective.status, 'ended');
        assert.equal(effective.version, session.version + 1);
      }),
    );
  });

  test('has actual times as its status requires, in order and within limits', () => {
    fc.assert(
      fc.property(sessionAndTimes, ([session, now]) => {
        const { status, end_reason, actual_start_time, actual_end_time } = effectiveSession(
          session,
          now,
          grace,
        );
        const ran = status === 'live' || (status === 'ended' && end_reason !== 'no_show');
        assert.equal(actual_start_time !== null, ran);
        assert.equal(actual_end_time !== null, ran && status === 'ended');
        if (actual_start_time && actual_end_time) {
          assert.ok(actual_end_time >= actual_start_time);
          assert.ok(Date.parse(actual_end_time) <= hardEnd(session));
        }
      }),
    );
  });
});
