import { readFile } from 'node:fs/promises';
import { startJitsiServer } from './start-jitsi-server.mjs';

/**
 * Starts two Jitsi servers for browser tests (`/jitsi-servers.js` exports their origins), and a third at a request for
 * `/late-jitsi-server`. Serves pages with custom headers: `/host-pages/<file>?headers=<JSON>` is
 * `testing/host-pages/<file>`; `JITSI` and `OTHER` in file and headers are replaced by the two origins.
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
