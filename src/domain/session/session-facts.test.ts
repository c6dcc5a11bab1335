import { expect } from '@open-wc/testing';
import {
  iso,
  liveFixture,
  minute,
  sessionFixture,
  tenOClock,
} from '../../../testing/elements/session-fixture.js';
import type { LiveSessionFacts } from './live-session.js';
import { withFacts } from './session-facts.js';

const held = sessionFixture(minute, tenOClock, {
  can: { start: true },
  reason: 'start_too_early',
  version: 3,
});
const { can: _can, reason: _reason, ...live } = liveFixture(0, tenOClock + minute, { version: 4 });
const counts = (participant_count: number, more: Partial<LiveSessionFacts> = {}): LiveSessionFacts => ({
  id: 7,
  version: 3,
  server_time: iso(tenOClock + minute),
  participant_count,
  ...more,
});

describe('withFacts', () => {
  it('takes counts of the version that is held, and leaves the rights as they are', () => {
    const after = withFacts(held, counts(5));
    expect(after).to.deep.equal({ ...held, server_time: iso(tenOClock + minute), participant_count: 5 });
  });

  it('takes a new version whole, without the rights that came with the old one', () => {
    const after = withFacts(held, live);
    expect(after).to.deep.include({ status: 'live', version: 4, can: null, reason: null });
    expect(after).to.deep.include({ course: held.course, instructor: held.instructor });
  });

  for (const [name, facts, outcome] of [
    ['an older version', { ...live, version: 2 }, 'older'],
    ['counts of an older version', counts(9, { version: 2 }), 'older'],
    ['the same version, said earlier', counts(9, { server_time: iso(tenOClock - 1) }), 'older'],
    ['counts of a version that was never seen', counts(9, { version: 4 }), 'incomplete'],
  ] as const) {
    it(`${name}: ${outcome}`, () => expect(withFacts(held, facts)).to.equal(outcome));
  }

  it('goes by the server time, and by what has moved, for a backend without versions', () => {
    const plain = { ...held, version: null };
    expect(withFacts(plain, { id: 7, server_time: iso(tenOClock - 1), status: 'live' })).to.equal('older');
    expect(withFacts(plain, { id: 7, status: 'live' })).to.deep.include({ status: 'live', can: null });
    expect(withFacts(plain, { id: 7, participant_count: 2 })).to.deep.include({ can: { start: true } });
    const moved = {
      id: 7,
      scheduled_start_time: iso(tenOClock),
      scheduled_end_time: iso(tenOClock + minute),
    };
    expect(withFacts(plain, moved)).to.deep.include({ ...moved, can: null });
  });
});
