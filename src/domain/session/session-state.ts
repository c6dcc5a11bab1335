import type { Instant } from '../time/instant.js';
import type { Session } from './session.js';

/** The states of a session, of which exactly one is current. */
export type SessionState = 'scheduled' | 'waiting' | 'live' | 'ended' | 'cancelled';

/** The state of an element: that of its session, `loading` before the first answer, or `error` without a session. */
export type ElementState = 'loading' | 'error' | SessionState;

/** Which property makes a session live: its status, or its scheduled times for backends without a `start` call. */
export type LiveBy = 'status' | 'schedule';

/** Returns the state of a session at `now`. The status takes precedence over the scheduled times. These are `[start, end)`. */
export function sessionStateAt(
  session: Pick<Session, 'status' | 'start' | 'end'>,
  now: Instant,
  liveBy: LiveBy = 'status',
): SessionState {
  if (session.status !== 'scheduled') return session.status;
  if (now < session.start) return 'scheduled';
  if (now >= session.end) return 'ended';
  return liveBy === 'schedule' ? 'live' : 'waiting';
}
