import type { Context, Hono } from 'hono';
import { authenticate } from './authenticate.js';
import { callsPerMinute, type Operation } from '../contract/operations.js';
import { Problem } from '../contract/problem.js';
import type { Call, ServerContext } from '../server-context.js';
import type { RateLimiter } from './rate-limiter.js';
import { pathId, readBody } from './read-request.js';
import { validated } from './validated.js';

const strangersPerMinute = 600;

/** A call of the contract: who asks, about what. Body and query are checked when they are asked for. */
export interface ApiRequest<Body = unknown, Query = unknown> {
  c: Context;
  call: Call;
  /** The id in the path; NaN where the path has none. */
  id: number;
  body: () => Body;
  query: () => Query;
}

/** Answers a call: with what the contract says, or with a response of its own. */
export type Handler<Body, Query, Answer> = (request: ApiRequest<Body, Query>) => Promise<Answer | Response>;

/** Makes one operation callable. The order of its checks is fixed: caller, rate, id; then the handler's. */
export function mount<Body, Query, Answer>(
  app: Hono,
  context: ServerContext,
  operation: Operation<Body, Query, Answer>,
  handle: Handler<Body, Query, Answer>,
): void {
  const { method, path, kind, body, query, status = 200 } = operation;
  app.on(method.toUpperCase(), [path], async (c: Context) => {
    const call = await authenticate(context, c).catch(async (error: unknown) => {
      const env = c.env as { incoming?: { socket: { remoteAddress?: string } } } | undefined;
      await spend(context.limiter, `stranger ${env?.incoming?.socket.remoteAddress}`, strangersPerMinute);
      throw error;
    });
    c.set('userId', call.caller.id);
    const limiter = countedTogether.has(kind) ? context.sharedLimiter : context.limiter;
    await spend(limiter, `${kind} ${call.caller.id}`, callsPerMinute[kind]);
    const [segment] = Object.values(c.req.param() as Record<string, string>);
    const answer = await handle({
      c,
      call,
      id: segment === undefined ? NaN : pathId(segment),
      body: body ? await readBody(c, body) : none,
      query: query ? () => validated(query, c.req.query()) : none,
    });
    if (answer instanceof Response) return answer;
    return answer === undefined ? c.body(null, 204) : c.json(answer as object, status as 200);
  });
}

/** For what an operation does not have: its type says so, too. */
function none(): never {
  throw new TypeError('This operation takes none.');
}

/** Calls that write more than a heartbeat: what they cost does not grow with the number of processes. */
const countedTogether = new Set<Operation['kind']>(['join', 'create', 'change']);

async function spend(limiter: RateLimiter, key: string, perMinute: number): Promise<void> {
  const seconds = await limiter.take(key, perMinute);
  if (seconds > 0) throw new Problem('rate_limited', {}, { 'Retry-After': String(seconds) });
}
