import { expect } from '@open-wc/testing';
import { RevealedSessions } from './revealed-sessions.js';
import { SessionFeed } from './session-feed.js';

describe('RevealedSessions', () => {
  it('shows one page, then another, and what events have reported besides', () => {
    const feed = new SessionFeed({ order: 'asc', groups: ['upcoming'] }, 20);
    const revealed = new RevealedSessions();
    expect(revealed.of(feed)).to.equal(20);
    revealed.more(feed);
    feed.countReported();
    expect(revealed.of(feed)).to.equal(41);
    expect(new RevealedSessions().of(feed)).to.equal(21);
  });
});
