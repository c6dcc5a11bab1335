import { readFile } from 'node:fs/promises';
import { startJitsiServer } from './jitsi-server.mjs';

const types = { html: 'text/html; charset=utf-8', js: 'text/javascript' };

/**
 * Gives browser tests two Jitsi servers (`/jitsi-servers.js` names their origins), and pages with headers of their own:
 * `/host-pages/<file>?headers=<JSON>` is `e2e/host-pages/<file>`, `JITSI` in the headers standing for the first origin.
 */
export function jitsiServers() {
  let servers = [];
  return {
    name: 'jitsi-servers',
    async serverStart({ app }) {
      servers = await Promise.all([startJitsiServer(), startJitsiServer()]);
      app.use(async (context, next) => {
        if (!context.path.startsWith('/host-pages/')) return next();
        const file = context.path.slice('/host-pages/'.length);
        context.body = await readFile(new URL(`../host-pages/${file}`, import.meta.url), 'utf8');
        context.type = types[file.split('.').at(-1)];
        const headers = JSON.parse(context.query.headers ?? '{}');
        for (const [name, value] of Object.entries(headers))
          context.set(name, value.replaceAll('JITSI', servers[0].origin));
      });
    },
    async serverStop() {
      await Promise.all(servers.map((server) => server.close()));
    },
    serve({ path }) {
      if (path !== '/jitsi-servers.js') return undefined;
      return {
        type: 'js',
        body: `export const servers = ${JSON.stringify(servers.map(({ origin }) => origin))};`,
      };
    },
  };
}
