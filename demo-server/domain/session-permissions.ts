import type { Role, SessionState } from './session.js';
import { type SessionRefusal, sessionRefusal } from './session-refusal.js';

/** The actions that a member may take on a session. */
export interface SessionPermissions {
  can: Record<'join' | 'start' | 'extend' | 'end' | 'reopen' | 'cancel' | 'edit' | 'delete', boolean>;
  /** Why a student cannot join; for instructors, `start_too_early` before the session opens. Otherwise null. */
  reason: SessionRefusal | null;
}

/** A member's relation to a session. */
export interface Viewer {
  role: Role;
  /** True if the member is present. */
  hasSeat: boolean;
  /** True if one more student can join. */
  seatIsFree: boolean;
}

const nothing = {
  join: false,
  start: false,
  extend: false,
  end: false,
  reopen: false,
  cancel: false,
  edit: false,
  delete: false,
};

/** Computes what the viewer may do with the effective session now. */
export function sessionPermissions(session: SessionState, viewer: Viewer, now: number): SessionPermissions {
  const { role, hasSeat, seatIsFree } = viewer;
  if (role === 'student') {
    const full = hasSeat || seatIsFree ? null : 'session_full';
    const reason = sessionRefusal('join', session, now) ?? full;
    return { can: { ...nothing, join: reason === null }, reason };
  }
  const isLive = session.status === 'live';
  const isScheduled = session.status === 'scheduled';
  const startRefusal = sessionRefusal('start', session, now);
  return {
    can: {
      join: isLive,
      start: isScheduled && startRefusal === null,
      extend: isLive,
      end: isLive,
      reopen: session.status === 'ended' && sessionRefusal('reopen', session, now) === null,
      cancel: isScheduled,
      edit: isScheduled,
      delete: sessionRefusal('delete', session, now) === null,
    },
    reason: startRefusal === 'start_too_early' ? startRefusal : null,
  };
}
