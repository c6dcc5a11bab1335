import { hasCode, type LiveSessionError } from '../live-session-error.js';

/** What a heartbeat that was refused means for the seat. */
export type HeartbeatVerdict = 'again' | 'rejoin' | 'over' | 'unsupported';

/**
 * What to do after a heartbeat has failed: try the next one, take the seat anew, leave since the class is over or the
 * viewer may no longer be in it, or send no more to a backend that takes none.
 */
export function heartbeatVerdict(error: LiveSessionError): HeartbeatVerdict {
  if (hasCode(error, 'lease_expired', 'not_joined')) return 'rejoin';
  if (hasCode(error, 'session_ended', 'session_cancelled', 'not_enrolled', 'forbidden')) return 'over';
  const { status } = error;
  return status === 404 || status === 405 || status === 501 ? 'unsupported' : 'again';
}
