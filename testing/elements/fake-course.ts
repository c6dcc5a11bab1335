import type { LiveSessionClient } from '../../src/api/live-session-client.js';
import type { LiveSession, SessionQuery } from '../../src/domain/session/live-session.js';
import { fakeClient } from './fake-client.js';

/** Creates a client for the sessions of a course; answers queries like the reference server, and records them. */
export function fakeCourse(
  sessions: () => readonly LiveSession[],
  overrides: Partial<LiveSessionClient> = {},
) {
  const queries: SessionQuery[] = [];
  const { client } = fakeClient(() => sessions()[0]!, {
    getCourseSessions: (_courseId, query = {}) => {
      queries.push(query);
      return Promise.resolve(answer(sessions(), query));
    },
    ...overrides,
  });
  return { client, queries };
}

function answer(
  sessions: readonly LiveSession[],
  { status, from, to, order, limit = 50, cursor }: SessionQuery,
) {
  const start = (session: LiveSession) => Date.parse(session.scheduled_start_time);
  const direction = order === 'desc' ? -1 : 1;
  const found = sessions
    .filter((session) => !status || status.includes(session.status))
    .filter((session) => start(session) >= (from ? Date.parse(from) : -Infinity))
    .filter((session) => start(session) <= (to ? Date.parse(to) : Infinity))
    .sort((a, b) => direction * (start(a) - start(b)));
  const first = Number(cursor ?? 0);
  const next = first + limit;
  return { data: found.slice(first, next), next_cursor: next < found.length ? String(next) : null };
}
