import { readFile } from 'node:fs/promises';
import { startJitsiServer } from './jitsi-server.mjs';

/**
 * Gives browser tests two Jitsi servers (`/jitsi-servers.js` names their origins), and pages with headers of their own:
 * `/host-pages/<file>?headers=<JSON>` is `e2e/host-pages/<file>`, `JITSI` in both standing for the first origin.
 */
export function jitsiServers() {
  let servers = [];
  const withOrigin = (text) => text.replaceAll('JITSI', servers[0].origin);
  return {
    name: 'jitsi-servers',
    async serverStart() {
      servers = await Promise.all([startJitsiServer(), startJitsiServer()]);
    },
    async serverStop() {
      await Promise.all(servers.map((server) => server.close()));
    },
    async serve(context) {
      if (context.path === '/jitsi-servers.js')
        return {
          type: 'js',
          body: `export const servers = ${JSON.stringify(servers.map(({ origin }) => origin))};`,
        };
      if (!context.path.startsWith('/host-pages/')) return undefined;
      const headers = JSON.parse(context.query.headers ?? '{}');
      for (const [name, value] of Object.entries(headers)) context.set(name, withOrigin(value));
      const file = new URL(`..${context.path}`, import.meta.url);
      return { type: context.path.split('.').at(-1), body: withOrigin(await readFile(file, 'utf8')) };
    },
  };
}
