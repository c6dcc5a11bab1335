import { LiveSessionError } from '../../domain/live-session-error.js';
import { bodyText } from './body-text.js';
import { type ApiRequest, requestError, requestName, sendRequest } from './send-request.js';

/** An answer of the server: parsed JSON (null for an empty body) and the `Date` header. */
export interface ApiAnswer {
  json: unknown;
  date: string | null;
}

/**
 * Sends one request and returns its JSON. Rejects with a `LiveSessionError`: the server's `code`, or `network`,
 * `timeout`, `invalid_response`. On abort, rejects with the signal's reason.
 */
export async function apiRequest(send: typeof fetch, request: ApiRequest): Promise<ApiAnswer> {
  const { timeoutMs, signal } = request;
  const deadline = AbortSignal.timeout(timeoutMs);
  try {
    const response = await sendRequest(
      send,
      request,
      signal ? AbortSignal.any([signal, deadline]) : deadline,
    );
    return {
      json: parseJson(await bodyText(response), requestName(request)),
      date: response.headers.get('date'),
    };
  } catch (error) {
    throw requestError(error, request, deadline.aborted ? `took longer than ${timeoutMs} ms` : null);
  }
}

function parseJson(content: string | null, name: string): unknown {
  if (content === '') return null;
  if (content === null)
    throw new LiveSessionError('invalid_response', `${name} answered with a body that is too long.`);
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw new LiveSessionError('invalid_response', `${name} answered with something that is not JSON.`, {
      cause,
    });
  }
}
