import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { participantCount } from './participant-count.js';

const counted = domainSession({ participantCount: 18, enrolledCount: 24, attendedCount: 21 });

describe('participantCount', () => {
  it('returns enrolled people before, present people during, and attended people after the session', () => {
    const counts = (['scheduled', 'waiting', 'live', 'ended', 'cancelled'] as const).map((state) =>
      participantCount(counted, state),
    );
    expect(counts).to.deep.equal([24, 24, 18, 21, 24]);
  });

  it('uses the only count of a simple backend', () => {
    const simple = domainSession({ participantCount: 3 });
    const counts = (['scheduled', 'live', 'ended'] as const).map((state) => participantCount(simple, state));
    expect(counts).to.deep.equal([3, 3, 3]);
  });

  it('returns null for an unknown count, and 0 for a count of 0', () => {
    expect(participantCount(domainSession(), 'live')).to.equal(null);
    expect(participantCount(domainSession({ attendedCount: 0, participantCount: 5 }), 'ended')).to.equal(0);
  });
});
