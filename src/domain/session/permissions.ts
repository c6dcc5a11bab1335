import { millisecondsInMinute } from 'date-fns/constants';
import type { Instant } from '../time/instant.js';
import type { Session } from './session.js';
import { type LiveBy, sessionStateAt } from './session-state.js';

/** The rights of a viewer. They only control what the page offers: the server checks each request. */
export const permissions = ['join', 'start', 'extend', 'end', 'reopen', 'cancel', 'edit', 'delete'] as const;
export type Permissions = Readonly<Record<(typeof permissions)[number], boolean>>;

/** Time after an end by hand in which the server lets an instructor reopen the session. */
const reopenMs = 15 * millisecondsInMinute;

/** The viewer of a session. */
export interface Viewer {
  /** True if the page says that the viewer is an instructor. Rights that the server sends take precedence. */
  readonly instructor: boolean;
}

/** A viewer without information from the page. */
export const unknownViewer: Viewer = { instructor: false };

/**
 * Returns the rights of the viewer at `now`: those that the server sent, until the next boundary (`opens_at`, start or end),
 * afterwards rights derived from the state. A boundary is `opens_at`, the start or the end, the time at which a live session
 * ends by itself, and the time until which an ended one can be reopened.
 */
export function permissionsAt(
  session: Session,
  now: Instant,
  viewer: Viewer,
  liveBy: LiveBy = 'status',
): Permissions {
  const derived = derivedPermissions(session, now, isInstructor(session, viewer), liveBy);
  return session.can && areServerRightsCurrent(session, now) ? { ...derived, ...session.can } : derived;
}

/** Returns the server's code of why the viewer may not join or start; null if there is none, or if it is outdated. */
export function reasonAt(session: Session, now: Instant): string | null {
  return areServerRightsCurrent(session, now) ? session.reason : null;
}

/** Returns whether the viewer is an instructor of this session, according to the server or the page. */
export function isInstructor(session: Session, viewer: Viewer): boolean {
  return viewer.instructor || session.instructor;
}

/** Returns whether an answer of the server contains rights or a reason that only instructors receive. */
export function showsInstructor(can: Partial<Permissions> | null, reason: string | null): boolean {
  const rights = permissions.filter((right) => right !== 'join');
  return reason === 'start_too_early' || rights.some((right) => can?.[right]);
}

/** Returns the next boundary after `after`: a time at which the rights change. Null if there is none. */
export function nextBoundary(
  session: Pick<Session, 'status' | 'opensAt' | 'start' | 'end' | 'autoEnd' | 'actualEnd' | 'can'>,
  after: Instant,
): Instant | null {
  const ahead = boundariesOf(session).filter((boundary) => boundary > after);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}

function boundariesOf({
  status,
  opensAt,
  start,
  end,
  autoEnd,
  actualEnd,
  can,
}: Parameters<typeof nextBoundary>[0]): Instant[] {
  if (status === 'scheduled') return [opensAt, start, end];
  if (status === 'live') return autoEnd ? [autoEnd] : [];
  return actualEnd !== null && can?.reopen ? [actualEnd + reopenMs] : [];
}

function areServerRightsCurrent(session: Session, now: Instant): boolean {
  const boundary = nextBoundary(session, session.asOf);
  return boundary === null || now < boundary;
}

function derivedPermissions(
  session: Session,
  now: Instant,
  instructor: boolean,
  liveBy: LiveBy,
): Permissions {
  const state = sessionStateAt(session, now, liveBy);
  const live = state === 'live';
  const open = session.status === 'scheduled' && now < session.end;
  const hasCalls = liveBy === 'status';
  // Backends that do not know this time lack the calls that came with it.
  const hasLaterCalls = hasCalls && session.autoEnd !== undefined;
  const { status, actualEnd, endReason } = session;
  const isEndedByHand = status === 'ended' && endReason === null && actualEnd !== null;
  const neverBegan = status === 'scheduled' || status === 'cancelled' || endReason === 'no_show';
  return {
    join: live,
    start: instructor && hasCalls && open && now >= session.opensAt,
    extend: instructor && hasLaterCalls && live,
    end: instructor && hasCalls && live,
    reopen: instructor && hasLaterCalls && isEndedByHand && now < actualEnd + reopenMs,
    cancel: instructor && open,
    edit: instructor && open,
    delete: instructor && hasLaterCalls && neverBegan,
  };
}
