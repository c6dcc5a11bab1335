import { millisecondsInSecond } from 'date-fns/constants';
import type { LiveSession, LiveSessionPage } from '../../domain/session/live-session.js';
import { LiveSessionError } from '../../domain/live-session-error.js';
import type { ApiAnswer } from '../request/api-request.js';
import { parseSession } from './parse-session.js';
import { asFields, text } from './read-fields.js';

/** The content of an answer: what stands in `data`, or a bare body. */
export function unwrapped(json: unknown): unknown {
  return asFields(json)?.data ?? json;
}

/** The session that an answer holds; throws `invalid_response` where it is none. */
export function checkedSession({ json, date }: ApiAnswer): LiveSession {
  return withServerTime(unwrapped(json), date);
}

/** The page of sessions that an answer holds; throws `invalid_response` where it is none. */
export function checkedPage({ json, date }: ApiAnswer): LiveSessionPage {
  const rows = unwrapped(json);
  if (!Array.isArray(rows))
    throw new LiveSessionError('invalid_response', 'A list of sessions is not a list.');
  return {
    data: rows.map((row) => withServerTime(row, date)),
    next_cursor: text(asFields(json)?.next_cursor),
  };
}

/** Checks a session, and lets the `Date` header tell the server's time where the body does not. */
function withServerTime(json: unknown, date: string | null): LiveSession {
  parseSession(json, 0);
  const session = json as LiveSession;
  // The header is cut to the second: half a second is the smaller error.
  const told = date === null ? NaN : Date.parse(date) + millisecondsInSecond / 2;
  return session.server_time || Number.isNaN(told)
    ? session
    : { ...session, server_time: new Date(told).toISOString() };
}
