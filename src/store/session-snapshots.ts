import { parseSession } from '../api/parse/parse-session.js';
import type { SessionReading } from '../api/parse/session-reading.js';
import type { LiveSession } from '../domain/session/live-session.js';
import type { SessionSnapshot } from '../domain/session/session-snapshot.js';
import type { ServerClock } from './server-clock.js';

/** The shared snapshots, by their `wire` objects. */
const sharedSnapshots = new WeakMap<Readonly<LiveSession>, SessionSnapshot>();

/** Returns the shared snapshot with this `wire` object, which is not parsed again; null for any other object. */
export function snapshotOf(wire: LiveSession): SessionSnapshot | null {
  return sharedSnapshots.get(wire) ?? null;
}

/**
 * Parses a session, and updates the clock with its server time.
 * Throws `invalid_response` if a required field is missing or invalid.
 * @param sent `performance.now()` of the request; null for data of unknown age.
 */
export function readSession(wire: LiveSession, clock: ServerClock, sent: number | null): SessionSnapshot {
  return withServerTime({ wire, session: parseSession(wire, NaN) }, clock, sent);
}

/** Updates the clock with the server time of a parsed session. If the session has none, sets it to the time of the clock. */
export function withServerTime(
  reading: SessionReading,
  clock: ServerClock,
  sent: number | null,
): SessionSnapshot {
  const { wire, session } = reading;
  if (Number.isNaN(session.asOf)) return { wire, session: { ...session, asOf: clock.now() } };
  clock.update(session.asOf, sent);
  return reading;
}

/** Returns a frozen copy of a snapshot, which several elements can share. */
export function sharedSnapshot({ wire, session }: SessionSnapshot): SessionSnapshot {
  const copy = frozenCopy(wire);
  const snapshot = Object.freeze({ wire: copy, session: frozenCopy(session) });
  sharedSnapshots.set(copy, snapshot);
  return snapshot;
}

/** Returns a frozen copy of an object and of the objects in its fields. A session has no deeper levels. */
function frozenCopy<Value extends object>(value: Value): Value {
  const copy = { ...value } as Record<string, unknown>;
  for (const [name, field] of Object.entries(copy))
    if (typeof field === 'object' && field !== null) copy[name] = Object.freeze({ ...field });
  return Object.freeze(copy) as Value;
}
