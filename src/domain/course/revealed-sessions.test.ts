import { expect } from '@open-wc/testing';
import { RevealedSessions } from './revealed-sessions.js';
import { SessionFeed } from './session-feed.js';

describe('RevealedSessions', () => {
  it('reveals one page, then another, and the sessions that events have added', () => {
    const feed = new SessionFeed({ order: 'asc', groups: ['upcoming'] }, 20);
    const revealed = new RevealedSessions();
    expect(revealed.countOf(feed)).to.equal(20);
    revealed.revealMore(feed);
    feed.countReported();
    expect(revealed.countOf(feed)).to.equal(41);
    expect(new RevealedSessions().countOf(feed)).to.equal(21);
  });
});
