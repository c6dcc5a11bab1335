import { createLiveSessionClient } from '../api/create-live-session-client.js';
import type { LiveSessionClient } from '../api/live-session-client.js';
import { LiveSessionError } from '../domain/live-session-error.js';
import { allowedApiOrigins, onConfigurationChange, pageConfiguration } from './page-configuration.js';

const clients = new Map<string, LiveSessionClient>();
let watching = false;

/**
 * The client for an API, one for all elements of the page that name the same URL.
 * Throws `api_origin_not_allowed` for an origin that the page has not allowed, before any request leaves: content that
 * somebody put on the page must not send the viewer's token elsewhere.
 * @param baseUrl An element's `base-url`; null takes the page's.
 */
export function clientFor(baseUrl: string | null): LiveSessionClient {
  const { baseUrl: pageUrl, credentials, headers } = pageConfiguration();
  const url = baseUrl ?? pageUrl ?? '/api';
  if (!watching) onConfigurationChange(() => clients.clear());
  watching = true;
  let client = clients.get(url);
  if (!client) {
    insistOnAllowed(url);
    // Asked for at each request: a page may sign its viewer in later.
    const getToken = (options: { refresh: boolean }) => pageConfiguration().getToken?.(options);
    clients.set(url, (client = createLiveSessionClient({ baseUrl: url, getToken, credentials, headers })));
  }
  return client;
}

function insistOnAllowed(baseUrl: string): void {
  const origin = URL.canParse(baseUrl, document.baseURI) ? new URL(baseUrl, document.baseURI).origin : null;
  if (origin !== null && allowedApiOrigins().has(origin)) return;
  throw new LiveSessionError(
    'api_origin_not_allowed',
    `base-url points to ${origin ?? 'something that is not a URL'}. To allow it: <meta name="live-session:api-origins" content="${origin ?? 'https://…'}"> or configureLiveSessions({ apiOrigins: [...] }).`,
  );
}
