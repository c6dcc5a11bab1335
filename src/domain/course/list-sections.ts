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

/** The state of a list as a whole. */
export type ListState = 'loading' | 'error' | 'empty' | 'ready';

/** A session and its state at one moment. */
export interface ListedSession extends SessionSnapshot {
  readonly state: SessionState;
}

/** A group of a list: the displayed sessions, and the number of all loaded ones. */
export interface ListedGroup {
  readonly name: SessionGroup;
  readonly shown: readonly ListedSession[];
  /** Number of loaded sessions, displayed or not. */
  readonly count: number;
  /** True if pages that are not loaded yet may contain more sessions of this group. */
  readonly hasUnloaded: boolean;
}

/** The groups of one feed that contain sessions. */
export interface ListSection {
  readonly feed: SessionFeed;
  readonly groups: readonly ListedGroup[];
  /** True if loaded sessions are hidden, or if another page exists. */
  readonly hasMore: boolean;
}

/** Groups the sessions of a course by their state at `now`, independent of the feed that contained them. */
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
    .map((feed) => section(feed, revealed.countOf(feed), byGroup));
}

/** Removes sessions of other feeds that start after the loaded pages of this feed: sessions before them may be missing. */
function withoutGaps(feed: SessionFeed, name: SessionGroup, listed: readonly ListedSession[]) {
  return name === 'live' ? listed : listed.filter(({ session }) => feed.isLoadedUpTo(session.start));
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
    return { name, shown, count: all.length, hasUnloaded: feed.hasMore && name === found.at(-1)?.name };
  });
  return { feed, groups, hasMore: hidden > 0 || feed.hasMore };
}

/**
 * Returns when time alone next changes the list: a session changes its group, or the display of a session changes. Null means
 * never.
 * @param views The views of the displayed sessions; null if their elements update themselves.
 */
export function nextListChangeAt(
  sessions: CourseSessions,
  sections: readonly ListSection[],
  now: Instant,
  views: SessionViews | null,
): Instant | null {
  let next = Infinity;
  for (const { session } of sessions.values())
    next = Math.min(next, nextGroupChangeAt(session, now) ?? Infinity);
  if (views)
    for (const { session } of shownIn(sections))
      next = Math.min(next, views.at(session, now).nextChangeAt ?? Infinity);
  return next === Infinity ? null : next;
}

/** Returns the sessions that a list displays, in order. */
export function shownIn(sections: readonly ListSection[]): ListedSession[] {
  return sections.flatMap(({ groups }) => groups.flatMap(({ shown }) => shown));
}

function nextGroupChangeAt(session: Session, now: Instant): Instant | null {
  const willLeaveUpcoming = session.status === 'cancelled' && now < session.end;
  return willLeaveUpcoming ? session.end : nextBoundary(session, now);
}
