import type { Context, Hono } from 'hono';
import type { KnownCaller, KnownCallers } from '../auth/known-callers.js';
import { callsPerMinute, type Operation } from '../contract/operations.js';
import { Problem } from '../contract/problem.js';
import { Refusal } from '../domain/refusal.js';
import { authenticate } from './authenticate.js';
import type { RateLimiter } from './rate-limiter.js';
import { pathId, readBody } from './read-request.js';
import { validated } from './validated.js';

const unauthenticatedPerMinute = 600;

/** Dependencies of the checks before each call. */
export interface CallChecks {
  readonly callers: KnownCallers;
  /** Counts the calls to this process. */
  readonly limiter: RateLimiter;
  /** Counts the calls to all processes on this database together. */
  readonly sharedLimiter: RateLimiter;
}

/** An authenticated call of the contract. */
export interface ApiRequest<Body = unknown, Query = unknown> extends KnownCaller {
  c: Context;
  /** The origin of the address that was called. */
  origin: string;
  /** The first id in the path; NaN if the path has none. */
  id: number;
  /** The user's id in the path; NaN if the path has none. */
  userId: number;
  /** The user's id in the LMS, from the path; empty if the path has none. */
  externalId: string;
  /** Validates the body and returns it. Throws a problem if it is invalid. */
  body: () => Body;
  /** Validates the query and returns it. Throws a problem if it is invalid. */
  query: () => Query;
}

/** Returns the answer of a call: the value that the contract documents, or a complete response. */
export type Handler<Body, Query, Answer> = (request: ApiRequest<Body, Query>) => Promise<Answer | Response>;

/** Adds the route of one operation. Checks the caller, then the rate, then the id; the handler makes all further checks. */
export function mount<Body, Query, Answer>(
  app: Hono,
  { callers, limiter, sharedLimiter }: CallChecks,
  operation: Operation<Body, Query, Answer>,
  handle: Handler<Body, Query, Answer>,
): void {
  const { method, path, kind, body, query, status = 200 } = operation;
  app.on(method.toUpperCase(), [path], async (c: Context) => {
    const known = await authenticate(callers, c).catch(async (error: unknown) => {
      const env = c.env as { incoming?: { socket: { remoteAddress?: string } } } | undefined;
      const address = env?.incoming?.socket.remoteAddress;
      await enforceLimit(limiter, `unauthenticated ${address}`, unauthenticatedPerMinute);
      throw error;
    });
    c.set('userId', known.caller.id);
    const counter = countedTogether.has(kind) ? sharedLimiter : limiter;
    await enforceLimit(counter, `${kind} ${known.caller.id}`, callsPerMinute[kind]);
    requireScope(known, operation.scope);
    const { id, courseId, userId, externalId = '' } = c.req.param() as Record<string, string>;
    const answer = await handle({
      c,
      ...known,
      origin: new URL(c.req.url).origin,
      id: optionalId(id ?? courseId),
      userId: optionalId(userId),
      externalId: knownText(externalId),
      body: body ? await readBody(c, body) : undefinedInput,
      query: query ? () => validated(query, c.req.query()) : undefinedInput,
    });
    if (answer instanceof Response) return answer;
    return answer === undefined ? c.body(null, 204) : c.json(answer as object, status as 200);
  });
}

/** Refuses a user's token for a call that needs a scope, and a token of the LMS for any other call. */
function requireScope({ scopes }: KnownCaller, scope: string | undefined): void {
  if (scope === undefined && scopes)
    throw new Refusal({ code: 'unauthenticated', detail: 'A token with a scope belongs to no user.' });
  if (scope !== undefined && !scopes?.includes(scope)) throw new Refusal({ code: 'forbidden' });
}

function optionalId(segment: string | undefined): number {
  return segment === undefined ? NaN : pathId(segment);
}

/** Answers with `not_found` for an id in the LMS that cannot be stored: PostgreSQL refuses NUL. */
function knownText(externalId: string): string {
  if (externalId.length > 255 || externalId.includes('\0')) throw new Problem('not_found');
  return externalId;
}

/** Replaces `body()` and `query()` of operations that define none. */
function undefinedInput(): never {
  throw new TypeError('The contract defines no such input for this operation.');
}

/** Kinds of calls whose limits hold for all processes together. */
const countedTogether = new Set<Operation['kind']>(['join', 'create', 'change', 'correct']);

/** Counts a call, and throws `rate_limited` if there are too many. */
async function enforceLimit(limiter: RateLimiter, key: string, perMinute: number): Promise<void> {
  const seconds = await limiter.take(key, perMinute);
  if (seconds > 0) throw new Problem('rate_limited', {}, { 'Retry-After': String(seconds) });
}
