import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { counted } from '../../../testing/elements/counted.js';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { day, hour, minute, tenOClock } from '../../../testing/elements/session-fixture.js';
import { nextChangeAt } from './next-change.js';
import { sessionStatuses } from './session.js';
import { sessionViewAt } from './session-view.js';

const card = { countdown: 'coarse', liveBy: 'status' } as const;
const { start, end, opensAt } = domainSession();

describe('nextChangeAt', () => {
  it('is the next change of the day count when a countdown shows only days', () => {
    const now = start - 3 * day - 5 * hour;
    // A countdown rounds seconds up, so it changes from « 3 days » one second later.
    expect(nextChangeAt(domainSession(), now, card)! - now).to.equal(5 * hour + 1000);
  });

  for (const [name, at, expected] of [
    ['1 ms before it opens', opensAt - 1, opensAt],
    ['1 ms before the start', start - 1, start],
    ['1 ms before the end of a session that never started', end - 1, end],
  ] as const) {
    it(`is the boundary: ${name}`, () => expect(nextChangeAt(domainSession(), at, card)).to.equal(expected));
  }

  it('is each full minute of a live session', () => {
    const live = domainSession({ status: 'live', actualStart: start - 4 * minute - 10_000 });
    expect(nextChangeAt(live, start, card)).to.equal(start + 50_000);
    expect(nextChangeAt(live, start + 50_000, card)).to.equal(start + 50_000 + minute);
  });

  it('is null after the end', () => {
    for (const status of ['ended', 'cancelled'] as const)
      expect(nextChangeAt(domainSession({ status }), start, card)).to.equal(null);
    expect(nextChangeAt(domainSession(), end, card)).to.equal(null);
  });

  it('is the next boundary if no countdown is displayed', () => {
    expect(nextChangeAt(domainSession(), start - hour, { ...card, countdown: null })).to.equal(opensAt);
  });

  it('is always in the future, and the state does not change before it', () => {
    const moment = fc.integer({ min: tenOClock - 3 * day, max: tenOClock + day });
    fc.assert(
      fc.property(fc.constantFrom(...sessionStatuses), moment, fc.nat(), (status, now, later) => {
        const session = domainSession({ status, actualStart: status === 'live' ? start : null });
        const options = { viewer: { instructor: true }, liveBy: 'status', countdown: 'fine' } as const;
        const view = sessionViewAt(session, now, options);
        const next = view.nextChangeAt ?? Infinity;
        expect(next).to.be.greaterThan(now);
        const before = Math.min(next - 1, now + later);
        const then = sessionViewAt(session, before, options);
        expect([then.state, then.can]).to.deep.equal([view.state, view.can]);
      }),
      counted(2000),
    );
  });
});
