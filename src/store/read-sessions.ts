import { readingsOf } from '../api/parse/session-reading.js';
import { asLiveSessionError } from '../domain/as-live-session-error.js';
import { LiveSessionError } from '../domain/live-session-error.js';
import type { LiveSession, LiveSessionPage } from '../domain/session/live-session.js';
import type { SessionSnapshot } from '../domain/session/session-snapshot.js';
import type { ServerClock } from './server-clock.js';
import { readSession, sharedSnapshot, withServerTime } from './session-snapshots.js';

/** The result of parsing a list of sessions. */
interface ParsedSessions {
  /** The valid sessions. */
  readonly sessions: readonly SessionSnapshot[];
  /** The error of the first invalid session; null if all are valid. */
  readonly error: LiveSessionError | null;
}

/** Parses the page of sessions that a client returns. Rejects with the error of the client or of `readSessions()`. */
export async function readPage(
  answer: Promise<LiveSessionPage>,
  clock: ServerClock,
  sent: number,
): Promise<ParsedSessions & { readonly cursor: string | null }> {
  const { data, next_cursor: cursor } = await answer;
  const readings = await readingsOf(answer);
  if (!readings) return { ...readSessions(data, clock, sent), cursor };
  return {
    sessions: readings.map((reading) => sharedSnapshot(withServerTime(reading, clock, sent))),
    error: null,
    cursor,
  };
}

/**
 * Validates and parses a list of sessions from the page or a client. Omits invalid sessions.
 * Throws `invalid_response` if the value is not a list.
 * @param sent `performance.now()` of the request; null for data of unknown age.
 */
export function readSessions(
  sessions: readonly LiveSession[],
  clock: ServerClock,
  sent: number | null,
): ParsedSessions {
  if (!Array.isArray(sessions))
    throw new LiveSessionError('invalid_response', 'Expected a list of sessions.');
  const snapshots: SessionSnapshot[] = [];
  let error: LiveSessionError | null = null;
  for (const wire of sessions as readonly LiveSession[]) {
    try {
      snapshots.push(sharedSnapshot(readSession(wire, clock, sent)));
    } catch (thrown) {
      error ??= asLiveSessionError(thrown, 'invalid_response');
    }
  }
  return { sessions: snapshots, error };
}
