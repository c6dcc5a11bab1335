import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { FloorApi } from './floor-api.js';

const api = new FloorApi(process.env.DATABASE_FILE!, process.env.AUTH_SECRET!);
const caller = (c: { req: { header(name: string): string | undefined } }) =>
  api.caller(c.req.header('authorization'));

const app = new Hono()
  .get('/api/live-sessions/:id', async (c) => c.json(api.session(await caller(c), Number(c.req.param('id')))))
  .get('/api/courses/:id/live-sessions', async (c) =>
    c.json(api.list(await caller(c), Number(c.req.param('id')), Number(c.req.query('limit')))),
  )
  .post('/api/live-sessions/:id/join', async (c) =>
    c.json(api.join(await caller(c), Number(c.req.param('id')))),
  )
  .post('/api/courses/:id/live-sessions', async (c) =>
    c.json(api.create(await caller(c), Number(c.req.param('id')), await c.req.json()), 201),
  );

serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.stdout.write(`Hono on http://127.0.0.1:${port}\n`);
});
