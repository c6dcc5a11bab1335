import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { day, hour, minute, sessionFixture, tenOClock } from '../../../testing/elements/session-fixture.js';
import { courseFeeds } from './course-feeds.js';
import { CourseSessions } from './course-sessions.js';
import { listSections, nextListChangeAt, shownIn } from './list-sections.js';
import type { Session } from '../session/session.js';
import type { SessionFilter } from './session-group.js';
import { RevealedSessions } from './revealed-sessions.js';
import { SessionMap } from './session-map.js';
import { SessionViews } from '../session/session-views.js';

const now = tenOClock;
const starting = (id: string, startsInMs: number, overrides: Partial<Session> = {}): Session =>
  domainSession({
    id,
    start: now + startsInMs,
    end: now + startsInMs + 90 * minute,
    opensAt: now + startsInMs - 15 * minute,
    ...overrides,
  });
const everything = [
  starting('live', -hour, { status: 'live' }),
  starting('waiting', -minute),
  starting('soon', hour),
  starting('later', day),
  starting('off', 2 * day, { status: 'cancelled' }),
  starting('ended', -day, { status: 'ended' }),
  starting('longer', -2 * day, { status: 'cancelled' }),
];

function course(
  list: readonly Session[],
  filter: SessionFilter = 'all',
  limit = 20,
  cursor: string | null = null,
) {
  const sessions = new CourseSessions(courseFeeds(filter, 'status', now, limit), new SessionMap());
  const snapshots = list.map((session) => ({ wire: sessionFixture(0, now, { id: session.id }), session }));
  sessions.setFirstPages(sessions.feeds.map(() => ({ sessions: snapshots, cursor })));
  return sessions;
}

const shown = (sessions: CourseSessions, at = now, revealed = new RevealedSessions()) =>
  listSections(sessions, revealed, at, 'status').map(({ groups, hasMore }) => [
    ...groups.map(
      ({ name, shown: listed, count, hasUnloaded }) =>
        `${name} ${count}${hasUnloaded ? '+' : ''}: ${listed.map(({ session }) => session.id).join(' ')}`,
    ),
    ...(hasMore ? ['more'] : []),
  ]);

describe('listSections', () => {
  it('groups sessions by their state now, independent of their feed', () => {
    expect(shown(course(everything))).to.deep.equal([
      ['live 1: live', 'upcoming 4: waiting soon later off'],
      ['past 2: ended longer'],
    ]);
    expect(shown(course(everything), now + 4 * day)).to.deep.equal([
      ['live 1: live'],
      ['past 6: off later soon waiting ended longer'],
    ]);
  });

  for (const [filter, expected] of [
    ['live', ['live 1: live']],
    ['upcoming', ['upcoming 4: waiting soon later off']],
    ['past', ['past 2: ended longer']],
  ] as const)
    it(`shows only ${filter} sessions`, () =>
      expect(shown(course(everything, filter))).to.deep.equal([expected]));

  it('shows the revealed number of sessions, filling the first groups first, and counts all', () => {
    const sessions = course(everything, 'all', 3);
    expect(shown(sessions)).to.deep.equal([
      ['live 1: live', 'upcoming 4: waiting soon', 'more'],
      ['past 2: ended longer'],
    ]);
    const revealed = new RevealedSessions();
    revealed.revealMore(sessions.feeds[0]!);
    expect(shown(sessions, now, revealed)[0]).to.deep.equal([
      'live 1: live',
      'upcoming 4: waiting soon later off',
    ]);
  });

  it('marks the last group of a feed that has another page', () => {
    expect(shown(course(everything, 'all', 20, 'next'))).to.deep.equal([
      ['live 1: live', 'upcoming 4+: waiting soon later off', 'more'],
      ['past 2+: ended longer', 'more'],
    ]);
    expect(shown(course(everything.slice(0, 1), 'live', 20, 'next'))).to.deep.equal([
      ['live 1+: live', 'more'],
    ]);
  });

  it('hides sessions that start after the loaded pages, except live ones', () => {
    const sessions = new CourseSessions(courseFeeds('all', 'status', now, 20), new SessionMap());
    const snapshots = (...list: Session[]) =>
      list.map((session) => ({ wire: sessionFixture(0, now, { id: session.id }), session }));
    sessions.setFirstPages([
      { sessions: snapshots(starting('soon', hour)), cursor: 'next' },
      {
        sessions: snapshots(
          starting('off', 2 * day, { status: 'cancelled' }),
          starting('live', 2 * hour, { status: 'live' }),
        ),
        cursor: null,
      },
    ]);
    expect(shown(sessions)[0]).to.deep.equal(['live 1: live', 'upcoming 1+: soon', 'more']);
    sessions.addNextPage(sessions.feeds[0]!, { sessions: snapshots(starting('later', day)), cursor: null });
    expect(shown(sessions)[0]).to.deep.equal(['live 1: live', 'upcoming 3: soon later off']);
  });

  it('omits empty groups', () => expect(shown(course([]))).to.deep.equal([[], []]));
});

describe('nextListChangeAt', () => {
  const views = new SessionViews({ viewer: { instructor: false }, liveBy: 'status', countdown: 'coarse' });
  const next = (list: readonly Session[], limit: number, by: SessionViews | null = views) => {
    const sessions = course(list, 'all', limit);
    const at = nextListChangeAt(
      sessions,
      listSections(sessions, new RevealedSessions(), now, 'status'),
      now,
      by,
    );
    return at === null ? null : (at - now) / minute;
  };

  it('is the next change of a displayed session, or the next group change of a hidden one', () => {
    const list = [starting('first', 3 * hour + 2 * minute), starting('second', 5 * hour + minute)];
    // The countdown of the second session changes a minute before that of the first.
    expect(next(list, 20)).to.be.closeTo(1, 0.1);
    expect(next(list, 1)).to.be.closeTo(2, 0.1);
    expect(next(list, 20, null)).to.equal(2 * 60 + 47);
  });

  it('is the scheduled end of a cancelled session', () => {
    expect(next([starting('off', hour, { status: 'cancelled' })], 20)).to.equal(150);
    expect(next([starting('off', -day, { status: 'cancelled' })], 20)).to.equal(null);
  });
});

describe('shownIn', () => {
  it('returns the displayed sessions in order', () => {
    const ids = shownIn(listSections(course(everything), new RevealedSessions(), now, 'status')).map(
      ({ session }) => session.id,
    );
    expect(ids).to.deep.equal(['live', 'waiting', 'soon', 'later', 'off', 'ended', 'longer']);
  });
});
