import { readFile } from 'node:fs/promises';
import { startJitsiServer } from './start-jitsi-server.mjs';

/**
 * Gives browser tests two Jitsi servers (`/jitsi-servers.js` names their origins) and a third that comes up only when
 * `/late-jitsi-server` is asked for, and pages with headers of their own: `/host-pages/<file>?headers=<JSON>` is
 * `testing/host-pages/<file>`, `JITSI` and `OTHER` in both standing for the two origins.
 */
export function jitsiServers() {
  let servers = [];
  let late;
  const withOrigin = (text) =>
    text.replaceAll('JITSI', servers[0].origin).replaceAll('OTHER', servers[1].origin);
  return {
    name: 'jitsi-servers',
    async serverStart() {
      const other = await startJitsiServer();
      servers = [await startJitsiServer({ movedTo: other.origin }), other];
      late = await startJitsiServer();
      await late.close();
    },
    async serverStop() {
      await Promise.all(servers.map((server) => server.close()));
    },
    async serve(context) {
      if (context.path === '/jitsi-servers.js')
        return {
          type: 'js',
          body: `export const servers = ${JSON.stringify(servers.slice(0, 2).map(({ origin }) => origin))}; export const lateServer = ${JSON.stringify(late.origin)};`,
        };
      if (context.path === '/late-jitsi-server') {
        servers.push(await startJitsiServer({ port: new URL(late.origin).port }));
        return { type: 'txt', body: '' };
      }
      if (!context.path.startsWith('/host-pages/')) return undefined;
      const headers = JSON.parse(context.query.headers ?? '{}');
      for (const [name, value] of Object.entries(headers)) context.set(name, withOrigin(value));
      const file = new URL(`..${context.path}`, import.meta.url);
      return { type: context.path.split('.').at(-1), body: withOrigin(await readFile(file, 'utf8')) };
    },
  };
}
