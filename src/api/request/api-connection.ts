import { millisecondsInSecond } from 'date-fns/constants';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { type ApiAnswer, apiRequest } from './api-request.js';
import { eventStream } from '../stream/event-stream.js';
import type { StreamEvent } from '../stream/event-stream-parser.js';
import type { CallOptions } from '../live-session-client.js';
import type { ApiRequest } from './send-request.js';

/** Gives the bearer token of the signed-in viewer. `refresh` is true when the server has just refused the last one. */
export type GetToken = (options: {
  refresh: boolean;
}) => string | null | undefined | Promise<string | null | undefined>;

export interface LiveSessionClientOptions {
  /** Where the API is, relative to the page. Default `/api`. */
  baseUrl?: string | undefined;
  fetch?: typeof fetch | undefined;
  getToken?: GetToken | undefined;
  /** Sent with each request. */
  headers?: Record<string, string> | undefined;
  /** Default `same-origin`. */
  credentials?: RequestCredentials | undefined;
  /** Milliseconds until a request counts as failed with `timeout`; default 10,000, and half as much again for `join`. */
  timeoutMs?: number | undefined;
}

/** What one call adds to what all have in common. */
export interface Call extends CallOptions {
  method?: ApiRequest['method'];
  headers?: Record<string, string>;
  body?: unknown;
  keepalive?: boolean;
  /** This call may take so many times as long as others. */
  patience?: number;
}

/** Sends calls to one API on behalf of the viewer, whose token it knows. */
export class ApiConnection {
  readonly #options: LiveSessionClientOptions;
  readonly #send: typeof fetch;

  constructor(options: LiveSessionClientOptions) {
    this.#options = options;
    this.#send = options.fetch ?? ((input, init) => fetch(input, init));
  }

  /** Sends one call and reads its JSON; rejects as `apiRequest` does. */
  call(path: string, call: Call = {}): Promise<ApiAnswer> {
    return this.#withToken((token) => apiRequest(this.#send, this.#request(path, call, token)));
  }

  /** Listens to a stream of Server-Sent Events until the server ends it; rejects as `eventStream` does. */
  listen(path: string, onEvent: (event: StreamEvent) => void, call: Call): Promise<void> {
    return this.#withToken(async (token) => {
      for await (const event of eventStream(this.#send, this.#request(path, call, token))) onEvent(event);
    });
  }

  #request(path: string, call: Call, token: string | null | undefined): ApiRequest {
    const {
      baseUrl = '/api',
      credentials = 'same-origin',
      timeoutMs = 10 * millisecondsInSecond,
    } = this.#options;
    const { method = 'GET', headers, patience = 1, ...rest } = call;
    return {
      ...rest,
      url: absolute(baseUrl.replace(/\/+$/, '') + path),
      method,
      credentials,
      timeoutMs: timeoutMs * patience,
      headers: {
        ...this.#options.headers,
        ...headers,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
    };
  }

  async #withToken<Result>(attempt: (token: string | null | undefined) => Promise<Result>): Promise<Result> {
    const { getToken } = this.#options;
    const token = await getToken?.({ refresh: false });
    try {
      return await attempt(token);
    } catch (error) {
      if (!(error instanceof LiveSessionError) || error.status !== 401) throw error;
      // A token can lapse between two requests: one chance to hand out a fresh one.
      const fresh = await getToken?.({ refresh: true });
      if (!fresh || fresh === token) throw error;
      return attempt(fresh);
    }
  }
}

/** Relative URLs belong to the page; outside of one, as on a server, only absolute ones make sense. */
function absolute(url: string): string {
  return URL.canParse(url) ? url : new URL(url, document.baseURI).href;
}
