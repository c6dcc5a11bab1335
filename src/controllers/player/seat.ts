import type { LiveSessionClient } from '../../api/live-session-client.js';
import { asLiveSessionError } from '../../domain/as-live-session-error.js';
import type { SessionSnapshot } from '../../domain/session/session-snapshot.js';
import { reportError } from '../../page/report-error.js';

/** A seat in a session, and the client to release it. */
export interface Seat {
  readonly client: LiveSessionClient;
  /** The session when the seat was taken. */
  readonly snapshot: SessionSnapshot;
  /** The backend's id of the seat; null if it has none. */
  readonly joinId: string | null;
  /** Interval in seconds at which the backend expects heartbeats; null for none. */
  readonly heartbeatSeconds: number | null;
}

/** Releases a seat. Never rejects, because the viewer has left in any case. */
export async function releaseSeat({ client, snapshot, joinId }: Seat): Promise<void> {
  try {
    await client.leaveSession?.(snapshot.session.id, joinId === null ? {} : { join_id: joinId });
  } catch (error) {
    reportError(asLiveSessionError(error));
  }
}
