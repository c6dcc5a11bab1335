import type { Request } from 'autocannon';
import { SignJWT } from 'jose';

/** The secret that signs the tokens of the bench. */
export const AUTH_SECRET = 'bench-0123456789-bench-0123456789';

/** The one course of the bench. */
export const courseId = 5;

/** What every server of the bench is started with; a user's calls are not to be counted here. */
export const environment = { AUTH_SECRET, PORT: '0', RATE_LIMIT_FACTOR: '1000' };

/** How many students come in at a time. */
const atOnce = 20;

const hour = 60 * 60_000;

/** A token of somebody of the course, good for an hour. */
export function tokenFor(sub: string, role: 'instructor' | 'student' = 'student'): Promise<string> {
  const course = { id: courseId, title: 'Mathématiques', role };
  return new SignJWT({ name: `${sub} Martin`, email: `${sub}@example.org`, courses: [course] })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(sub)
    .setExpirationTime('1 hour')
    .sign(Buffer.from(AUTH_SECRET));
}

/** The tokens of so many students. */
export function studentTokens(count: number): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => tokenFor(`student-${index}`)));
}

/** A lesson of an hour that begins in so many hours. */
export function lesson(inHours = 0): Record<string, unknown> {
  const start = Date.now() + inHours * hour;
  return {
    title: 'Suites numériques',
    scheduled_start_time: new Date(start).toISOString(),
    scheduled_end_time: new Date(start + hour).toISOString(),
    max_participants: 1_000,
  };
}

/** Asks a server; throws what it refuses. */
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

/** Makes everyone known, and schedules twenty lessons, of which two are started: one to warm up with. */
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

/** The calls that are measured, each as the requests of all students, or of the instructor. */
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
