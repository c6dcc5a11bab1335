import type { z } from 'zod';
import { KnownCallers } from './auth/known-callers.js';
import type { ServerConfig } from './config.js';
import type * as answers from './contract/answers.js';
import { ChangeNotices } from './db/change-notices.js';
import type { Database } from './db/tables.js';
import type { Clock } from './domain/clock.js';
import { MemoryRateLimiter } from './http/rate-limiter.js';
import { SharedRateLimiter } from './http/shared-rate-limiter.js';
import { LiveUpdates } from './live/live-updates.js';
import { roomServers } from './room-servers.js';
import type { ServerContext } from './server-context.js';
import { forgetPeople } from './sessions/people/forget-people.js';
import { courseReaders } from './sessions/access/course-readers.js';
import { recentChanges } from './sessions/schedule/recent-changes.js';
import { sweep } from './sessions/schedule/sweep.js';
import { courseFacts } from './sessions/views/course-facts.js';
import { settleWaitingLists } from './sessions/waiting/settle-waiting-lists.js';

const streamsOfUser = 3;

/** What a context is built from. */
export interface ContextParts {
  config: ServerConfig;
  db: Database;
  clock: Clock;
  random: (size: number) => Uint8Array;
  accessSecret: Uint8Array;
  roomSecret: Uint8Array;
  /** The port that the server listens on. */
  port: () => number;
}

/** Builds the context of a server. On PostgreSQL it also exchanges changes with other processes. */
export function createContext(parts: ContextParts, onError: (error: unknown) => void): ServerContext {
  const { config, db, clock, random, accessSecret, roomSecret, port } = parts;
  const instructorGraceMs = config.instructorGrace * 60_000;
  const limiter = new MemoryRateLimiter(clock, config.rateLimitFactor);
  // The type of the contract: streams send the facts as they are.
  const read = (courseId: number, sessionId?: number): Promise<z.input<typeof answers.streamedFacts>[]> =>
    courseFacts(
      { db, clock, instructorGraceMs },
      { courseId, sessionId, origin: `http://localhost:${port()}` },
    );
  const live = new LiveUpdates({
    read,
    readers: (courseId, userIds) => courseReaders(db, courseId, userIds),
    now: () => clock.now(),
    maxStreams: config.maxEventStreams,
    maxStreamsOfUser: Math.ceil(streamsOfUser * config.rateLimitFactor),
    onError,
  });
  const announceHere = (courseId: number, sessionId: number) => live.announce(courseId, sessionId);
  const shared = {
    config,
    db,
    clock,
    random,
    accessSecret,
    roomSecret,
    rooms: roomServers(config, { secret: roomSecret, port }),
    attendanceThreshold: config.attendanceThreshold,
    lateAfterMs: config.lateAfter * 60_000,
    instructorGraceMs,
    callers: new KnownCallers(db, clock, accessSecret),
    limiter,
    live,
  };
  if (config.databaseUrl === null)
    return {
      ...shared,
      sharedLimiter: limiter,
      announce: announceHere,
      notices: null,
      settleWaitingLists: () => settleWaitingLists({ db, clock, announce: announceHere }),
      maintain: async () => {
        await sweep({ db, clock, instructorGraceMs, announce: announceHere });
        await forgetPeople({ db, clock, random, announce: announceHere }, config.retentionDays);
        await live.endRevokedStreams();
      },
    };
  const notices = new ChangeNotices(config.databaseUrl, db, {
    onNotice: announceHere,
    onGap: () => void live.sendSnapshots().catch(onError),
    onError,
  });
  const announce = (courseId: number, sessionId: number) => notices.announce(courseId, sessionId);
  const sharedLimiter = new SharedRateLimiter(db, clock, config.rateLimitFactor);
  const maintain = async () => {
    await sweep({ db, clock, instructorGraceMs, announce });
    await forgetPeople({ db, clock, random, announce }, config.retentionDays);
    // A process that is killed cannot announce its last changes.
    for (const { id, course_id } of await recentChanges({ db, clock })) announceHere(course_id, id);
    await live.endRevokedStreams();
    await sharedLimiter.forgetFullBuckets();
  };
  return {
    ...shared,
    sharedLimiter,
    announce,
    notices,
    settleWaitingLists: () => settleWaitingLists({ db, clock, announce }),
    maintain,
  };
}
