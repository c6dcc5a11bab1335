import { parseSession } from '../api/parse/parse-session.js';
import type { SessionReading } from '../api/parse/session-reading.js';
import type { LiveSession } from '../domain/session/live-session.js';
import type { SessionSnapshot } from '../domain/session/session-snapshot.js';
import type { ServerClock } from './server-clock.js';

/** The snapshots that stores and lists share, by their wire form. */
const shared = new WeakMap<Readonly<LiveSession>, SessionSnapshot>();

/** Returns the snapshot that a wire form belongs to, so that it is not read again; null for a session from elsewhere. */
export function snapshotOf(wire: LiveSession): SessionSnapshot | null {
  return shared.get(wire) ?? null;
}

/**
 * Reads a session, and lets the clock learn the server's time from it.
 * Throws `invalid_response` where a required field is missing or wrong.
 * @param sent `performance.now()` of the request; null for data of unknown age.
 */
export function readSession(wire: LiveSession, clock: ServerClock, sent: number | null): SessionSnapshot {
  return dated({ wire, session: parseSession(wire, NaN) }, clock, sent);
}

/** Lets the clock learn from a reading; without a time of its own the reading is as of now. */
export function dated(reading: SessionReading, clock: ServerClock, sent: number | null): SessionSnapshot {
  const { wire, session } = reading;
  if (Number.isNaN(session.asOf)) return { wire, session: { ...session, asOf: clock.now() } };
  clock.learn(session.asOf, sent);
  return reading;
}

/** Makes a snapshot that several elements can share: copied from the backend's objects, and frozen. */
export function share({ wire, session }: SessionSnapshot): SessionSnapshot {
  const copy = frozenCopy(wire);
  const snapshot = Object.freeze({ wire: copy, session: frozenCopy(session) });
  shared.set(copy, snapshot);
  return snapshot;
}

/** Copies a flat object and the objects in its fields: a session is nowhere deeper. */
function frozenCopy<Value extends object>(value: Value): Value {
  const copy = { ...value } as Record<string, unknown>;
  for (const [name, field] of Object.entries(copy))
    if (typeof field === 'object' && field !== null) copy[name] = Object.freeze({ ...field });
  return Object.freeze(copy) as Value;
}
