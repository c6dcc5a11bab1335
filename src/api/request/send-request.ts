import { LiveSessionError } from '../../domain/live-session-error.js';
import { bodyText } from './body-text.js';
import { refusal } from './refusal.js';

export interface ApiRequest {
  url: string;
  method: 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT';
  headers: Record<string, string>;
  body?: unknown;
  credentials: RequestCredentials;
  /** Time limit for the answer. */
  timeoutMs: number;
  /** Lets the request survive the page. */
  keepalive?: boolean;
  cache?: RequestCache;
  signal?: AbortSignal | undefined;
}

/**
 * Sends one request; `signal` aborts it. Rejects with a `LiveSessionError` for a refusal. Pass other rejections to
 * `requestError`.
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
    // A redirect could send the token to another origin.
    redirect: 'error',
    signal,
  });
  if (!response.ok) throw refusal(response, (await bodyText(response)) ?? '', requestName(request));
  return response;
}

/** Returns the name of a request for messages, without origin and query. */
export function requestName({ method, url }: ApiRequest): string {
  return `${method} ${new URL(url).pathname}`;
}

/**
 * Returns the error of a failed request: the signal's reason if the caller aborted it, else a `LiveSessionError`.
 * `lateness` describes the timeout; null if there was none.
 */
export function requestError(cause: unknown, request: ApiRequest, lateness: string | null): unknown {
  if (cause instanceof LiveSessionError) return cause;
  if (request.signal?.aborted) return request.signal.reason;
  const name = requestName(request);
  return lateness
    ? new LiveSessionError('timeout', `${name} ${lateness}.`, { cause })
    : new LiveSessionError('network', `${name} could not be sent or was cut off.`, { cause });
}
