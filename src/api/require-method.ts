import { LiveSessionError } from '../domain/live-session-error.js';
import type { LiveSessionClient } from './live-session-client.js';

/** Returns a method of a client, bound to it. Throws `unsupported` where a page's own client leaves it out. */
export function requireMethod<Name extends keyof LiveSessionClient>(
  client: LiveSessionClient,
  name: Name,
): NonNullable<LiveSessionClient[Name]> {
  const method = client[name];
  if (!method) throw new LiveSessionError('unsupported', `The client has no ${name}().`);
  return method.bind(client) as NonNullable<LiveSessionClient[Name]>;
}
