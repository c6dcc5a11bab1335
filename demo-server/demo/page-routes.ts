import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, type Env, Hono, type Next } from 'hono';
import { repositoryRoot, type ServerConfig } from '../config.js';
import { jitsiOrigins, pageHeaders } from './page-headers.js';

const placeholder = '<!-- live-session:config -->';

/** The pages of the demo, and their files. */
export function pageRoutes(config: ServerConfig, root = repositoryRoot) {
  const page = (file: string, ancestors?: readonly string[]) => async (c: Context) => {
    const text = await readFile(join(root, 'demo-server/public', file), 'utf8');
    const settings = pageSettings(config, new URL(c.req.url).origin);
    return c.html(
      text.replace(placeholder, () => settings),
      200,
      pageHeaders(config, ancestors),
    );
  };
  return new Hono()
    .get('/', page('course.html'))
    .get('/sessions/:id', page('session.html'))
    .get('/embed/sessions/:id', page('embed.html', config.allowedOrigins))
    .get('/recordings/:name', page('recording.html'))
    .get('/assets/*', files(root, '/assets', 'demo-server/public/assets'));
}

/** The built elements, for any page of an allowed origin. */
export function elementRoutes(root = repositoryRoot) {
  return new Hono().get('/live-session-elements/*', files(root, '/live-session-elements', 'dist/cdn'));
}

/** The files of a folder; `serveStatic` refuses every path that could lead out of it. */
export function files(root: string, address: string, folder: string) {
  const send = serveStatic({
    root,
    rewriteRequestPath: (path) => `/${folder}${path.slice(address.length)}`,
  });
  return async (c: Context<Env, string>, next: Next) => {
    const response = await send(c, next);
    // Where there is no such file, it gives what the next handler gave: nothing.
    if (response instanceof Response) response.headers.set('Cache-Control', 'no-cache');
    return response;
  };
}

/** What the elements on a page must know: where the API is, and which servers they may load a script from. */
function pageSettings({ jitsiServers, jitsiServerUrl }: ServerConfig, origin: string): string {
  const baseUrl = '<meta name="live-session:base-url" content="/api">';
  if (jitsiServers.length === 0) return baseUrl;
  const origins = [...(jitsiServerUrl === null ? [origin] : []), ...jitsiOrigins(jitsiServers)];
  return `${baseUrl}<meta name="live-session:jitsi-servers" content="${origins.map(escaped).join(' ')}">`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
