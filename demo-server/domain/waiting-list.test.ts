import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { instantText } from './instant.js';
import type { Outage } from './presence.js';
import { mayTakeSeat, offerMs, waitingListAt, waitingPlace, type WaitingStudent } from './waiting-list.js';

const start = Date.parse('2026-03-02T10:00:00.000Z');
const at = (seconds: number) => start + seconds * 1000;
const text = (seconds: number) => instantText(at(seconds));

/** A waiting student, with times in seconds after ten o'clock. */
function student(user_id: number, lastSeen: number, offeredUntil: number | null = null): WaitingStudent {
  return {
    user_id,
    last_seen_at: text(lastSeen),
    offered_until: offeredUntil === null ? null : text(offeredUntil),
  };
}

interface Case {
  name: string;
  stored: WaitingStudent[];
  free: number;
  now: number;
  outage?: [from: number, until: number];
  /** User and end of the offer, in order. */
  expected: [user: number, offeredUntil: number | null][];
}

const cases: Case[] = [
  { name: 'nobody waits', stored: [], free: 3, now: 0, expected: [] },
  {
    name: 'no seat is free',
    stored: [student(1, 0), student(2, 0)],
    free: 0,
    now: 0,
    expected: [
      [1, null],
      [2, null],
    ],
  },
  {
    name: 'a free seat is offered to the first',
    stored: [student(1, 0), student(2, 0)],
    free: 1,
    now: 5,
    expected: [
      [1, 65],
      [2, null],
    ],
  },
  {
    name: 'an offer keeps its end',
    stored: [student(1, 0, 60), student(2, 0)],
    free: 1,
    now: 59.999,
    expected: [
      [1, 60],
      [2, null],
    ],
  },
  {
    name: 'a second free seat is offered to the second',
    stored: [student(1, 0, 60), student(2, 0), student(3, 0)],
    free: 2,
    now: 10,
    expected: [
      [1, 60],
      [2, 70],
      [3, null],
    ],
  },
  {
    name: 'more free seats than students',
    stored: [student(1, 0)],
    free: 9,
    now: 0,
    expected: [[1, 60]],
  },
  {
    name: 'who missed the offer moves to the end, and the next gets it',
    stored: [student(1, 0, 60), student(2, 0), student(3, 0)],
    free: 1,
    now: 60,
    expected: [
      [2, 120],
      [3, null],
      [1, null],
    ],
  },
  {
    name: 'several who missed offers follow in the order of their ends',
    stored: [student(1, 0, 50), student(2, 0, 40), student(3, 0)],
    free: 2,
    now: 60,
    expected: [
      [3, 120],
      [2, 120],
      [1, null],
    ],
  },
  {
    name: 'who waits alone is offered the seat again',
    stored: [student(1, 0, 60)],
    free: 1,
    now: 60,
    expected: [[1, 120]],
  },
  {
    name: 'a lease of 90 s after the last heartbeat',
    stored: [student(1, 0), student(2, 1)],
    free: 1,
    now: 90,
    expected: [
      [1, 150],
      [2, null],
    ],
  },
  {
    name: 'who lapsed leaves the list, and the next gets the seat',
    stored: [student(1, 0), student(2, 1)],
    free: 1,
    now: 90.001,
    expected: [[2, 150.001]],
  },
  {
    name: 'who lapsed loses the offer',
    stored: [student(1, 0, 95), student(2, 1)],
    free: 1,
    now: 90.001,
    expected: [[2, 150.001]],
  },
  {
    name: 'an offer without a free seat is taken back, without loss of the place',
    stored: [student(1, 0, 60), student(2, 0)],
    free: 0,
    now: 10,
    expected: [
      [1, null],
      [2, null],
    ],
  },
  {
    name: 'an outage keeps the list and offers the seat anew for its whole time',
    stored: [student(1, 0, 60), student(2, 0)],
    free: 1,
    now: 700,
    outage: [50, 700],
    expected: [
      [1, 760],
      [2, null],
    ],
  },
  {
    name: 'an offer that was missed before the outage',
    stored: [student(1, 30, 60), student(2, 30)],
    free: 1,
    now: 700,
    outage: [60, 700],
    expected: [
      [2, 760],
      [1, null],
    ],
  },
  {
    name: 'an offer that is missed after the outage',
    stored: [student(1, 700, 60), student(2, 700)],
    free: 1,
    now: 760,
    outage: [50, 700],
    expected: [
      [2, 820],
      [1, null],
    ],
  },
  {
    name: 'the clock was set back by an hour: the offer is not longer for it',
    stored: [student(1, 3_600, 3_650)],
    free: 1,
    now: 0,
    expected: [[1, 60]],
  },
];

describe('the waiting list', () => {
  for (const { name, stored, free, now, outage, expected } of cases)
    test(name, () => {
      const hadOutage: Outage | null = outage ? { from: at(outage[0]), until: at(outage[1]) } : null;
      const list = waitingListAt(stored, free, at(now), hadOutage);
      assert.deepEqual(
        list.map(({ user_id, offered_until }) => [user_id, offered_until]),
        expected.map(([user, until]) => [user, until === null ? null : text(until)]),
      );
    });
});

const anyList = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.option(fc.integer({ min: 0, max: 260 }))), {
    maxLength: 8,
  })
  .map((rows) => rows.map(([seen, until], index) => student(index + 1, seen, until)));

test('any list: as many offers as free seats, to the first students; applied twice, it is the same', () => {
  fc.assert(
    fc.property(anyList, fc.nat({ max: 9 }), fc.integer({ min: 0, max: 260 }), (stored, free, now) => {
      const list = waitingListAt(stored, free, at(now), null);
      const offers = list.map(({ offered_until }) => offered_until !== null);
      assert.deepEqual(
        offers,
        list.map((_, index) => index < free),
      );
      for (const { offered_until } of list)
        if (offered_until !== null)
          assert.ok(Date.parse(offered_until) > at(now) && Date.parse(offered_until) <= at(now) + offerMs);
      assert.deepEqual(waitingListAt(list, free, at(now), null), list);
      // Those who keep their place keep their order.
      const kept = list
        .map(({ user_id }) => user_id)
        .filter((id) => (stored[id - 1]!.offered_until ?? text(999)) > text(now));
      assert.deepEqual(
        kept,
        [...kept].sort((a, b) => a - b),
      );
    }),
  );
});

test('applied at an earlier time as well, the order is the same', () => {
  const times = fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 }));
  fc.assert(
    fc.property(anyList, fc.nat({ max: 9 }), times, (any, more, [first, then]) => {
      // Seats are offered to the first students.
      const stored = [...any].sort(
        (a, b) => Number(a.offered_until === null) - Number(b.offered_until === null),
      );
      const free = more + stored.filter(({ offered_until }) => offered_until !== null).length;
      const between = waitingListAt(stored, free, at(first), null);
      const users = (list: WaitingStudent[]) => list.map(({ user_id }) => user_id);
      assert.deepEqual(
        users(waitingListAt(between, free, at(first + then), null)),
        users(waitingListAt(stored, free, at(first + then), null)),
      );
    }),
  );
});

describe('a place', () => {
  const list = [student(7, 0, 60), student(8, 0)];
  test('is counted from 1', () => {
    assert.deepEqual(waitingPlace(list, 8), { place: 2, offered_until: null });
    assert.equal(waitingPlace(list, 9), null);
  });
  test('with an offer allows to take a seat; without one, only an empty list does', () => {
    assert.deepEqual(
      [mayTakeSeat(list, 7), mayTakeSeat(list, 8), mayTakeSeat(list, 9), mayTakeSeat([], 9)],
      [true, false, false, true],
    );
  });
});
