import { LiveSessionError } from '../../domain/live-session-error.js';
import { bodyText } from './body-text.js';
import { refusal } from './refusal.js';

export interface ApiRequest {
  url: string;
  method: 'GET' | 'PATCH' | 'POST' | 'PUT';
  headers: Record<string, string>;
  body?: unknown;
  credentials: RequestCredentials;
  /** How long to wait for the answer. */
  timeoutMs: number;
  /** Lets the request outlive the page. */
  keepalive?: boolean;
  cache?: RequestCache;
  signal?: AbortSignal | undefined;
}

/**
 * Sends one request, which `signal` can cut off. Rejects with a `LiveSessionError` for a refusal; what else it rejects
 * with is for `requestError` to name.
 */
export async function sendRequest(
  send: typeof fetch,
  request: ApiRequest,
  signal: AbortSignal,
): Promise<Response> {
  const { url, method, headers, body, credentials, keepalive = false, cache = 'default' } = request;
  const response = await send(url, {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? null : JSON.stringify(body),
    credentials,
    keepalive,
    cache,
    // A redirect to another origin would carry the token along.
    redirect: 'error',
    signal,
  });
  if (!response.ok) throw refusal(response, (await bodyText(response)) ?? '', requestName(request));
  return response;
}

/** How messages call a request: without its origin and its query. */
export function requestName({ method, url }: ApiRequest): string {
  return `${method} ${new URL(url).pathname}`;
}

/**
 * What a failed request rejects with: the signal's reason where the caller gave it up, else a `LiveSessionError`.
 * `lateness` says in which way it timed out; null where it did not.
 */
export function requestError(cause: unknown, request: ApiRequest, lateness: string | null): unknown {
  if (cause instanceof LiveSessionError) return cause;
  if (request.signal?.aborted) return request.signal.reason;
  const name = requestName(request);
  return lateness
    ? new LiveSessionError('timeout', `${name} ${lateness}.`, { cause })
    : new LiveSessionError('network', `${name} could not be sent or was cut off.`, { cause });
}
