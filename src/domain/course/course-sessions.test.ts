import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { hour, sessionFixture, tenOClock } from '../../../testing/elements/session-fixture.js';
import { CourseSessions } from './course-sessions.js';
import type { Session } from '../session/session.js';
import { RevealedSessions } from './revealed-sessions.js';
import { SessionFeed } from './session-feed.js';
import { SessionMap } from './session-map.js';

const known = (id: string, overrides: Partial<Session> = {}) => ({
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
  const takeFirst = (ahead: ReturnType<typeof known>[], cursor: string | null = null) =>
    sessions.takeFirst([
      { sessions: ahead, cursor },
      { sessions: [], cursor: null },
    ]);
  return { sessions, feeds, ids, takeFirst };
}

describe('CourseSessions', () => {
  it('holds each session once, however often it comes', () => {
    const { sessions, feeds, ids, takeFirst } = setup();
    takeFirst([known('1'), known('2')], 'b');
    sessions.takeNext(feeds[0], { sessions: [known('2'), known('3')], cursor: null });
    expect(ids()).to.equal('1,2,3');
  });

  it('never takes older for newer', () => {
    const { sessions, takeFirst } = setup();
    takeFirst([known('1', { version: 3, title: 'New' })]);
    takeFirst([known('1', { version: 2, title: 'Old' })]);
    sessions.report(known('1', { version: 2, title: 'Old' }));
    expect(sessions.get('1')?.session.title).to.equal('New');
    expect(sessions.get('2')).to.equal(null);
  });

  it('forgets what no feed brings any more, but not what was told while it was asked for', () => {
    const { sessions, ids, takeFirst } = setup();
    takeFirst([known('1'), known('2')]);
    sessions.report(known('3'));
    sessions.expect();
    sessions.report(known('4'));
    takeFirst([known('2')]);
    expect(ids()).to.equal('2,4');
  });

  it('takes in what was created meanwhile, and shows it beside the others', () => {
    const { sessions, feeds, ids, takeFirst } = setup();
    takeFirst([known('1')]);
    sessions.report(known('2'));
    sessions.report(known('2', { title: 'Again' }));
    expect([ids(), new RevealedSessions().of(feeds[0])]).to.deep.equal(['1,2', 21]);
  });

  it('leaves what lies beyond its pages for the page that brings it', () => {
    const { sessions, ids, takeFirst } = setup();
    takeFirst([known('1')], 'b');
    sessions.report(known('2', { start: tenOClock + hour }));
    expect(ids()).to.equal('1');
  });
});
