import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { files } from '../http/files.js';
import { jitsiOrigins, pageHeaders } from './page-headers.js';

const placeholder = '<!-- live-session:config -->';

/** Settings of the demo's pages. */
export interface PageSettings {
  /** Folder of the project. */
  root: string;
  /** Default Jitsi server; null: the local room. */
  jitsiServerUrl: string | null;
  /** Jitsi servers whose script the pages may load. */
  jitsiServers: readonly string[];
  /** Origins whose pages may embed a session. */
  allowedOrigins: readonly string[];
}

/** Serves the pages of the demo and their files. */
export function pageRoutes(settings: PageSettings) {
  const { root, jitsiServers, allowedOrigins } = settings;
  const page = (file: string, ancestors?: readonly string[]) => async (c: Context) => {
    const text = await readFile(join(root, 'demo-server/public', file), 'utf8');
    const configuration = metaElements(settings, new URL(c.req.url).origin);
    return c.html(
      text.replace(placeholder, () => configuration),
      200,
      pageHeaders(jitsiServers, ancestors),
    );
  };
  return new Hono()
    .get('/', page('course.html'))
    .get('/sessions/:id', page('session.html'))
    .get('/embed/sessions/:id', page('embed.html', allowedOrigins))
    .get('/recordings/:name', page('recording.html'))
    .get('/assets/*', files(root, '/assets', 'demo-server/public/assets'));
}

/** The `<meta>` elements that configure a page: address of the API, and servers whose script it may load. */
function metaElements({ jitsiServers, jitsiServerUrl }: PageSettings, origin: string): string {
  const baseUrl = '<meta name="live-session:base-url" content="/api">';
  if (jitsiServers.length === 0) return baseUrl;
  const origins = [...(jitsiServerUrl === null ? [origin] : []), ...jitsiOrigins(jitsiServers)];
  return `${baseUrl}<meta name="live-session:jitsi-servers" content="${origins.map(escaped).join(' ')}">`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
