import type { Instant } from '../time/instant.js';
import type { Session } from './session.js';
import { type LiveBy, sessionStateAt } from './session-state.js';

/** The rights of a viewer. They only control what the page offers: the server checks each request. */
export interface Permissions {
  readonly join: boolean;
  readonly start: boolean;
  readonly end: boolean;
  readonly cancel: boolean;
  readonly edit: boolean;
}

/** The viewer of a session. */
export interface Viewer {
  /** True if the page says that the viewer is an instructor. Rights that the server sends take precedence. */
  readonly instructor: boolean;
}

/** A viewer without information from the page. */
export const unknownViewer: Viewer = { instructor: false };

/**
 * Returns the rights of the viewer at `now`: those that the server sent, until the next boundary (`opens_at`, start or end),
 * afterwards rights derived from the state.
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
  return reason === 'start_too_early' || Boolean(can?.start || can?.end || can?.cancel || can?.edit);
}

/** Returns the next boundary after `after`: a time at which the rights change. Null if there is none. */
export function nextBoundary(
  session: Pick<Session, 'status' | 'opensAt' | 'start' | 'end'>,
  after: Instant,
): Instant | null {
  if (session.status !== 'scheduled') return null;
  const ahead = [session.opensAt, session.start, session.end].filter((boundary) => boundary > after);
  return ahead.length > 0 ? Math.min(...ahead) : null;
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
  return {
    join: live,
    start: instructor && hasCalls && open && now >= session.opensAt,
    end: instructor && hasCalls && live,
    cancel: instructor && open,
    edit: instructor && open,
  };
}
