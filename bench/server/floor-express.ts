import type { AddressInfo } from 'node:net';
import express from 'express';
import { FloorApi } from './floor-api.js';

const api = new FloorApi(process.env.DATABASE_FILE!, process.env.AUTH_SECRET!);

const app = express()
  .use(express.json())
  .get('/api/live-sessions/:id', async ({ headers, params }, response) => {
    response.json(api.session(await api.caller(headers.authorization), Number(params.id)));
  })
  .get('/api/courses/:id/live-sessions', async ({ headers, params, query }, response) => {
    response.json(api.list(await api.caller(headers.authorization), Number(params.id), Number(query.limit)));
  })
  .post('/api/live-sessions/:id/join', async ({ headers, params }, response) => {
    response.json(api.join(await api.caller(headers.authorization), Number(params.id)));
  })
  .post('/api/courses/:id/live-sessions', async ({ headers, params, body }, response) => {
    const made = api.create(
      await api.caller(headers.authorization),
      Number(params.id),
      body as Record<string, string>,
    );
    response.status(201).json(made);
  });

const server = app.listen(0, '127.0.0.1', () => {
  process.stdout.write(`Express on http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
