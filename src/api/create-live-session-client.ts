import { LiveSessionError } from '../domain/live-session-error.js';
import { ApiConnection, type Call, type LiveSessionClientOptions } from './request/api-connection.js';
import { pageOf, sessionOf, unwrapped } from './parse/session-reading.js';
import type { CallOptions, LiveSessionClient, SessionId, SubscriptionTarget } from './live-session-client.js';
import { parseAttendance, parseAttendanceRow } from './parse/parse-attendance.js';
import { parseCourseAttendance } from './parse/parse-course-attendance.js';
import { parseCourses } from './parse/parse-courses.js';
import { parseInstructors } from './parse/parse-instructors.js';
import { parseJoinData } from './parse/parse-join-data.js';
import { parseWaiting } from './parse/parse-waiting.js';
import { asFields, sessionId, text } from './parse/read-fields.js';
import { tellListener } from './stream/tell-listener.js';

export type { GetToken, LiveSessionClientOptions } from './request/api-connection.js';

/** Creates a client for this project's HTTP contract, with all methods. Accepts `{data: …}` and bare bodies. */
export function createLiveSessionClient(options: LiveSessionClientOptions = {}): Required<LiveSessionClient> {
  const api = new ApiConnection(options);

  const ask = async (id: SessionId, action: string, call?: Call) => api.call(sessionPath(id) + action, call);
  const askForSession = (id: SessionId, action: string, call?: Call) => sessionOf(ask(id, action, call));
  const askInCourse = async (id: SessionId, query: string, call?: Call) =>
    api.call(courseSessionsPath(id) + query, call);
  const askForJoinData = async (id: SessionId, call: Call | undefined) =>
    parseJoinData(unwrapped((await ask(id, '/join', call)).json));
  const leave = async (id: SessionId, body: { join_id?: string }, options?: CallOptions) => {
    // With `keepalive` the request survives the page; `navigator.sendBeacon` could not send the token.
    await ask(id, '/leave', { method: 'POST', body, keepalive: true, ...options });
  };

  return {
    async getCourses(options) {
      return parseCourses(unwrapped((await api.call('/courses', options)).json));
    },
    getCourseSessions: (courseId, query = {}, options) =>
      pageOf(askInCourse(courseId, search({ ...query, status: query.status?.join(',') }), options)),
    createSession: (courseId, body, { idempotencyKey, signal } = {}) =>
      sessionOf(
        askInCourse(courseId, '', { method: 'POST', headers: keyHeader(idempotencyKey), body, signal }),
      ),
    async getInstructors(courseId, options) {
      const path = `/courses/${segment(courseId)}/instructors`;
      return parseInstructors(unwrapped((await api.call(path, options)).json));
    },
    getSession: (id, options) => askForSession(id, '', options),
    updateSession(id, changes, { version, signal } = {}) {
      const headers: Record<string, string> = version == null ? {} : { 'if-match': `"${version}"` };
      return askForSession(id, '', { method: 'PATCH', headers, body: changes, signal });
    },
    async joinSession(id, body = {}, options) {
      const { json } = await ask(id, '/join', { method: 'POST', body, patience: 1.5, ...options });
      try {
        return parseJoinData(unwrapped(json));
      } catch (error) {
        // The viewer cannot use the seat that the backend has given.
        const joinId = text(asFields(unwrapped(json))?.join_id);
        if (joinId !== null) await leave(id, { join_id: joinId }).catch(() => {});
        throw error;
      }
    },
    getJoinData: (id, options) => askForJoinData(id, options),
    startSession: (id, options) => askForSession(id, '/start', { method: 'POST', body: {}, ...options }),
    extendSession: (id, body, options) => askForSession(id, '/extend', { method: 'POST', body, ...options }),
    endSession: (id, options) => askForSession(id, '/end', { method: 'POST', body: {}, ...options }),
    reopenSession: (id, options) => askForSession(id, '/reopen', { method: 'POST', body: {}, ...options }),
    cancelSession: (id, body = {}, options) =>
      askForSession(id, '/cancel', { method: 'POST', body, ...options }),
    async deleteSession(id, options) {
      await ask(id, '', { method: 'DELETE', ...options });
    },
    duplicateSession: (id, body, { idempotencyKey, signal } = {}) =>
      askForSession(id, '/duplicate', {
        method: 'POST',
        headers: keyHeader(idempotencyKey),
        body,
        signal,
      }),
    leaveSession: (id, body = {}, options) => leave(id, body, options),
    async waitForSeat(id, options) {
      return parseWaiting(unwrapped((await ask(id, '/wait', { method: 'POST', body: {}, ...options })).json));
    },
    async stopWaiting(id, options) {
      await ask(id, '/wait', { method: 'DELETE', keepalive: true, ...options });
    },
    async sendHeartbeat(id, body, options) {
      await ask(id, '/heartbeat', { method: 'POST', body, ...options });
    },
    setRecording: (id, body, options) => askForSession(id, '/recording', { method: 'PUT', body, ...options }),
    async getAttendance(id, query = {}, options) {
      return parseAttendance(unwrapped((await ask(id, `/attendance${search(query)}`, options)).json));
    },
    async correctAttendance(id, userId, body, options) {
      const { json } = await ask(id, rowPath(userId), { method: 'PUT', body, ...options });
      return parseAttendanceRow(unwrapped(json));
    },
    async removeCorrection(id, userId, options) {
      const { json } = await ask(id, rowPath(userId), { method: 'DELETE', ...options });
      return parseAttendanceRow(unwrapped(json));
    },
    async getCourseAttendance(courseId, query = {}, options) {
      const path = `/courses/${segment(courseId)}/attendance${search(query)}`;
      return parseCourseAttendance(unwrapped((await api.call(path, options)).json));
    },
    async subscribe(target, listener, { lastEventId, signal } = {}) {
      const headers: Record<string, string> = lastEventId ? { 'last-event-id': lastEventId } : {};
      await api.listen(eventsPath(target), (event) => tellListener(listener, event), { headers, signal });
    },
  };
}

function keyHeader(idempotencyKey: string | undefined): Record<string, string> {
  return idempotencyKey ? { 'idempotency-key': idempotencyKey } : {};
}

function sessionPath(id: SessionId): string {
  return `/live-sessions/${segment(id)}`;
}

/** Path of a person's attendance below their session. Ids of people may hold any characters. */
function rowPath(userId: SessionId): string {
  const text = String(userId);
  if (/^\.{0,2}$/.test(text)) throw new LiveSessionError('not_found', 'This is not the id of a person.');
  return `/attendance/${encodeURIComponent(text)}`;
}

function courseSessionsPath(courseId: SessionId): string {
  return `/courses/${segment(courseId)}/live-sessions`;
}

function eventsPath(target: SubscriptionTarget): string {
  return `${'courseId' in target ? courseSessionsPath(target.courseId) : sessionPath(target.sessionId)}/events`;
}

/** Returns an id as a path segment. Throws `not_found` for one that could change the path, such as `..`. */
function segment(id: SessionId): string {
  const checked = sessionId(id);
  if (checked === null)
    throw new LiveSessionError('not_found', 'An id may hold only letters, digits, "_" and "-".');
  return checked;
}

function search(query: object): string {
  const fields = Object.entries(query).filter(([, value]) => value !== undefined);
  return fields.length > 0
    ? `?${new URLSearchParams(fields.map(([name, value]) => [name, String(value)])).toString()}`
    : '';
}
