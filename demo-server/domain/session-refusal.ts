import type { SessionState } from './session.js';
import { opensAt } from './session-windows.js';

/** Code for why an effective session does not take an action. */
export type SessionRefusal =
  'session_not_started' | 'start_too_early' | 'session_ended' | 'session_cancelled' | 'session_full';

/** Why the session cannot be joined, started or ended now; null when it can, or when that has been done already. */
export function sessionRefusal(
  action: 'join' | 'start' | 'end',
  session: SessionState,
  now: number,
): SessionRefusal | null {
  switch (session.status) {
    case 'cancelled':
      return 'session_cancelled';
    case 'ended':
      return action === 'end' ? null : 'session_ended';
    case 'live':
      return null;
    case 'scheduled':
      if (action !== 'start') return 'session_not_started';
      return now < opensAt(session) ? 'start_too_early' : null;
  }
}
