import { createLiveSessionClient } from '../api/create-live-session-client.js';
import type { LiveSessionClient } from '../api/live-session-client.js';
import { LiveSessionError } from '../domain/live-session-error.js';
import { allowedApiOrigins, pageConfiguration } from './page-configuration.js';

/** Raise the number when clients change in a way that another release of the library could not use. */
const key = Symbol.for('live-session-elements.clients.1');
const page = globalThis as { [key]?: Map<string, LiveSessionClient> };
// The same for the whole page, also when the library is loaded twice.
const clients = (page[key] ??= new Map());

/**
 * The client for an API: one for all elements of the page that name the same URL.
 * Throws `api_origin_not_allowed` for an origin that the page has not allowed, before any request leaves: content that
 * somebody put on the page must not send the viewer's token elsewhere.
 * @param baseUrl An element's `base-url`; null takes the page's.
 */
export function clientFor(baseUrl: string | null): LiveSessionClient {
  const { baseUrl: pageUrl, credentials, headers } = pageConfiguration();
  const url = baseUrl ?? pageUrl ?? '/api';
  const address = URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI) : null;
  const name = JSON.stringify([address?.href.replace(/\/$/, '') ?? url, credentials, headers]);
  let client = clients.get(name);
  if (!client) {
    requireAllowed(address);
    // Asked for at each request: a page may sign its viewer in later.
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
