import type { Role, SessionState } from './session.js';
import { type SessionRefusal, sessionRefusal } from './session-refusal.js';

/** What a member may do with a session, and the code for why not. */
export interface SessionPermissions {
  can: { join: boolean; start: boolean; end: boolean; cancel: boolean; edit: boolean };
  reason: SessionRefusal | null;
}

/** How a member stands to a session. */
export interface Viewer {
  role: Role;
  /** Is in the session already. */
  hasSeat: boolean;
  /** There is room for one more student. */
  seatIsFree: boolean;
}

/** What the viewer may do with the effective session now. */
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
