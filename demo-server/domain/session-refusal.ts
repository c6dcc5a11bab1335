import type { SessionState } from './session.js';
import { opensAt } from './session-windows.js';

/** Code that refuses an action because of a session's state. */
export type SessionRefusal =
  | 'session_not_started'
  | 'start_too_early'
  | 'session_already_live'
  | 'session_ended'
  | 'session_cancelled'
  | 'session_full';

/** An action that depends on a session's state. */
export type SessionAction = 'join' | 'wait' | 'beat' | 'edit' | 'start' | 'end' | 'cancel' | 'record';

/** Returns the code that refuses the action now; null if the action is possible or has been done already. */
export function sessionRefusal(
  action: SessionAction,
  session: SessionState,
  now: number,
): SessionRefusal | null {
  switch (session.status) {
    case 'cancelled':
      return action === 'cancel' ? null : 'session_cancelled';
    case 'ended':
      return action === 'end' || action === 'record' ? null : 'session_ended';
    case 'live':
      return action === 'edit' || action === 'cancel' ? 'session_already_live' : null;
    case 'scheduled':
      if (action === 'edit' || action === 'cancel') return null;
      if (action !== 'start') return 'session_not_started';
      return now < opensAt(session) ? 'start_too_early' : null;
  }
}
