import { Problem } from '../contract/problem.js';
import type { ApiRequest } from '../http/mount.js';
import type { ServerContext } from '../server-context.js';
import { authorize, authorizeInCourse } from '../sessions/access/authorize.js';
import { memberSession } from '../sessions/access/member-sessions.js';
import type { Subscription } from '../live/live-updates.js';

/** The changes of one session, as Server-Sent Events. */
export async function streamSession(context: ServerContext, request: ApiRequest): Promise<Response> {
  const { call, id } = request;
  const session = await memberSession(context.db, call, id);
  authorize('view', session);
  return streamed(context, request, { courseId: session.course_id, sessionId: id });
}

/** The changes of all sessions of a course, as Server-Sent Events. */
export async function streamCourse(context: ServerContext, request: ApiRequest): Promise<Response> {
  await authorizeInCourse(context.db, request.call, 'view', request.id);
  return streamed(context, request, { courseId: request.id });
}

async function streamed(
  { live }: ServerContext,
  { c, call }: ApiRequest,
  target: Pick<Subscription, 'courseId' | 'sessionId'>,
): Promise<Response> {
  // Hono answers HEAD with the route of GET, and nobody would ever read the stream.
  if (c.req.method === 'HEAD') throw new Problem('method_not_allowed', {}, { Allow: 'GET' });
  const lastEventId = c.req.header('last-event-id');
  const { expiresAt, caller } = call;
  const body = await live.subscribe({ ...target, userId: caller.id, expiresAt, lastEventId });
  return c.body(body, 200, { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
}
