import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { AuthenticatedEnv } from '../auth/authenticate.js';
import { pathId, readBody } from '../http/read-request.js';
import type { ServerContext } from '../server-context.js';
import type { ChangeRequest } from '../sessions/change-session.js';
import { endSession } from '../sessions/end-session.js';
import { joinData, presentJoin } from '../sessions/join-data.js';
import { joinBody, joinSession } from '../sessions/join-session.js';
import { leaveBody, leaveSession } from '../sessions/leave-session.js';
import { readSession } from '../sessions/read-session.js';
import { startSession } from '../sessions/start-session.js';

/** `/live-sessions/:id` and what lies below. */
export function liveSessionRoutes(context: ServerContext) {
  return new Hono<AuthenticatedEnv>()
    .get('/live-sessions/:id', async (c) => {
      return c.json({ data: await readSession(context, c.var.call, pathId(c.req.param('id'))) });
    })
    .get('/live-sessions/:id/join', async (c) => {
      const joined = await presentJoin(context, c.var.call, pathId(c.req.param('id')));
      return c.json({ data: await joinData(context, c.var.call, joined) });
    })
    .post('/live-sessions/:id/join', async (c) => {
      const joined = await joinSession(context, c.var.call, await changeRequest(c, joinBody));
      return c.json({ data: await joinData(context, c.var.call, joined) });
    })
    .post('/live-sessions/:id/leave', async (c) => {
      await leaveSession(context, c.var.call, await changeRequest(c, leaveBody));
      return c.body(null, 204);
    })
    .post('/live-sessions/:id/start', async (c) => {
      const request = await changeRequest(c, noFields);
      await startSession(context, c.var.call, request);
      return c.json({ data: await readSession(context, c.var.call, request.sessionId) });
    })
    .post('/live-sessions/:id/end', async (c) => {
      const request = await changeRequest(c, noFields);
      await endSession(context, c.var.call, request);
      return c.json({ data: await readSession(context, c.var.call, request.sessionId) });
    });
}

const noFields = z.strictObject({});

async function changeRequest<Body>(
  c: Context<AuthenticatedEnv, '/live-sessions/:id'>,
  schema: z.ZodType<Body>,
): Promise<ChangeRequest<Body>> {
  return { sessionId: pathId(c.req.param('id')), body: await readBody(c, schema) };
}
