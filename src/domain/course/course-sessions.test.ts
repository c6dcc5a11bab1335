import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { hour, sessionFixture, tenOClock } from '../../../testing/elements/session-fixture.js';
import { CourseSessions } from './course-sessions.js';
import type { Session } from '../session/session.js';
import { RevealedSessions } from './revealed-sessions.js';
import { SessionFeed } from './session-feed.js';
import { SessionMap } from './session-map.js';

const snapshot = (id: string, overrides: Partial<Session> = {}) => ({
  wire: sessionFixture(0, tenOClock, { id }),
  session: domainSession({ id, ...overrides }),
});

function setup() {
  const feeds = [
    new SessionFeed({ status: ['live', 'scheduled'], order: 'asc', groups: ['live', 'upcoming'] }, 20),
    new SessionFeed({ status: ['ended', 'cancelled'], order: 'desc', groups: ['past'] }, 20),
  ] as const;
  const sessions = new CourseSessions(feeds, new SessionMap());
  const ids = () => [...sessions.values()].map(({ session }) => session.id).join();
  const setFirstPages = (ahead: ReturnType<typeof snapshot>[], cursor: string | null = null) =>
    sessions.setFirstPages([
      { sessions: ahead, cursor },
      { sessions: [], cursor: null },
    ]);
  return { sessions, feeds, ids, setFirstPages };
}

describe('CourseSessions', () => {
  it('contains a session once, even if several pages contain it', () => {
    const { sessions, feeds, ids, setFirstPages } = setup();
    setFirstPages([snapshot('1'), snapshot('2')], 'b');
    sessions.addNextPage(feeds[0], { sessions: [snapshot('2'), snapshot('3')], cursor: null });
    expect(ids()).to.equal('1,2,3');
  });

  it('does not replace a newer version by an older one', () => {
    const { sessions, setFirstPages } = setup();
    setFirstPages([snapshot('1', { version: 3, title: 'New' })]);
    setFirstPages([snapshot('1', { version: 2, title: 'Old' })]);
    sessions.addReported(snapshot('1', { version: 2, title: 'Old' }));
    expect(sessions.get('1')?.session.title).to.equal('New');
    expect(sessions.get('2')).to.equal(null);
  });

  it('keeps no session that was deleted, even if a page that was requested before contains it', () => {
    const { sessions, feeds, ids, setFirstPages } = setup();
    setFirstPages([snapshot('1'), snapshot('2')]);
    expect([sessions.remove('2'), sessions.remove('2'), sessions.remove('9')]).to.deep.equal([
      true,
      false,
      false,
    ]);
    setFirstPages([snapshot('1'), snapshot('2')], 'b');
    sessions.addNextPage(feeds[0], { sessions: [snapshot('2')], cursor: null });
    sessions.addReported(snapshot('2'));
    expect(ids()).to.equal('1');
  });

  it('removes sessions that are in no feed, except those that were reported during the request', () => {
    const { sessions, ids, setFirstPages } = setup();
    setFirstPages([snapshot('1'), snapshot('2')]);
    sessions.addReported(snapshot('3'));
    sessions.startRefresh();
    sessions.addReported(snapshot('4'));
    setFirstPages([snapshot('2')]);
    expect(ids()).to.equal('2,4');
  });

  it('adds a reported session, and reveals it besides the page', () => {
    const { sessions, feeds, ids, setFirstPages } = setup();
    setFirstPages([snapshot('1')]);
    sessions.addReported(snapshot('2'));
    sessions.addReported(snapshot('2', { title: 'Again' }));
    expect([ids(), new RevealedSessions().countOf(feeds[0])]).to.deep.equal(['1,2', 21]);
  });

  it('ignores a reported session that belongs to a page not loaded yet', () => {
    const { sessions, ids, setFirstPages } = setup();
    setFirstPages([snapshot('1')], 'b');
    sessions.addReported(snapshot('2', { start: tenOClock + hour }));
    expect(ids()).to.equal('1');
  });
});
