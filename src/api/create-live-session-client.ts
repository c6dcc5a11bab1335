import { millisecondsInSecond } from 'date-fns/constants';
import { LiveSessionError } from '../domain/live-session-error.js';
import { type ApiAnswer, apiRequest } from './api-request.js';
import type { LiveSession, LiveSessionPage, SessionQuery } from '../domain/live-session.js';
import type { CallOptions, LiveSessionClient, SessionId } from './live-session-client.js';
import { parseJoinData } from './parse-join-data.js';
import { parseSession } from './parse-session.js';
import { asFields, sessionId, text } from './read-fields.js';

/** Gives the bearer token of the signed-in viewer. `refresh` is true when the server has just refused the last one. */
export type GetToken = (options: {
  refresh: boolean;
}) => string | null | undefined | Promise<string | null | undefined>;

export interface LiveSessionClientOptions {
  /** Where the API is, relative to the page. Default `/api`. */
  baseUrl?: string | undefined;
  fetch?: typeof fetch | undefined;
  getToken?: GetToken | undefined;
  /** Sent with each request. */
  headers?: Record<string, string> | undefined;
  /** Default `same-origin`. */
  credentials?: RequestCredentials | undefined;
  /** Milliseconds until a request counts as failed with `timeout`; default 10,000, and half as much again for `join`. */
  timeoutMs?: number | undefined;
}

interface Call extends CallOptions {
  method?: 'GET' | 'POST';
  body?: unknown;
  keepalive?: boolean;
  timeoutMs?: number;
}

/** A client for the HTTP contract of this project, with every method. Accepts `{data: …}` and bare bodies. */
export function createLiveSessionClient(options: LiveSessionClientOptions = {}): Required<LiveSessionClient> {
  const {
    baseUrl = '/api',
    getToken,
    headers = {},
    credentials = 'same-origin',
    timeoutMs = 10 * millisecondsInSecond,
  } = options;
  const send = options.fetch ?? ((input, init) => fetch(input, init));

  async function call(path: string, { method = 'GET', ...rest }: Call = {}): Promise<ApiAnswer> {
    const attempt = (token: string | null | undefined) => {
      const authorization = token ? { authorization: `Bearer ${token}` } : {};
      const url = absolute(baseUrl.replace(/\/+$/, '') + path);
      return apiRequest(send, {
        url,
        method,
        credentials,
        timeoutMs,
        ...rest,
        headers: { ...headers, ...authorization },
      });
    };
    const token = await getToken?.({ refresh: false });
    try {
      return await attempt(token);
    } catch (error) {
      if (!(error instanceof LiveSessionError) || error.status !== 401) throw error;
      // A token can lapse between two requests: one chance to hand out a fresh one.
      const fresh = await getToken?.({ refresh: true });
      if (!fresh || fresh === token) throw error;
      return attempt(fresh);
    }
  }

  async function callForSession(path: string, options?: Call): Promise<LiveSession> {
    return checkedSession(await call(path, options));
  }

  return {
    getSession: (id, options) => callForSession(`/live-sessions/${segment(id)}`, options),
    createSession: (courseId, session, options) =>
      callForSession(`/courses/${segment(courseId)}/live-sessions`, {
        method: 'POST',
        body: session,
        ...options,
      }),
    startSession: (id, options) =>
      callForSession(`/live-sessions/${segment(id)}/start`, { method: 'POST', body: {}, ...options }),
    endSession: (id, options) =>
      callForSession(`/live-sessions/${segment(id)}/end`, { method: 'POST', body: {}, ...options }),
    async getCourseSessions(courseId, query, options) {
      return checkedPage(await call(`/courses/${segment(courseId)}/live-sessions${search(query)}`, options));
    },
    async joinSession(id, body = {}, options) {
      const answer = await call(`/live-sessions/${segment(id)}/join`, {
        method: 'POST',
        body,
        timeoutMs: timeoutMs * 1.5,
        ...options,
      });
      return parseJoinData(unwrapped(answer.json));
    },
    async leaveSession(id, body = {}, options) {
      // `keepalive` lets the request outlive the page; a beacon could not carry the token (DESIGN §5).
      await call(`/live-sessions/${segment(id)}/leave`, {
        method: 'POST',
        body,
        keepalive: true,
        ...options,
      });
    },
  };
}

/** Relative URLs belong to the page; outside of one, as on a server, only absolute ones make sense. */
function absolute(url: string): string {
  return URL.canParse(url) ? url : new URL(url, document.baseURI).href;
}

/** An id as a path segment. Throws `not_found` for one that could bend the URL, such as `..`, before any request. */
function segment(id: SessionId): string {
  const checked = sessionId(id);
  if (checked === null)
    throw new LiveSessionError('not_found', 'An id may hold only letters, digits, "_" and "-".');
  return checked;
}

function search(query: SessionQuery = {}): string {
  const fields = Object.entries({ ...query, status: query.status?.join(',') }).filter(
    ([, value]) => value !== undefined,
  );
  return fields.length > 0
    ? `?${new URLSearchParams(fields.map(([name, value]) => [name, String(value)])).toString()}`
    : '';
}

function unwrapped(json: unknown): unknown {
  return asFields(json)?.data ?? json;
}

function checkedSession({ json, date }: ApiAnswer): LiveSession {
  return withServerTime(unwrapped(json), date);
}

function checkedPage({ json, date }: ApiAnswer): LiveSessionPage {
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
