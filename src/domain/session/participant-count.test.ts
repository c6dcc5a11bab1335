import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { participantCount } from './participant-count.js';

const counted = domainSession({ participantCount: 18, enrolledCount: 24, attendedCount: 21 });

describe('participantCount', () => {
  it('counts the enrolled before, the present during, the attended after', () => {
    const counts = (['scheduled', 'waiting', 'live', 'ended', 'cancelled'] as const).map((state) =>
      participantCount(counted, state),
    );
    expect(counts).to.deep.equal([24, 24, 18, 21, 24]);
  });

  it('falls back to the one count of a simple backend', () => {
    const simple = domainSession({ participantCount: 3 });
    const counts = (['scheduled', 'live', 'ended'] as const).map((state) => participantCount(simple, state));
    expect(counts).to.deep.equal([3, 3, 3]);
  });

  it('says nothing where nothing is known, and zero where zero is', () => {
    expect(participantCount(domainSession(), 'live')).to.equal(null);
    expect(participantCount(domainSession({ attendedCount: 0, participantCount: 5 }), 'ended')).to.equal(0);
  });
});
