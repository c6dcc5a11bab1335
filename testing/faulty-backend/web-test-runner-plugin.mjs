import { faults, liveSession, send } from './answers.mjs';

/**
 * Serves faulty backends to browser tests at `/faulty-backend/<name>/api/live-sessions/7…`; each name is a separate
 * backend. `POST …/<name>/fault` sets the fault of a call: `{ call: 'GET /live-sessions/7', fault: 'hang' }`, or `null`
 * for none. `GET …/<name>/state` returns the received calls and the taken seats.
 */
export function faultyBackend() {
  const backends = new Map();
  return {
    name: 'faulty-backend',
    async serve(context) {
      const [, name, path] = /^\/faulty-backend\/([^/]+)(\/.*)$/.exec(context.path) ?? [];
      if (!name) return undefined;
      if (!backends.has(name)) backends.set(name, new Backend());
      // Koa cannot send some of these answers.
      context.respond = false;
      await backends.get(name).answer(context, path);
      return undefined;
    },
  };
}

class Backend {
  #broken = { call: null, fault: null };
  #asked = [];
  /** Taken seats by client. */
  #seats = new Map();
  #taken = 0;

  async answer(context, path) {
    const { method } = context;
    const body = method === 'GET' ? {} : await bodyOf(context.req);
    const reply = (status, data) =>
      send(
        context,
        status,
        { 'content-type': 'application/json' },
        data === undefined ? '' : JSON.stringify(data),
      );
    if (path === '/fault') {
      this.#broken = body;
      return reply(200, {});
    }
    if (path === '/state') return reply(200, { asked: this.#asked, seats: [...this.#seats.values()] });
    const call = `${method} ${path.replace('/api', '')}`;
    this.#asked.push(`${call} ${context.get('authorization')}`.trim());
    const [status, data] = this.#right(call, body, context.origin);
    if (call !== this.#broken.call || !this.#broken.fault) return reply(status, data && { data });
    const [fault, ...rest] = this.#broken.fault.split(':');
    return faults[fault](context, { data }, rest.join(':'));
  }

  #right(call, body, origin) {
    if (call === 'GET /live-sessions/7') return [200, liveSession()];
    if (call === 'POST /live-sessions/7/join') return [200, this.#joinData(body.client_id, origin)];
    if (call === 'POST /live-sessions/7/heartbeat') return [204];
    if (call !== 'POST /live-sessions/7/leave') return [404, { code: 'not_found' }];
    for (const [client, seat] of this.#seats) if (seat === body.join_id) this.#seats.delete(client);
    return [204];
  }

  #joinData(client, origin) {
    if (!this.#seats.has(client)) this.#seats.set(client, `seat-${(this.#taken += 1)}`);
    return {
      join_id: this.#seats.get(client),
      jitsi_room_name: 'CANARY-room',
      jitsi_server_url: `${origin}/testing/static-jitsi`,
      user_display_name: 'Amina',
      user_email: 'CANARY-email@example.org',
      jwt: 'CANARY-jwt',
      is_instructor: false,
      heartbeat_interval_s: 30,
    };
  }
}

async function bodyOf(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text === '' ? {} : JSON.parse(text);
}
