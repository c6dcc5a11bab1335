import { millisecondsInSecond } from 'date-fns/constants';
import { LiveSessionError } from '../../domain/live-session-error.js';
import type { JitsiApi } from '../jitsi-api.js';
import type { JitsiRequest, JitsiRequests } from './jitsi-requests.js';

const timeoutMs = 10 * millisecondsInSecond;

/**
 * Sends a request to the room. Adds a time limit, which the API lacks (docs/jitsi-facts.md#commands-and-requests).
 * Rejects with `timeout` after 10 s, and with `conference_failed` if this release lacks the request or the call ends.
 */
export async function askRoom<Name extends JitsiRequest>(
  api: JitsiApi | null,
  name: Name,
  args: Parameters<JitsiRequests[Name]>,
  signal: AbortSignal | undefined,
): Promise<Awaited<ReturnType<JitsiRequests[Name]>>> {
  const failed = (why: string) => new LiveSessionError('conference_failed', `${name}: ${why}`);
  const ask = api?.[name] as ((...values: unknown[]) => Promise<unknown>) | undefined;
  if (!ask || !signal) throw failed(api ? 'this release does not have it.' : 'there is no call.');
  const over = new AbortController();
  try {
    const answer = await new Promise((resolve, reject) => {
      const late = () => reject(new LiveSessionError('timeout', `${name}: the room did not answer.`));
      const timer = setTimeout(late, timeoutMs);
      over.signal.addEventListener('abort', () => clearTimeout(timer));
      signal.addEventListener('abort', () => reject(failed('the call has ended.')), { signal: over.signal });
      ask.apply(api, args).then(resolve, (cause: unknown) => reject(failed(String(cause))));
    });
    // The API returns an error of the app as a result.
    if (typeof answer === 'object' && answer !== null && 'error' in answer) throw failed('refused.');
    return answer as Awaited<ReturnType<JitsiRequests[Name]>>;
  } finally {
    over.abort();
  }
}
