import { Hono } from 'hono';
import type { AuthenticatedEnv } from '../auth/authenticate.js';
import { pathId, readBody } from '../http/read-request.js';
import { validated } from '../http/validated.js';
import type { ServerContext } from '../server-context.js';
import { createBody, createSession } from '../sessions/create-session.js';
import { listQuery, listSessions } from '../sessions/list-sessions.js';
import { readSession } from '../sessions/read-session.js';

/** `/courses` and what lies below. */
export function courseRoutes(context: ServerContext) {
  return new Hono<AuthenticatedEnv>()
    .get('/courses', async (c) => {
      const courses = await context.db
        .selectFrom('courses')
        .innerJoin('course_members', 'course_members.course_id', 'courses.id')
        .select(['courses.id', 'courses.title', 'courses.slug', 'course_members.role'])
        .where('course_members.user_id', '=', c.var.call.caller.id)
        .where('course_members.suspended_at', 'is', null)
        .orderBy('courses.id')
        .execute();
      return c.json({ data: courses });
    })
    .get('/courses/:courseId/live-sessions', async (c) => {
      const courseId = pathId(c.req.param('courseId'));
      return c.json(
        await listSessions(context, c.var.call, courseId, () => validated(listQuery, c.req.query())),
      );
    })
    .post('/courses/:courseId/live-sessions', async (c) => {
      const body = await readBody(c, createBody);
      const id = await createSession(context, c.var.call, pathId(c.req.param('courseId')), body);
      const data = await readSession(context, c.var.call, id);
      return c.json({ data }, 201, { Location: `/api/live-sessions/${id}` });
    });
}
