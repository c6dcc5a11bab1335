import { createLiveSessionClient } from '../api/create-live-session-client.js';
import type { LiveSessionClient } from '../api/live-session-client.js';
import { LiveSessionError } from '../domain/live-session-error.js';
import { allowedApiOrigins, pageConfiguration } from './page-configuration.js';

/** Increase the number when clients become incompatible with those of other releases of the library. */
const key = Symbol.for('live-session-elements.clients.1');
const page = globalThis as { [key]?: Map<string, LiveSessionClient> };
// Shared by all copies of the library on the page.
const clients = (page[key] ??= new Map());

/**
 * Returns the client for an API. Elements of the page with the same URL share one client.
 * Throws `api_origin_not_allowed` for an origin that the page has not allowed, so that content that others have put on the page
 * cannot send the viewer's token to another server.
 * @param baseUrl An element's `base-url`; null for the page's.
 */
export function clientFor(baseUrl: string | null): LiveSessionClient {
  const { baseUrl: pageUrl, credentials, headers } = pageConfiguration();
  const url = baseUrl ?? pageUrl ?? '/api';
  const address = URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI) : null;
  const name = JSON.stringify([address?.href.replace(/\/$/, '') ?? url, credentials, headers]);
  let client = clients.get(name);
  if (!client) {
    requireAllowed(address);
    // Read for each request, because the page may configure it later.
    const getToken = (options: { refresh: boolean }) => pageConfiguration().getToken?.(options);
    clients.set(name, (client = createLiveSessionClient({ baseUrl: url, getToken, credentials, headers })));
  }
  return client;
}

function requireAllowed(address: URL | null): void {
  const origin = address?.origin ?? null;
  if (origin !== null && allowedApiOrigins().has(origin)) return;
  throw new LiveSessionError(
    'api_origin_not_allowed',
    `base-url points to ${origin ?? 'something that is not a URL'}. To allow it: <meta name="live-session:api-origins" content="${origin ?? 'https://…'}"> or configureLiveSessions({ apiOrigins: [...] }).`,
  );
}
