import { LiveSessionError, type LiveSessionErrorCode } from '../domain/live-session-error.js';
import { asFields, text } from './read-fields.js';
import { retryAfterMs } from './retry-after.js';

export interface ApiRequest {
  url: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: unknown;
  credentials: RequestCredentials;
  timeoutMs: number;
  /** Lets the request outlive the page. */
  keepalive?: boolean;
  signal?: AbortSignal | undefined;
}

/** What a server answered: parsed JSON (null for an empty body) and its `Date`. */
export interface ApiAnswer {
  json: unknown;
  date: string | null;
}

/**
 * Sends one request and reads its JSON. Rejects with a `LiveSessionError`: the server's own `code`, or `network`,
 * `timeout`, `invalid_response`; an abort by the caller rejects with the signal's reason.
 */
export async function apiRequest(send: typeof fetch, request: ApiRequest): Promise<ApiAnswer> {
  const { url, method, headers, body, credentials, timeoutMs, keepalive = false, signal } = request;
  const deadline = AbortSignal.timeout(timeoutMs);
  const name = `${method} ${new URL(url).pathname}`;
  try {
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
      // A redirect to another origin would carry the token along.
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    });
    const content = await response.text();
    if (!response.ok) throw refusal(response, content, name);
    return { json: parseJson(content, name), date: response.headers.get('date') };
  } catch (error) {
    if (error instanceof LiveSessionError) throw error;
    signal?.throwIfAborted();
    if (deadline.aborted)
      throw new LiveSessionError('timeout', `${name} took longer than ${timeoutMs} ms.`, { cause: error });
    throw new LiveSessionError('network', `${name} could not be sent or was cut off.`, { cause: error });
  }
}

function parseJson(content: string, name: string): unknown {
  if (content === '') return null;
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw new LiveSessionError('invalid_response', `${name} answered with something that is not JSON.`, {
      cause,
    });
  }
}

function refusal(response: Response, content: string, name: string): LiveSessionError {
  const { status } = response;
  const code = codeIn(content) ?? codeByStatus[status] ?? (status >= 500 ? 'internal' : 'refused');
  return new LiveSessionError(code, `${name} answered ${status} ${code}.`, {
    status,
    retryAfterMs: retryAfterMs(response.headers.get('retry-after')),
  });
}

/** The code in a refusal's body: problem+json of ours, or the `{error: {code}}` that many backends send. */
function codeIn(content: string): string | null {
  try {
    const body = asFields(JSON.parse(content));
    const code = text(body?.code) ?? text(asFields(body?.error)?.code);
    return code && /^[a-z0-9_]{1,64}$/.test(code) ? code : null;
  } catch {
    return null;
  }
}

const codeByStatus: Record<number, LiveSessionErrorCode> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'not_found',
  410: 'not_found',
  408: 'timeout',
  422: 'validation_failed',
  429: 'rate_limited',
  501: 'not_found',
  503: 'overloaded',
  504: 'timeout',
};
