import { millisecondsInSecond } from 'date-fns/constants';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { EventStreamParser, type StreamEvent } from './event-stream-parser.js';
import { type ApiRequest, requestError, requestName, sendRequest } from '../request/send-request.js';

/** The server pings every 20 s: two pings may get lost. */
const longestSilenceMs = 60 * millisecondsInSecond;

/**
 * Opens a stream of Server-Sent Events, with `fetch`: an `EventSource` could not carry the token. Gives its events until
 * the server ends it. Rejects as `apiRequest` does, and with `timeout` when nothing at all comes for a minute.
 */
export async function* eventStream(send: typeof fetch, request: ApiRequest): AsyncGenerator<StreamEvent> {
  const stop = new AbortController();
  const signal = request.signal ? AbortSignal.any([request.signal, stop.signal]) : stop.signal;
  let patienceMs = request.timeoutMs;
  let timer = setTimeout(() => stop.abort(), patienceMs);
  try {
    const reader = (await openStream(send, request, signal)).getReader();
    // For the `fetch` of a page that does not tie the body to the signal.
    signal.addEventListener('abort', () => void reader.cancel().catch(() => {}));
    const parser = new EventStreamParser();
    const decoder = new TextDecoder();
    patienceMs = longestSilenceMs;
    for (;;) {
      signal.throwIfAborted();
      clearTimeout(timer);
      timer = setTimeout(() => stop.abort(), patienceMs);
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      if (done) return;
      for (const event of parser.feed(decoder.decode(value, { stream: true }))) {
        yield event;
        signal.throwIfAborted();
      }
    }
  } catch (error) {
    throw requestError(error, request, stop.signal.aborted ? `sent nothing for ${patienceMs} ms` : null);
  } finally {
    clearTimeout(timer);
    // However it came to an end: nothing is left open.
    stop.abort();
  }
}

async function openStream(
  send: typeof fetch,
  request: ApiRequest,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const response = await sendRequest(
    send,
    {
      ...request,
      headers: { ...request.headers, accept: 'text/event-stream' },
      // Else browsers hold a second stream of one address back, to see whether the first can be kept for it.
      cache: 'no-store',
    },
    signal,
  );
  const isStream = /^text\/event-stream\s*(;|$)/i.test(response.headers.get('content-type') ?? '');
  if (!isStream || !response.body)
    throw new LiveSessionError(
      'invalid_response',
      `${requestName(request)} did not answer with an event stream.`,
    );
  return response.body;
}
