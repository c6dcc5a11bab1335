import { Problem } from '../contract/problem.js';
import type { ApiRequest } from '../http/mount.js';
import type { LiveUpdates } from '../live/live-updates.js';
import type { StreamTarget } from '../sessions/views/stream-target.js';

/** Answers with the changes of a stream's target, as Server-Sent Events. */
export async function streamEvents(
  live: LiveUpdates,
  { c, caller, expiresAt }: ApiRequest,
  target: StreamTarget,
): Promise<Response> {
  // Hono routes HEAD like GET, and nobody would read the stream.
  if (c.req.method === 'HEAD') throw new Problem('method_not_allowed', {}, { Allow: 'GET' });
  const lastEventId = Number(c.req.header('last-event-id') ?? NaN);
  const body = await live.subscribe({
    ...target,
    userId: caller.id,
    isAdmin: caller.isAdmin,
    expiresAt,
    lastEventId,
  });
  return c.body(body, 200, { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
}
