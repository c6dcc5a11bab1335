import { readingsOf } from '../api/parse/session-reading.js';
import { asLiveSessionError } from '../domain/as-live-session-error.js';
import { LiveSessionError } from '../domain/live-session-error.js';
import type { LiveSession, LiveSessionPage } from '../domain/session/live-session.js';
import type { SessionSnapshot } from '../domain/session/session-snapshot.js';
import type { ServerClock } from './server-clock.js';
import { dated, readSession, share } from './session-snapshots.js';

/** Sessions that were read together, and what is wrong with the first that cannot be read. */
export interface ReadSessions {
  readonly sessions: readonly SessionSnapshot[];
  readonly error: LiveSessionError | null;
}

/** Reads a page of sessions from the answer of a client. Rejects as the answer does, and as `readSessions()` throws. */
export async function readPage(
  answer: Promise<LiveSessionPage>,
  clock: ServerClock,
  sent: number,
): Promise<ReadSessions & { readonly cursor: string | null }> {
  const { data, next_cursor: cursor } = await answer;
  const readings = await readingsOf(answer);
  if (!readings) return { ...readSessions(data, clock, sent), cursor };
  return { sessions: readings.map((reading) => share(dated(reading, clock, sent))), error: null, cursor };
}

/**
 * Reads sessions that a page or a client gives: one that cannot be read leaves the others.
 * Throws `invalid_response` for anything but a list.
 * @param sent `performance.now()` of the request; null for data of unknown age.
 */
export function readSessions(
  sessions: readonly LiveSession[],
  clock: ServerClock,
  sent: number | null,
): ReadSessions {
  if (!Array.isArray(sessions))
    throw new LiveSessionError('invalid_response', 'A list of sessions is not a list.');
  const read: SessionSnapshot[] = [];
  let error: LiveSessionError | null = null;
  for (const wire of sessions as readonly LiveSession[]) {
    try {
      read.push(share(readSession(wire, clock, sent)));
    } catch (thrown) {
      error ??= asLiveSessionError(thrown, 'invalid_response');
    }
  }
  return { sessions: read, error };
}
