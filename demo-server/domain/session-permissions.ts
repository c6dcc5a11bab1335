import type { Role, SessionState } from './session.js';
import { type SessionRefusal, sessionRefusal } from './session-refusal.js';

/** Actions that a member may take on a session, and the code that refuses joining or starting. */
export interface SessionPermissions {
  can: { join: boolean; start: boolean; end: boolean; cancel: boolean; edit: boolean };
  reason: SessionRefusal | null;
}

/** A member's relation to a session. */
export interface Viewer {
  role: Role;
  /** The member is present already. */
  hasSeat: boolean;
  /** One more student can join. */
  seatIsFree: boolean;
}

/** Computes what the viewer may do with the effective session now. */
export function sessionPermissions(session: SessionState, viewer: Viewer, now: number): SessionPermissions {
  const { role, hasSeat, seatIsFree } = viewer;
  if (role === 'student') {
    const full = hasSeat || seatIsFree ? null : 'session_full';
    const reason = sessionRefusal('join', session, now) ?? full;
    return { can: { join: reason === null, start: false, end: false, cancel: false, edit: false }, reason };
  }
  const isLive = session.status === 'live';
  const isScheduled = session.status === 'scheduled';
  const startRefusal = sessionRefusal('start', session, now);
  return {
    can: {
      join: isLive,
      start: isScheduled && startRefusal === null,
      end: isLive,
      cancel: isScheduled,
      edit: isScheduled,
    },
    reason: startRefusal === 'start_too_early' ? startRefusal : null,
  };
}
