import { millisecondsInSecond } from 'date-fns/constants';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { type ApiAnswer, apiRequest } from './api-request.js';
import { eventStream } from '../stream/event-stream.js';
import type { StreamEvent } from '../stream/event-stream-parser.js';
import type { CallOptions } from '../live-session-client.js';
import type { ApiRequest } from './send-request.js';

/** Returns the bearer token of the signed-in viewer. `refresh` is true after the server has refused the last token. */
export type GetToken = (options: {
  refresh: boolean;
}) => string | null | undefined | Promise<string | null | undefined>;

export interface LiveSessionClientOptions {
  /** URL of the API, relative to the page. Default `/api`. */
  baseUrl?: string | undefined;
  fetch?: typeof fetch | undefined;
  getToken?: GetToken | undefined;
  /** Headers of each request. */
  headers?: Record<string, string> | undefined;
  /** Default `same-origin`. */
  credentials?: RequestCredentials | undefined;
  /** Milliseconds until a request fails with `timeout`. Default 10,000; `join` has 1.5 times as long. */
  timeoutMs?: number | undefined;
}

/** The part of a request that differs between calls. */
export interface Call extends CallOptions {
  method?: ApiRequest['method'];
  headers?: Record<string, string>;
  body?: unknown;
  keepalive?: boolean;
  /** Factor for the time limit of this call. */
  patience?: number;
}

/** Sends calls to one API with the token of the viewer. */
export class ApiConnection {
  readonly #options: LiveSessionClientOptions;
  readonly #send: typeof fetch;

  constructor(options: LiveSessionClientOptions) {
    this.#options = options;
    this.#send = options.fetch ?? ((input, init) => fetch(input, init));
  }

  /** Sends one call and returns its JSON; rejects as `apiRequest` does. */
  call(path: string, call: Call = {}): Promise<ApiAnswer> {
    return this.#withToken((token) => apiRequest(this.#send, this.#request(path, call, token)));
  }

  /** Reads a stream of Server-Sent Events until the server closes it; rejects as `eventStream` does. */
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
      // A token can expire between two requests: retry once with a fresh one.
      const fresh = await getToken?.({ refresh: true });
      if (!fresh || fresh === token) throw error;
      return attempt(fresh);
    }
  }
}

/** Resolves relative URLs against the page. Absolute URLs also work without a page, as on a server. */
function absolute(url: string): string {
  return URL.canParse(url) ? url : new URL(url, document.baseURI).href;
}
