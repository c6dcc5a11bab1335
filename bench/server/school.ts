import type { Request } from 'autocannon';
import { SignJWT } from 'jose';

/** The secret that signs the tokens of the benchmark. */
export const AUTH_SECRET = 'bench-0123456789-bench-0123456789';

/** The course of the benchmark. */
export const courseId = 5;

/** The environment of every server of the benchmark. The factor keeps rate limits from refusing calls. */
export const environment = { AUTH_SECRET, PORT: '0', RATE_LIMIT_FACTOR: '1000' };

/** Number of students whose requests are sent at the same time. */
const atOnce = 20;

const hour = 60 * 60_000;

/** Returns a token of a member of the course, valid for an hour. */
export function tokenFor(sub: string, role: 'instructor' | 'student' = 'student'): Promise<string> {
  const course = { id: courseId, title: 'Mathématiques', role };
  return new SignJWT({ name: `${sub} Martin`, email: `${sub}@example.org`, courses: [course] })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(sub)
    .setExpirationTime('1 hour')
    .sign(Buffer.from(AUTH_SECRET));
}

/** Returns the tokens of `count` students. */
export function studentTokens(count: number): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => tokenFor(`student-${index}`)));
}

/** Returns a session of one hour that starts in `inHours` hours. */
export function lesson(inHours = 0): Record<string, unknown> {
  const start = Date.now() + inHours * hour;
  return {
    title: 'Suites numériques',
    scheduled_start_time: new Date(start).toISOString(),
    scheduled_end_time: new Date(start + hour).toISOString(),
    max_participants: 1_000,
  };
}

/** Calls a server. Throws for a refusal. */
export async function ask(url: string, token: string, method: string, path: string, json?: object) {
  const response = await fetch(`${url}/api${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: json ? JSON.stringify(json) : null,
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text ? (JSON.parse(text) as { data: { id: number } }) : null;
}

/** Registers all users and schedules twenty sessions. Starts two of them: one for the warm-up, one for the measurement. */
export async function fill(
  url: string,
  students: readonly string[],
): Promise<{ warm: number; live: number; scheduled: number }> {
  const instructor = await tokenFor('claire', 'instructor');
  await ask(url, instructor, 'GET', '/courses');
  for (let index = 0; index < students.length; index += atOnce)
    await Promise.all(
      students.slice(index, index + atOnce).map((token) => ask(url, token, 'GET', '/courses')),
    );
  const ids: number[] = [];
  for (let index = 0; index < 20; index += 1) {
    const made = await ask(
      url,
      instructor,
      'POST',
      `/courses/${courseId}/live-sessions`,
      lesson(index < 2 ? 0 : index),
    );
    ids.push(made!.data.id);
  }
  const [warm, live, scheduled] = ids as [number, number, number];
  for (const id of [warm, live]) await ask(url, instructor, 'POST', `/live-sessions/${id}/start`, {});
  return { warm, live, scheduled };
}

/** Returns the measured calls, each as requests of all students or of the instructor. */
export async function calls(live: number, tokens: readonly string[]): Promise<Record<string, Request[]>> {
  const json = { 'content-type': 'application/json' };
  const list = `/api/courses/${courseId}/live-sessions`;
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  return {
    'GET session': tokens.map((token) => ({ path: `/api/live-sessions/${live}`, headers: bearer(token) })),
    'GET list of 20': tokens.map((token) => ({ path: `${list}?limit=20`, headers: bearer(token) })),
    'POST join': tokens.map((token) => ({
      method: 'POST',
      path: `/api/live-sessions/${live}/join`,
      headers: { ...bearer(token), ...json },
      body: '{}',
    })),
    'POST session': [
      {
        method: 'POST',
        path: list,
        headers: { ...bearer(await tokenFor('claire', 'instructor')), ...json },
        body: JSON.stringify(lesson(48)),
      },
    ],
  };
}
