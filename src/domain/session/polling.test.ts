import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { day, hour, minute, tenOClock } from '../../../testing/elements/session-fixture.js';
import { pollDelayMs, reconnectDelayMs } from './polling.js';

const situation = (overrides: Partial<Parameters<typeof pollDelayMs>[0]> = {}) => ({
  session: domainSession(),
  now: tenOClock - day,
  failures: 0,
  random: 0.5,
  ...overrides,
});
const delay = (overrides: Partial<Parameters<typeof pollDelayMs>[0]>) => pollDelayMs(situation(overrides));

describe('pollDelayMs', () => {
  it('polls every 15 s ± 20 %', () => {
    expect([delay({ random: 0 }), delay({ random: 0.5 }), delay({ random: 1 })]).to.deep.equal([
      12_000, 15_000, 18_000,
    ]);
  });

  for (const [name, now, expected] of [
    ['more than a minute before the start', tenOClock - minute - 1, 15_000],
    ['a minute before the start', tenOClock - minute, 5000],
    ['a minute after the start', tenOClock + minute, 5000],
    ['more than a minute after the start', tenOClock + minute + 1, 15_000],
  ] as const) {
    it(`${name}: ${expected} ms`, () => expect(delay({ now })).to.equal(expected));
  }

  it('polls within 2 s after a boundary, at a random time', () => {
    const now = domainSession().opensAt - 3000;
    expect([delay({ now, random: 0 }), delay({ now, random: 0.5 }), delay({ now, random: 1 })]).to.deep.equal(
      [3000, 4000, 5000],
    );
  });

  it('polls each minute after the end, and every 15 s in overtime', () => {
    expect(delay({ session: domainSession({ status: 'ended' }) })).to.equal(60_000);
    expect(delay({ session: domainSession({ status: 'cancelled' }) })).to.equal(60_000);
    const { end } = domainSession();
    expect(delay({ now: end + 15_000 - 1 })).to.equal(15_000);
    expect(delay({ now: end + 15_000 })).to.equal(60_000);
    expect(delay({ session: domainSession({ status: 'live' }), now: tenOClock + 3 * hour })).to.equal(15_000);
  });

  it('polls only at boundaries while a stream reports changes', () => {
    const { opensAt, end } = domainSession();
    expect(delay({ now: opensAt - hour, streaming: true })).to.equal(hour + 1000);
    expect(delay({ now: end, streaming: true })).to.equal(Infinity);
    expect(delay({ session: domainSession({ status: 'live' }), streaming: true })).to.equal(Infinity);
    expect(delay({ failures: 1, streaming: true })).to.equal(15_000);
  });

  it('doubles the delay after each failure, up to two minutes', () => {
    const delays = [1, 2, 3, 4, 5, 9].map((failures) => delay({ failures }));
    expect(delays).to.deep.equal([15_000, 30_000, 60_000, 120_000, 120_000, 120_000]);
  });
});

describe('reconnectDelayMs', () => {
  it('is up to 2 s at random after the server ended the stream', () => {
    expect([0, 0.5, 1].map((random) => reconnectDelayMs(0, random))).to.deep.equal([0, 1000, 2000]);
  });

  it('doubles the delay after each failure, up to two minutes', () => {
    const delays = [1, 2, 3, 7, 8, 20].map((failures) => reconnectDelayMs(failures, 0.5));
    expect(delays).to.deep.equal([1000, 2000, 4000, 64_000, 120_000, 120_000]);
    expect([reconnectDelayMs(1, 0), reconnectDelayMs(1, 1)]).to.deep.equal([800, 1200]);
  });
});
