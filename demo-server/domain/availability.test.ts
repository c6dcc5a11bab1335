import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { availabilityAt, type Availability, latestOutage } from './availability.js';
import { instantText } from './instant.js';
import { lapsedBefore } from './presence.js';

const start = Date.parse('2026-03-02T10:00:00.000Z');
const at = (seconds: number) => start + seconds * 1000;
const text = (seconds: number | null) => (seconds === null ? null : instantText(at(seconds)));

/** Availability in seconds after ten o'clock: the last record, and begin and end of the outage. */
function stored(available: number | null, outage: [from: number, until: number] | null): Availability {
  const [from, until] = outage ?? [null, null];
  return { available_at: text(available), outage_began_at: text(from), outage_ended_at: text(until) };
}

const cases: [
  name: string,
  available: number | null,
  outage: [number, number] | null,
  now: number,
  expected: [number, number] | null,
][] = [
  ['no record yet', null, null, 0, null],
  ['a record of this moment', 0, null, 0, null],
  ['a record within the tolerance', 0, null, 10, null],
  ['no record for longer', 0, null, 10.001, [0, 10.001]],
  ['the clock was set back', 3_600, null, 0, null],
  ['an outage that is over', 100, [10, 60], 105, [10, 60]],
  ['an outage whose end is in the future, because the clock was set back', 100, [10, 60], 50, [10, 50]],
  ['a second outage a lease after the first', 150, [10, 60], 200, [150, 200]],
  ['a second outage within a lease of the first', 149.999, [10, 60], 200, [10, 200]],
];

for (const [name, available, outage, now, expected] of cases)
  test(`the latest outage: ${name}`, () => {
    assert.deepEqual(
      latestOutage(stored(available, outage), at(now)),
      expected && { from: at(expected[0]), until: at(expected[1]) },
    );
    assert.deepEqual(availabilityAt(stored(available, outage), at(now)), stored(now, expected));
  });

test('without a tolerance, any time without a record is an outage', () => {
  assert.equal(latestOutage(stored(0, null), at(0), 0), null);
  assert.deepEqual(latestOutage(stored(0, null), at(0.001), 0), { from: at(0), until: at(0.001) });
});

describe('a lease, with an outage from 0 s to 60 s', () => {
  const outage = { from: at(0), until: at(60) };
  for (const [name, lastSeen, now, hasLapsed] of [
    ['that had lapsed before the outage', -91, 60, true],
    ['that ran when the outage began', -90, 60, false],
    ['that ran when the outage began, at the end of the reserved time', -90, 149.999, false],
    ['that was not renewed in the reserved time', -90, 150, true],
    ['that was not renewed since the last moment before the outage', 0, 150, true],
    ['that was renewed after the outage', 60, 150, false],
    ['that was renewed after the outage, a lease later', 60, 150.001, true],
  ] as const)
    test(name, () => assert.equal(at(lastSeen) < lapsedBefore(at(now), outage), hasLapsed));
});
