import { millisecondsInSecond } from 'date-fns/constants';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { EventStreamParser, type StreamEvent } from './event-stream-parser.js';
import { type ApiRequest, requestError, requestName, sendRequest } from '../request/send-request.js';

/** The server sends a ping every 20 s: two may be lost. */
const longestSilenceMs = 60 * millisecondsInSecond;

/**
 * Opens a stream of Server-Sent Events by `fetch`, because `EventSource` cannot send the token. Yields its events until
 * the server closes it. Rejects as `apiRequest` does, and with `timeout` if nothing is received for a minute.
 */
export async function* eventStream(send: typeof fetch, request: ApiRequest): AsyncGenerator<StreamEvent> {
  const stop = new AbortController();
  const signal = request.signal ? AbortSignal.any([request.signal, stop.signal]) : stop.signal;
  let patienceMs = request.timeoutMs;
  let timer = setTimeout(() => stop.abort(), patienceMs);
  try {
    const reader = (await openStream(send, request, signal)).getReader();
    // For a page's own `fetch` whose body ignores the signal.
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
    // Closes the connection in all cases.
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
      // Otherwise browsers delay a second stream with the same URL until they know whether the first can be cached.
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
