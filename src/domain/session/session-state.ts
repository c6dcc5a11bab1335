import type { Instant } from '../time/instant.js';
import type { Session } from './session.js';

/** What a session is at a moment: exactly one of these (DESIGN §4). */
export type SessionState = 'scheduled' | 'waiting' | 'live' | 'ended' | 'cancelled';

/** What an element shows: a session's state, or that there is none yet, or none to be had. */
export type ElementState = 'loading' | 'error' | SessionState;

/** What makes a session live: its status, or the clock where a backend has no `start` call. */
export type LiveBy = 'status' | 'schedule';

/** The state of a session at `now`. The status beats the clock; the window is `[start, end)`. */
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
