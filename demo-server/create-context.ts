import { KnownCallers } from './auth/known-callers.js';
import { ChangeNotices } from './db/change-notices.js';
import { MemoryRateLimiter } from './http/rate-limiter.js';
import { SharedRateLimiter } from './http/shared-rate-limiter.js';
import { LiveUpdates } from './live/live-updates.js';
import { readFacts } from './sessions/views/course-facts.js';
import type { ServerContext } from './server-context.js';

const streamsOfUser = 3;

type Made = 'callers' | 'limiter' | 'sharedLimiter' | 'live' | 'announce' | 'notices';

/** A context around a database: with its limits, its event streams, and on PostgreSQL its ear to the other processes. */
export function createContext(
  given: Omit<ServerContext, Made>,
  onError: (error: unknown) => void,
): ServerContext {
  const { config, db, clock, accessSecret, port } = given;
  const callers = new KnownCallers(db, clock, accessSecret);
  const limiter = new MemoryRateLimiter(clock, config.rateLimitFactor);
  const live = new LiveUpdates({
    read: (courseId, sessionId) => readFacts(db, clock, `http://localhost:${port()}`, courseId, sessionId),
    now: () => clock.now(),
    maxStreams: config.maxEventStreams,
    maxStreamsOfUser: Math.ceil(streamsOfUser * config.rateLimitFactor),
    onError,
  });
  const announceHere = (courseId: number, sessionId: number) => live.announce(courseId, sessionId);
  if (config.databaseUrl === null)
    return {
      ...given,
      callers,
      limiter,
      sharedLimiter: limiter,
      live,
      announce: announceHere,
      notices: null,
    };
  const notices = new ChangeNotices(config.databaseUrl, db, {
    onNotice: announceHere,
    onGap: () => void live.tellAgain().catch(onError),
    onError,
  });
  return {
    ...given,
    callers,
    limiter,
    sharedLimiter: new SharedRateLimiter(db, clock, config.rateLimitFactor),
    live,
    announce: (courseId, sessionId) => notices.announce(courseId, sessionId),
    notices,
  };
}
