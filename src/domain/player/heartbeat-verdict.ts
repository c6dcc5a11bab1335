import { hasCode, type LiveSessionError } from '../live-session-error.js';

/**
 * The consequence of a failed heartbeat. `again`: continue with the next one. `rejoin`: take the seat again. `over`: leave,
 * because the session is over or the viewer is no longer admitted. `unsupported`: stop, because the backend has no heartbeats.
 */
export type HeartbeatVerdict = 'again' | 'rejoin' | 'over' | 'unsupported';

/** Returns the consequence of a failed heartbeat. */
export function heartbeatVerdict(error: LiveSessionError): HeartbeatVerdict {
  if (hasCode(error, 'lease_expired', 'not_joined')) return 'rejoin';
  if (hasCode(error, 'session_ended', 'session_cancelled', 'not_enrolled', 'forbidden')) return 'over';
  const { status } = error;
  return status === 404 || status === 405 || status === 501 ? 'unsupported' : 'again';
}
