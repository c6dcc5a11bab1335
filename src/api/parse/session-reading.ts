import { millisecondsInSecond } from 'date-fns/constants';
import { LiveSessionError } from '../../domain/live-session-error.js';
import type { LiveSession, LiveSessionPage } from '../../domain/session/live-session.js';
import type { Session } from '../../domain/session/session.js';
import type { ApiAnswer } from '../request/api-request.js';
import { parseSession } from './parse-session.js';
import { asFields, text } from './read-fields.js';

/** A session as an answer holds it, and as the rules read it; `session.asOf` is NaN where the answer has no time. */
export interface SessionReading {
  readonly wire: LiveSession;
  readonly session: Session;
}

/** Reads of promises that the client has handed out: whoever gets the same promise need not read the session again. */
const readings = new WeakMap<Promise<unknown>, Promise<SessionReading | SessionReading[]>>();

/** Returns the content of an answer: its `data`, or a bare body. */
export function unwrapped(json: unknown): unknown {
  return asFields(json)?.data ?? json;
}

/** Returns the session that an answer holds; rejects with `invalid_response` where it holds none. */
export function sessionOf(answer: Promise<ApiAnswer>): Promise<LiveSession> {
  const reading = answer.then(({ json, date }) => readSession(unwrapped(json), date));
  const session = reading.then(({ wire }) => wire);
  readings.set(session, reading);
  return session;
}

/** Returns the page of sessions that an answer holds; rejects with `invalid_response` where it holds none. */
export function pageOf(answer: Promise<ApiAnswer>): Promise<LiveSessionPage> {
  const reading = answer.then(({ json, date }) => {
    const rows = unwrapped(json);
    if (!Array.isArray(rows))
      throw new LiveSessionError('invalid_response', 'A list of sessions is not a list.');
    return rows.map((row) => readSession(row, date));
  });
  const page = Promise.all([answer, reading]).then(([{ json }, rows]) => ({
    data: rows.map(({ wire }) => wire),
    next_cursor: text(asFields(json)?.next_cursor),
  }));
  readings.set(page, reading);
  return page;
}

/** Returns how the client has read the sessions of a promise it handed out; null for a promise from elsewhere. */
export async function readingsOf(answer: Promise<unknown>): Promise<readonly SessionReading[] | null> {
  const reading = await readings.get(answer);
  return reading ? [reading].flat() : null;
}

/** Checks a session; the `Date` header stands in for a missing `server_time`. */
function readSession(json: unknown, date: string | null): SessionReading {
  // The header is cut to the second: half a second is the smaller error.
  const answeredAt = date === null ? NaN : Date.parse(date) + millisecondsInSecond / 2;
  const session = parseSession(json, answeredAt);
  const wire = json as LiveSession;
  return wire.server_time || Number.isNaN(answeredAt)
    ? { wire, session }
    : { wire: { ...wire, server_time: new Date(answeredAt).toISOString() }, session };
}
