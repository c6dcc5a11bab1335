import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { hour, minute, tenOClock } from '../../../testing/elements/session-fixture.js';
import { SessionViews } from './session-views.js';

describe('SessionViews', () => {
  const views = new SessionViews({ viewer: { instructor: false }, liveBy: 'status', countdown: 'coarse' });
  const session = domainSession();
  const now = tenOClock - hour;

  it('returns the same view until it changes', () => {
    const view = views.at(session, now);
    expect(view.nextChangeAt).to.equal(now + 1000);
    expect(views.at(session, now + 999)).to.equal(view);
    expect(views.at(session, now + 1000)).to.not.equal(view);
  });

  it('returns a new view for a changed session, and for an earlier time', () => {
    const view = views.at(session, now);
    expect(views.at({ ...session }, now)).to.not.equal(view);
    expect(views.at(session, now - minute).now).to.equal(now - minute);
  });

  it('returns the same view of an ended session at any time', () => {
    const ended = domainSession({ status: 'ended' });
    expect(views.at(ended, now)).to.equal(views.at(ended, now + 1000 * hour));
  });
});
