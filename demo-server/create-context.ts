import { RateLimiter } from './http/rate-limiter.js';
import { LiveUpdates } from './live/live-updates.js';
import { readFacts } from './live/read-facts.js';
import type { ServerContext } from './server-context.js';

const streamsOfUser = 3;

/** A context around a database: with its limits, and its event streams. */
export function createContext(
  given: Omit<ServerContext, 'limiter' | 'live'>,
  onError: (error: unknown) => void,
): ServerContext {
  const { config, db, clock, port } = given;
  return {
    ...given,
    limiter: new RateLimiter(clock, config.rateLimitFactor),
    live: new LiveUpdates({
      read: (courseId, sessionId) => readFacts(db, clock, `http://localhost:${port()}`, courseId, sessionId),
      now: () => clock.now(),
      maxStreams: config.maxEventStreams,
      maxStreamsOfUser: Math.ceil(streamsOfUser * config.rateLimitFactor),
      onError,
    }),
  };
}
