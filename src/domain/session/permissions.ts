import type { Instant } from '../time/instant.js';
import type { Session } from './session.js';
import { type LiveBy, sessionStateAt } from './session-state.js';

/** What a viewer may do with a session. The server decides; this only keeps the page from offering the impossible. */
export interface Permissions {
  readonly join: boolean;
  readonly start: boolean;
  readonly end: boolean;
  readonly cancel: boolean;
  readonly edit: boolean;
}

/** Who looks at the session. */
export interface Viewer {
  /** A hint from the page; what the server says beats it. */
  readonly instructor: boolean;
}

/** A viewer of whom the page knows nothing. */
export const unknownViewer: Viewer = { instructor: false };

/**
 * What the viewer may do at `now`: the server's word while it holds (until opens_at, start or end pass), else derived
 * from the state (DESIGN §4).
 */
export function permissionsAt(
  session: Session,
  now: Instant,
  viewer: Viewer,
  liveBy: LiveBy = 'status',
): Permissions {
  const derived = derivedPermissions(session, now, isInstructor(session, viewer), liveBy);
  return session.can && serverWordHolds(session, now) ? { ...derived, ...session.can } : derived;
}

/** Why the viewer may not join or start, as a code; null where the server gave none, or its word is out of date. */
export function reasonAt(session: Session, now: Instant): string | null {
  return serverWordHolds(session, now) ? session.reason : null;
}

/** Is the viewer an instructor of this session, by what the server says, else by the page's hint? */
export function isInstructor(session: Session, viewer: Viewer): boolean {
  return viewer.instructor || session.instructor;
}

/** Does the server's answer show that it takes the viewer for an instructor? */
export function showsInstructor(can: Partial<Permissions> | null, reason: string | null): boolean {
  return reason === 'start_too_early' || Boolean(can?.start || can?.end || can?.cancel || can?.edit);
}

/** The next moment after `after` at which rights change by the clock alone; null when there is none. */
export function nextBoundary(
  session: Pick<Session, 'status' | 'opensAt' | 'start' | 'end'>,
  after: Instant,
): Instant | null {
  if (session.status !== 'scheduled') return null;
  const ahead = [session.opensAt, session.start, session.end].filter((boundary) => boundary > after);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}

function serverWordHolds(session: Session, now: Instant): boolean {
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
