/** A recorded request. */
export interface SeenRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly init: RequestInit;
}

/** Creates a `fetch` that answers from a function, records requests and obeys the signal. */
export function fakeFetch(answer: (request: SeenRequest) => Response | Promise<Response>) {
  const requests: SeenRequest[] = [];
  const fetch = (async (input: RequestInfo | URL, init: RequestInit = {}) => {
    const { method, headers } = new Request(input, init);
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const request = {
      url: input instanceof Request ? input.url : input.toString(),
      method,
      headers,
      body,
      init,
    };
    requests.push(request);
    init.signal?.throwIfAborted();
    const aborted = new Promise<never>((_, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal!.reason as Error));
    });
    return Promise.race([Promise.resolve(answer(request)), aborted]);
  }) as typeof globalThis.fetch;
  return { fetch, requests };
}

/** Returns a JSON response. */
export function json(body: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(body), {
    ...init,
    headers: { 'content-type': 'application/json', ...init.headers },
  });
}

/** Returns a refusal as the reference server sends it. */
export function problem(status: number, code: string, headers: Record<string, string> = {}): Response {
  return json({ type: `urn:live-session:problem:${code}`, status, code }, { status, headers });
}
