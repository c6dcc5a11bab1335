import type { CourseSessions } from './course-sessions.js';
import type { RevealedSessions } from './revealed-sessions.js';
import type { Instant } from '../time/instant.js';
import { nextBoundary } from '../session/permissions.js';
import type { Session } from '../session/session.js';
import type { SessionSnapshot } from '../session/session-snapshot.js';
import type { SessionFeed } from './session-feed.js';
import { inListOrder, type SessionGroup, sessionGroup } from './session-group.js';
import { type LiveBy, type SessionState, sessionStateAt } from '../session/session-state.js';
import type { SessionViews } from '../session/session-views.js';

/** What a list as a whole shows. */
export type ListState = 'loading' | 'error' | 'empty' | 'ready';

/** A session and its state at one moment. */
export interface ListedSession extends SessionSnapshot {
  readonly state: SessionState;
}

/** A group of a list: the sessions that it shows, and how many there are. */
export interface ListedGroup {
  readonly name: SessionGroup;
  readonly shown: readonly ListedSession[];
  readonly count: number;
  /** There are more than those, on pages to come. */
  readonly isOpen: boolean;
}

/** The groups that one feed fills; none of them is empty. */
export interface ListSection {
  readonly feed: SessionFeed;
  readonly groups: readonly ListedGroup[];
  /** There is more to show. */
  readonly hasMore: boolean;
}

/** What a list of a course shows at `now`: by the state of each session, from whichever feed it came. */
export function listSections(
  sessions: CourseSessions,
  revealed: RevealedSessions,
  now: Instant,
  liveBy: LiveBy,
): ListSection[] {
  const byGroup = new Map<SessionGroup, ListedSession[]>();
  for (const { wire, session } of sessions.values()) {
    const listed = { wire, session, state: sessionStateAt(session, now, liveBy) };
    const group = sessionGroup(listed, now);
    const others = byGroup.get(group);
    if (others) others.push(listed);
    else byGroup.set(group, [listed]);
  }
  return sessions.feeds
    .filter(({ groups }) => groups.length > 0)
    .map((feed) => section(feed, revealed.of(feed), byGroup));
}

/** What other feeds have brought waits until the pages of this one come as far: nothing before it may be missing. */
function withoutGaps(feed: SessionFeed, name: SessionGroup, listed: readonly ListedSession[]) {
  return name === 'live' ? listed : listed.filter(({ session }) => feed.covers(session.start));
}

function section(
  feed: SessionFeed,
  revealed: number,
  byGroup: ReadonlyMap<SessionGroup, ListedSession[]>,
): ListSection {
  const found = feed.groups
    .map((name) => ({ name, all: inListOrder(withoutGaps(feed, name, byGroup.get(name) ?? []), name) }))
    .filter(({ all }) => all.length > 0);
  let left = revealed;
  let hidden = 0;
  const groups = found.map(({ name, all }) => {
    const shown = all.slice(0, left);
    left -= shown.length;
    hidden += all.length - shown.length;
    return { name, shown, count: all.length, isOpen: feed.hasMore && name === found.at(-1)?.name };
  });
  return { feed, groups, hasMore: hidden > 0 || feed.hasMore };
}

/**
 * When a list changes next by the clock alone: a session moves on, or what is shown of one says something else; null for
 * never. @param views How the sessions are shown; null where they see to themselves.
 */
export function nextListChangeAt(
  sessions: CourseSessions,
  sections: readonly ListSection[],
  now: Instant,
  views: SessionViews | null,
): Instant | null {
  let next = Infinity;
  for (const { session } of sessions.values()) next = Math.min(next, nextMoveAt(session, now) ?? Infinity);
  if (views)
    for (const { session } of shownIn(sections))
      next = Math.min(next, views.at(session, now).nextChangeAt ?? Infinity);
  return next === Infinity ? null : next;
}

/** The sessions that a list shows, from the first to the last. */
export function shownIn(sections: readonly ListSection[]): ListedSession[] {
  return sections.flatMap(({ groups }) => groups.flatMap(({ shown }) => shown));
}

function nextMoveAt(session: Session, now: Instant): Instant | null {
  const leavesUpcoming = session.status === 'cancelled' && now < session.end;
  return leavesUpcoming ? session.end : nextBoundary(session, now);
}
