import { LiveSessionError } from '../domain/live-session-error.js';
import type { LiveSessionClient } from './live-session-client.js';

/** Returns a method of a client, bound to it. Throws `unsupported` where a page's own client does not have the method. */
export function requireMethod<Name extends keyof LiveSessionClient>(
  client: LiveSessionClient,
  name: Name,
): NonNullable<LiveSessionClient[Name]> {
  const method: unknown = client[name];
  if (typeof method !== 'function') throw new LiveSessionError('unsupported', `The client has no ${name}().`);
  return method.bind(client) as NonNullable<LiveSessionClient[Name]>;
}
