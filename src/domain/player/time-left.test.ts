import { expect } from '@open-wc/testing';
import { hour, minute, tenOClock as end } from '../../../testing/elements/session-fixture.js';
import { timeLeftAt } from './time-left.js';

describe('timeLeftAt', () => {
  const hardEnd = end + hour;
  for (const [name, now, kind, minutes] of [
    ['half an hour before the end', end - 30 * minute, 'plenty', 30],
    ['just over five minutes before the end', end - 5 * minute - 1, 'plenty', 6],
    ['five minutes before the end', end - 5 * minute, 'soon', 5],
    ['a second before the end', end - 1000, 'soon', 1],
    ['at the end', end, 'over', 0],
    ['a minute after the end', end + minute, 'over', 1],
    ['just over ten minutes before the server ends it', hardEnd - 10 * minute - 1, 'over', 49],
    ['ten minutes before the server ends it', hardEnd - 10 * minute, 'closing', 50],
  ] as const) {
    it(`${name}: ${kind}, ${minutes}`, () =>
      expect(timeLeftAt(end, hardEnd, now)).to.deep.equal({ kind, minutes }));
  }

  it('is never closing if the server does not end sessions', () =>
    expect(timeLeftAt(end, null, end + 5 * hour).kind).to.equal('over'));
});
