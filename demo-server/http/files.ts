import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, Env, Next } from 'hono';

/** Serves the files of a folder at an address. `serveStatic` refuses every path that could lead out of the folder. */
export function files(root: string, address: string, folder: string) {
  const send = serveStatic({
    root,
    rewriteRequestPath: (path) => `/${folder}${path.slice(address.length)}`,
  });
  return async (c: Context<Env, string>, next: Next) => {
    const response = await send(c, next);
    // If there is no such file, `send` calls the next handler, and returns no response.
    if (response instanceof Response) response.headers.set('Cache-Control', 'no-cache');
    return response;
  };
}
