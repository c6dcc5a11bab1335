import { Refusal } from '../../domain/refusal.js';
import type { SessionsContext } from '../sessions-context.js';

type Rooms = Pick<SessionsContext, 'rooms'>;

/** URL of a session's Jitsi server: the stored one, else the default. */
export function jitsiServerUrl({ rooms }: Rooms, stored: string | null, origin: string): string {
  return stored ?? rooms.defaultUrl(origin);
}

/**
 * Returns what to store for a server that an instructor asks for: null for the default, so that the session follows it.
 * Refuses a server outside the list: its script would run with the rights of the page.
 */
export function storedJitsiServer(
  { rooms }: Rooms,
  wanted: string | null | undefined,
  origin: string,
): string | null {
  if (wanted === null || wanted === undefined) return null;
  const url = wanted.replace(/\/+$/, '');
  if (url === rooms.defaultUrl(origin)) return null;
  const allowed = rooms.allowed.find((server) => server === url);
  if (allowed === undefined)
    throw new Refusal({ code: 'invalid_field', field: 'jitsi_server_url', fault: 'out_of_range' });
  return allowed;
}
