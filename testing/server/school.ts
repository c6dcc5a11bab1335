import { type TestContext } from 'node:test';
import { signAccessToken } from '../../demo-server/auth/access-token.js';
import { Answer } from './answer.js';
import { ChildProgram } from './child-program.js';

/** The secret of servers that run in separate processes. */
export const AUTH_SECRET = 'cf3a91d7e2b84560cf3a91d7e2b84560';

const course = { id: 5, title: 'Mathématiques' };

/** A server in a separate process. */
export interface ServerProcess {
  program: ChildProgram;
  url: string;
}

/** Starts a server and waits until it listens. */
export async function startProcess(
  t: TestContext,
  environment: Record<string, string>,
): Promise<ServerProcess> {
  const program = new ChildProgram(t, 'demo-server/main.ts', [], {
    PORT: '0',
    AUTH_SECRET,
    RATE_LIMIT_FACTOR: '1000',
    ...environment,
  });
  const line = await program.line(/ on http/);
  return { program, url: /http:\S+/.exec(line)![0] };
}

/** Signs a token for a member of the course, valid for an hour. */
export function tokenFor(sub: string, role: 'instructor' | 'student' = 'student'): Promise<string> {
  const claims = { sub, name: sub, courses: [{ ...course, role }] };
  return signAccessToken(Buffer.from(AUTH_SECRET), claims, Date.now() + 60 * 60_000);
}

/** Sends a request to a server over HTTP. */
export async function ask(
  url: string,
  token: string,
  method: string,
  path: string,
  json?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...headers,
    },
    body: json ? JSON.stringify(json) : null,
  });
  return Answer.read(response);
}

/** Body of a session that begins now and lasts an hour. */
export function lesson(seats = 100): object {
  const now = Date.now();
  return {
    title: 'Suites',
    scheduled_start_time: new Date(now).toISOString(),
    scheduled_end_time: new Date(now + 60 * 60_000).toISOString(),
    max_participants: seats,
  };
}

/** Schedules a session for now and starts it. Returns its id. */
export async function startLive(url: string, seats?: number): Promise<number> {
  const token = await tokenFor('claire', 'instructor');
  const { session } = await ask(url, token, 'POST', '/api/courses/5/live-sessions', lesson(seats));
  await ask(url, token, 'POST', `/api/live-sessions/${session.id}/start`);
  return session.id;
}
