import type { LiveSessionClient } from '../../api/live-session-client.js';
import { asLiveSessionError } from '../../domain/as-live-session-error.js';
import type { SessionSnapshot } from '../../domain/session/session-snapshot.js';
import { reportError } from '../../page/report-error.js';

/** A place in a session, to be given back to the backend that gave it. */
export interface Seat {
  readonly client: LiveSessionClient;
  /** The session as it was when the seat was taken. */
  readonly snapshot: SessionSnapshot;
  readonly joinId: string | null;
  /** How often the backend expects a heartbeat; null for never. */
  readonly heartbeatSeconds: number | null;
}

/** Tells the backend that a seat is free again. Never rejects: the viewer is out, whatever the backend answers. */
export async function giveBack({ client, snapshot, joinId }: Seat): Promise<void> {
  try {
    await client.leaveSession?.(snapshot.session.id, joinId === null ? {} : { join_id: joinId });
  } catch (error) {
    reportError(asLiveSessionError(error));
  }
}
