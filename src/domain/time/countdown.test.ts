import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { counted } from '../../../testing/elements/counted.js';
import { day, hour, minute } from '../../../testing/elements/session-fixture.js';
import {
  countdownParts,
  type CountdownPrecision,
  msUntilCountdownChanges,
  type TimePart,
} from './countdown.js';

const second = 1000;
const sign = { day: 'd', hour: 'h', minute: 'm', second: 's' };
const shown = (ms: number, precision: CountdownPrecision) =>
  countdownParts(ms, precision)
    .map(({ value, unit }: TimePart) => value + sign[unit])
    .join(' ');

describe('countdownParts', () => {
  for (const [ms, coarse, fine] of [
    [7 * day, '7d', '7d 0h'],
    [2 * day + 4 * hour + 30 * minute, '2d', '2d 4h'],
    [2 * day, '2d', '2d 0h'],
    [2 * day - second, '1d 23h', '1d 23h'],
    [47 * hour + 59 * minute, '1d 23h', '1d 23h'],
    [day, '1d 0h', '1d 0h'],
    [day - second, '23h', '23h 59m'],
    [3 * hour, '3h', '3h 0m'],
    [2 * hour, '2h', '2h 0m'],
    [2 * hour - second, '119m', '1h 59m'],
    [hour + 59 * minute, '119m', '1h 59m'],
    [hour, '60m', '1h 0m'],
    [hour - second, '59m', '59m 59s'],
    [12 * minute + 34 * second, '12m', '12m 34s'],
    [minute, '1m', '1m 0s'],
    [minute - second, '59s', '59s'],
    [42 * second, '42s', '42s'],
    [second, '1s', '1s'],
    [1, '1s', '1s'],
    [0, '0s', '0s'],
    [-5 * minute, '0s', '0s'],
  ] as const) {
    it(`${ms} ms: « ${coarse} », « ${fine} »`, () => {
      expect(shown(ms, 'coarse')).to.equal(coarse);
      expect(shown(ms, 'fine')).to.equal(fine);
    });
  }
});

describe('msUntilCountdownChanges', () => {
  const precisions = fc.constantFrom<CountdownPrecision>('coarse', 'fine');

  it('is the exact time of the next change', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 * day }), precisions, (ms, precision) => {
        const wait = msUntilCountdownChanges(ms, precision)!;
        expect(wait).to.be.greaterThan(0);
        expect(shown(ms - wait, precision)).to.not.equal(shown(ms, precision));
        expect(shown(ms - wait + 1, precision)).to.equal(shown(ms, precision));
      }),
      counted(2000),
    );
  });

  it('is null at the end of the countdown', () => {
    expect(msUntilCountdownChanges(0, 'fine')).to.equal(null);
    expect(msUntilCountdownChanges(-1, 'fine')).to.equal(null);
  });
});
