import type { LiveSessionClient } from '../../api/live-session-client.js';
import { asLiveSessionError } from '../../domain/as-live-session-error.js';
import { reportError } from '../../page/report-error.js';
import type { HeldSession } from '../session/session-controller.js';

/** A place in a session, to be given back to the server that gave it. */
export interface Seat {
  readonly client: LiveSessionClient;
  readonly held: HeldSession;
  readonly joinId: string | null;
  /** How often the server wants to hear of it; null for never. */
  readonly heartbeatSeconds: number | null;
}

/** Tells the server that a seat is free again. Never rejects: the viewer is out, whatever the server says. */
export async function giveBack({ client, held, joinId }: Seat): Promise<void> {
  try {
    await client.leaveSession?.(held.session.id, joinId === null ? {} : { join_id: joinId });
  } catch (error) {
    reportError(asLiveSessionError(error));
  }
}
