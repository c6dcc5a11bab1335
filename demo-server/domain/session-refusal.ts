import type { SessionState } from './session.js';
import { opensAt, reopensUntil } from './session-windows.js';

/** Code that refuses an action because of a session's state. */
export type SessionRefusal =
  | 'session_not_started'
  | 'start_too_early'
  | 'session_already_live'
  | 'session_ended'
  | 'session_cancelled'
  | 'session_full'
  | 'reopen_too_late';

/** An action that depends on a session's state. */
export type SessionAction =
  | 'join'
  | 'wait'
  | 'beat'
  | 'edit'
  | 'hand_over'
  | 'start'
  | 'extend'
  | 'end'
  | 'reopen'
  | 'cancel'
  | 'delete'
  | 'record'
  | 'correct';

const actionsBeforeStart: readonly SessionAction[] = ['edit', 'cancel', 'delete'];

/** Returns the code that refuses the action now; null if the action is possible or has been done already. */
export function sessionRefusal(
  action: SessionAction,
  session: SessionState,
  now: number,
): SessionRefusal | null {
  if (action === 'correct') return session.status === 'cancelled' ? 'session_cancelled' : null;
  switch (session.status) {
    case 'cancelled':
      return action === 'cancel' || action === 'delete' ? null : 'session_cancelled';
    case 'ended':
      if (action === 'reopen') return reopenRefusal(session, now);
      if (action === 'delete') return session.end_reason === 'no_show' ? null : 'session_ended';
      return action === 'end' || action === 'record' ? null : 'session_ended';
    case 'live':
      return actionsBeforeStart.includes(action) ? 'session_already_live' : null;
    case 'scheduled':
      if (actionsBeforeStart.includes(action) || action === 'hand_over') return null;
      if (action !== 'start') return 'session_not_started';
      return now < opensAt(session) ? 'start_too_early' : null;
  }
}

/** Only an end by hand can be undone, for a short time: later, attendance and recording count as final. */
function reopenRefusal(session: SessionState, now: number): SessionRefusal | null {
  if (session.end_reason !== null || session.actual_end_time === null) return 'session_ended';
  return now < reopensUntil(session, Date.parse(session.actual_end_time)) ? null : 'reopen_too_late';
}
