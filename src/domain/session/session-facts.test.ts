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

const session = sessionFixture(minute, tenOClock, {
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
  it('updates counts of the same version, and keeps the rights', () => {
    const updated = withFacts(session, counts(5));
    expect(updated).to.deep.equal({ ...session, server_time: iso(tenOClock + minute), participant_count: 5 });
  });

  it('applies a new version, and removes the rights of the old one', () => {
    const updated = withFacts(session, live);
    expect(updated).to.deep.include({ status: 'live', version: 4, can: null, reason: null });
    expect(updated).to.deep.include({ course: session.course, instructor: session.instructor });
  });

  for (const [name, facts, outcome] of [
    ['an older version', { ...live, version: 2 }, 'older'],
    ['counts of an older version', counts(9, { version: 2 }), 'older'],
    ['the same version with an earlier time', counts(9, { server_time: iso(tenOClock - 1) }), 'older'],
    ['counts of a version that was not loaded', counts(9, { version: 4 }), 'incomplete'],
  ] as const) {
    it(`${name}: ${outcome}`, () => expect(withFacts(session, facts)).to.equal(outcome));
  }

  it('compares server time, status and scheduled times for a backend without versions', () => {
    const plain = { ...session, version: null };
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
