import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { heardAt, heartbeatMs, lapsedBefore, presencePeriods, type Stay } from './presence.js';
import { instantText } from './instant.js';
import { totalLength } from './period.js';

const start = Date.parse('2026-03-02T10:00:00.000Z');
const end = start + 60 * 60_000;

function presence(from: number, to: number | null) {
  const at = (minutes: number) => instantText(start + minutes * 60_000);
  const stay = { joined_at: at(from), counted_from: at(from), last_seen_at: null };
  return { ...stay, left_at: to === null ? null : at(to) };
}

const attendedMs = (stays: readonly Stay[]) => totalLength(presencePeriods(stays, start, end));

const cases = [
  ['no stay', [], 0],
  ['one stay', [presence(10, 30)], 20],
  ['two stays with a pause', [presence(0, 10), presence(20, 40)], 30],
  ['two devices at once count once', [presence(0, 30), presence(10, 40)], 40],
  ['a device within the stay of another', [presence(0, 40), presence(10, 20)], 40],
  ['time before the start does not count', [presence(-20, 10)], 10],
  ['time after the end does not count', [presence(50, 90)], 10],
  ['a stay after the end does not count', [presence(70, 90)], 0],
  ['an open stay counts up to the end', [presence(45, null)], 15],
  [
    'a stay before the first heartbeat from the room does not count',
    [{ ...presence(0, 30), counted_from: null }],
    0,
  ],
  [
    'a lost tab counts up to its last heartbeat',
    [{ ...presence(0, null), last_seen_at: instantText(start + 20 * 60_000) }],
    20,
  ],
] as const;

for (const [name, presences, minutes] of cases)
  test(`${name}: ${minutes} minutes`, () => {
    assert.equal(attendedMs(presences), minutes * 60_000);
  });

test('overlapping stays have periods that do not overlap, in order', () => {
  const at = (minutes: number) => start + minutes * 60_000;
  assert.deepEqual(presencePeriods([presence(20, 40), presence(0, 30), presence(50, 60)], start, end), [
    { from: at(0), to: at(30) },
    { from: at(30), to: at(40) },
    { from: at(50), to: at(60) },
  ]);
});

test('heartbeats are due every 30 s, and a stay lapses after three missing ones', () => {
  assert.equal(heartbeatMs, 30_000);
  assert.equal(lapsedBefore(start), start - 90_000);
});

const presences = fc.array(fc.tuple(fc.integer({ min: -20, max: 80 }), fc.integer({ min: 0, max: 40 })), {
  maxLength: 12,
});

test('any stays in any order: the minutes in which at least one was open', () => {
  fc.assert(
    fc.property(presences, (stays) => {
      const covered = Array.from({ length: 60 }, (_, minute) =>
        stays.some(([from, length]) => from <= minute && minute < from + length),
      ).filter(Boolean).length;
      const given = stays.map(([from, length]) => presence(from, from + length));
      assert.equal(attendedMs(given), covered * 60_000);
      assert.equal(attendedMs(given.reverse()), covered * 60_000);
    }),
  );
});

for (const [name, joined, last, at, heard] of [
  ['the first, after the join', 0, null, 5, 5],
  ['the first, while the clock is set back', 10, null, 5, 10],
  ['one after the last', 0, 5, 6, 6],
  ['one while the clock is set back', 0, 5, 4, 5],
] as const)
  test(`the time of a heartbeat: ${name}`, () => {
    const text = (minutes: number) => instantText(start + minutes * 60_000);
    const stay = { joined_at: text(joined), last_seen_at: last === null ? null : text(last) };
    assert.equal(heardAt(stay, text(at)), text(heard));
  });
