import { createSecureServer } from 'node:http2';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { certificate } from './certificate.mjs';
import { externalApi } from './bundle-external-api.mjs';

const anyOrigin = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
const script = { ...anyOrigin, 'content-type': 'text/javascript' };

/**
 * Starts a Jitsi server for tests over https, with the real `external_api.js` and a page that uses the real protocol.
 * The first segment of a path can name a fault: `dead`, `no-script`, `failing-script`, `empty-script`, `html-script`,
 * `broken-script`, `throwing-script`, `other-script`, `moved-script` (to another server), `refuses-twice`, `slow-script`
 * (until `/release`), `dead-room`, `frame-denied`, and those of `room-app.ts`. Any other segment is a path or a tenant.
 * `/mend?<path>` ends the fault of a script.
 */
export async function startJitsiServer({ port = 0, movedTo = '' } = {}) {
  const [api, page, identity] = await Promise.all([externalApi(), roomPage(), certificate()]);
  const requests = new Map();
  /** Number of open room pages, and of those with a camera on, by kind and path. */
  const alive = new Map();
  const held = new Set();
  const mended = new Set();

  const scripts = {
    'no-script': (response) => response.writeHead(404, anyOrigin).end(),
    'empty-script': (response) => response.writeHead(200, script).end(''),
    'html-script': (response) =>
      response.writeHead(200, { ...script, 'content-type': 'text/html' }).end('<!doctype html>'),
    'failing-script': (response) => response.writeHead(500, anyOrigin).end(),
    'broken-script': (response) => response.writeHead(200, script).end('this is no script'),
    'throwing-script': (response) =>
      response.writeHead(200, script).end('throw new Error("Broken on purpose.");'),
    'other-script': (response) =>
      response.writeHead(200, script).end('self.JitsiMeetExternalAPI = function () {};'),
    'moved-script': (response, path) =>
      response.writeHead(302, { ...anyOrigin, location: movedTo + path }).end(),
    'refuses-twice': (response, path) =>
      requests.get(path) > 2
        ? response.writeHead(200, script).end(api)
        : response.writeHead(503, anyOrigin).end(),
    'slow-script': (response) => held.add(response),
    dead: () => undefined,
  };
  const rooms = {
    'dead-room': () => undefined,
    'frame-denied': (response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'x-frame-options': 'DENY' }).end(page),
  };

  const server = createSecureServer({ ...identity, allowHTTP1: true }, (request, response) => {
    const { pathname, search } = new URL(request.url, 'https://localhost');
    requests.set(pathname, (requests.get(pathname) ?? 0) + 1);
    const fault = pathname.split('/')[1];
    if (pathname === '/alive') return holdAlive(response, search.slice(1));
    if (pathname === '/state')
      return response
        .writeHead(200, { ...anyOrigin, 'content-type': 'application/json' })
        .end(JSON.stringify({ alive: Object.fromEntries(alive), requests: Object.fromEntries(requests) }));
    if (pathname === '/release') {
      for (const waiting of held) waiting.writeHead(200, script).end(api);
      held.clear();
      return response.writeHead(204, anyOrigin).end();
    }
    if (pathname === '/mend') {
      mended.add(search.slice(1));
      return response.writeHead(204, anyOrigin).end();
    }
    if (pathname.endsWith('/external_api.js')) {
      const answer = mended.has(pathname) ? undefined : scripts[fault];
      return (answer ?? (() => response.writeHead(200, script).end(api)))(response, pathname);
    }
    if (pathname === '/favicon.ico') return response.writeHead(404).end();
    return (rooms[fault] ?? (() => response.writeHead(200, { 'content-type': 'text/html' }).end(page)))(
      response,
    );
  });

  function holdAlive(response, what) {
    const count = (step) => alive.set(what, (alive.get(what) ?? 0) + step);
    count(1);
    response.on('close', () => count(-1));
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(':\n\n');
  }

  const sessions = new Set();
  server.on('session', (session) => sessions.add(session.on('close', () => sessions.delete(session))));
  await new Promise((resolve) => server.listen(port, resolve));
  return {
    origin: `https://localhost:${server.address().port}`,
    close() {
      for (const session of sessions) session.destroy();
      server.closeAllConnections?.();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

async function roomPage() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('room-page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"test"' },
    logLevel: 'error',
  });
  return `<!doctype html><meta charset="utf-8"><title>Room</title>
<style>body { display: grid; place-items: center; block-size: 100vh; margin: 0; background: #1a1a1a; color: #ddd; font: 1rem sans-serif }</style>
<p>Room of the tests</p><button>In the frame</button><script>${outputFiles[0].text.replaceAll('</script', '<\\/script')}</script>`;
}
