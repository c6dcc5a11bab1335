import type { CountdownPrecision } from '../time/countdown.js';
import type { Instant } from '../time/instant.js';
import { nextChangeAt } from './next-change.js';
import { isInstructor, type Permissions, permissionsAt, reasonAt, type Viewer } from './permissions.js';
import type { Session } from './session.js';
import { type LiveBy, type SessionState, sessionStateAt } from './session-state.js';

/** How and for whom a session is shown. */
export interface ViewOptions {
  readonly viewer: Viewer;
  readonly liveBy: LiveBy;
  /** Null where no countdown is shown. */
  readonly countdown: CountdownPrecision | null;
}

/** All that a display of a session at one moment is made from. */
export interface SessionView {
  readonly session: Session;
  readonly now: Instant;
  readonly state: SessionState;
  readonly can: Permissions;
  readonly isInstructor: boolean;
  /** Code for why the viewer may not join or start. */
  readonly reason: string | null;
  /** When all this changes next by the clock alone. */
  readonly nextChangeAt: Instant | null;
}

/** Derives everything about a session at `now`, in one place and for one moment. */
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
