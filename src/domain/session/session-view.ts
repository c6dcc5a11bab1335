import type { CountdownPrecision } from '../time/countdown.js';
import type { Instant } from '../time/instant.js';
import { nextChangeAt } from './next-change.js';
import { isInstructor, type Permissions, permissionsAt, reasonAt, type Viewer } from './permissions.js';
import type { Session } from './session.js';
import { type LiveBy, type SessionState, sessionStateAt } from './session-state.js';

/** The settings of a view. */
export interface ViewOptions {
  readonly viewer: Viewer;
  readonly liveBy: LiveBy;
  /** Null if no countdown is displayed. */
  readonly countdown: CountdownPrecision | null;
}

/** A session with everything that depends on the time and the viewer, for one moment. */
export interface SessionView {
  readonly session: Session;
  readonly now: Instant;
  readonly state: SessionState;
  /** What the viewer may do. */
  readonly can: Permissions;
  readonly isInstructor: boolean;
  /** Code of why the viewer may not join or start. */
  readonly reason: string | null;
  /** When time alone next changes the view; null for never. */
  readonly nextChangeAt: Instant | null;
}

/** Derives the view of a session at `now`. */
export function sessionViewAt(
  session: Session,
  now: Instant,
  { viewer, liveBy, countdown }: ViewOptions,
): SessionView {
  return {
    session,
    now,
    state: sessionStateAt(session, now, liveBy),
    can: permissionsAt(session, now, viewer, liveBy),
    isInstructor: isInstructor(session, viewer),
    reason: reasonAt(session, now),
    nextChangeAt: nextChangeAt(session, now, { countdown, liveBy }),
  };
}
