import { expect } from '@open-wc/testing';
import { hour, minute } from '../../../testing/elements/session-fixture.js';
import { elapsedLength, plannedLength, wholeMinutesPassed } from './duration.js';

const text = (parts: ReturnType<typeof plannedLength>) =>
  parts.map(({ value, unit }) => value + unit.charAt(0)).join(' ');

describe('plannedLength', () => {
  for (const [ms, expected] of [
    [5 * minute, '5m'],
    [90 * minute, '90m'],
    [2 * hour, '120m'],
    [121 * minute, '2h 1m'],
    [8 * hour, '8h'],
    [89.5 * minute, '90m'],
  ] as const) {
    it(`${ms / minute} minutes: ${expected}`, () => expect(text(plannedLength(ms))).to.equal(expected));
  }
});

describe('elapsedLength', () => {
  for (const [ms, expected] of [
    [-minute, ''],
    [0, ''],
    [minute - 1, ''],
    [minute, '1m'],
    [hour - 1, '59m'],
    [hour, '1h'],
    [88 * minute, '1h 28m'],
  ] as const) {
    it(`${ms} ms: « ${expected} »`, () => expect(text(elapsedLength(ms))).to.equal(expected));
  }

  it('rounds down to whole minutes, and negative times to 0', () => {
    expect([
      wholeMinutesPassed(-1),
      wholeMinutesPassed(minute - 1),
      wholeMinutesPassed(minute),
    ]).to.deep.equal([0, 0, 1]);
  });
});
