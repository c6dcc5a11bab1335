import { millisecondsInSecond } from 'date-fns/constants';
import type { LiveSession, LiveSessionPage } from '../../domain/session/live-session.js';
import { LiveSessionError } from '../../domain/live-session-error.js';
import type { ApiAnswer } from '../request/api-request.js';
import { parseSession } from './parse-session.js';
import { asFields, text } from './read-fields.js';

/** Returns the content of an answer: its `data`, or else the whole body. */
export function unwrapped(json: unknown): unknown {
  return asFields(json)?.data ?? json;
}

/** Returns the session of an answer; throws `invalid_response` if it is not a valid one. */
export function checkedSession({ json, date }: ApiAnswer): LiveSession {
  return withServerTime(unwrapped(json), date);
}

/** Returns the page of sessions of an answer; throws `invalid_response` if it is not a valid one. */
export function checkedPage({ json, date }: ApiAnswer): LiveSessionPage {
  const rows = unwrapped(json);
  if (!Array.isArray(rows))
    throw new LiveSessionError('invalid_response', 'A list of sessions is not a list.');
  return {
    data: rows.map((row) => withServerTime(row, date)),
    next_cursor: text(asFields(json)?.next_cursor),
  };
}

/** Checks a session. Takes the server time from the `Date` header if the body has none. */
function withServerTime(json: unknown, date: string | null): LiveSession {
  parseSession(json, 0);
  const session = json as LiveSession;
  // The header is truncated to the second: adding half a second halves the largest error.
  const told = date === null ? NaN : Date.parse(date) + millisecondsInSecond / 2;
  return session.server_time || Number.isNaN(told)
    ? session
    : { ...session, server_time: new Date(told).toISOString() };
}
