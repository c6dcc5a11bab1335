const minute = 60_000;
const html = { 'content-type': 'text/html' };
const json = { 'content-type': 'application/json' };

/**
 * Faulty answers by name. Each function gets the Koa context, the body of the correct answer, and the part of the name
 * after the first `:`. A function that returns nothing never answers.
 */
export const faults = {
  hang: () => undefined,
  'reset mid-body': ({ res }, body) => {
    const text = JSON.stringify(body);
    res.writeHead(200, { ...json, 'content-length': String(text.length) });
    res.write(text.slice(0, text.length / 2), () => res.destroy());
  },
  '500 HTML': (context) => send(context, 500, html, '<!doctype html><h1>Internal Server Error</h1>'),
  '200 HTML': (context) => send(context, 200, html, '<!doctype html><h1>Sign in</h1>'),
  empty: (context) => send(context, 200, json, ''),
  204: (context) => send(context, 204, {}, ''),
  'null id': (context, { data }) =>
    send(context, 200, json, JSON.stringify({ data: { ...data, id: null, jitsi_room_name: null } })),
  'numeric dates': (context, { data }) =>
    send(context, 200, json, JSON.stringify({ data: { ...data, scheduled_start_time: Date.now() } })),
  'capital status': (context, { data }) =>
    send(context, 200, json, JSON.stringify({ data: { ...data, status: 'LIVE' } })),
  array: (context, { data }) => send(context, 200, json, JSON.stringify({ data: [data] })),
  'five megabytes': (context) => send(context, 200, json, JSON.stringify('x'.repeat(5 * 2 ** 20))),
  'bad JSON': (context, body) => send(context, 200, json, JSON.stringify(body).replace(/}$/, ',}')),
  refusal: (context, _body, what) => {
    const [status, code, retryAfter] = what.split(' ');
    const wait = retryAfter ? { 'retry-after': retryAfter.replaceAll('_', ' ') } : {};
    send(context, Number(status), { ...json, ...wait }, JSON.stringify({ status: Number(status), code }));
  },
  'another origin': ({ res }, _body, where) => res.writeHead(302, { location: where }).end(),
};

/** Returns a session that has been live for ten minutes. */
export function liveSession() {
  const now = Date.now();
  const iso = (minutes) => new Date(now + minutes * minute).toISOString();
  return {
    id: 7,
    title: 'Suites',
    status: 'live',
    scheduled_start_time: iso(-10),
    scheduled_end_time: iso(80),
    actual_start_time: iso(-10),
    server_time: iso(0),
    can: { join: true, start: false, end: false },
    version: 2,
  };
}

export function send({ res }, status, headers, content) {
  res.writeHead(status, headers).end(content);
}
