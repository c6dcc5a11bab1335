import type { KnownCallers } from './auth/known-callers.js';
import type { Clock } from './domain/clock.js';
import type { ServerConfig } from './config.js';
import type { ChangeNotices } from './db/change-notices.js';
import type { Database, UserRow } from './db/tables.js';
import type { RateLimiter } from './http/rate-limiter.js';
import type { LiveUpdates } from './live/live-updates.js';

/** What every part of one running server works with. */
export interface ServerContext {
  config: ServerConfig;
  db: Database;
  clock: Clock;
  /** Bytes from a cryptographic source. */
  random(size: number): Uint8Array;
  /** Signs and checks the tokens that callers present. */
  accessSecret: Uint8Array;
  /** Signs the tokens for the local room. */
  roomSecret: Uint8Array;
  /** Who is behind the tokens that are presented. */
  callers: KnownCallers;
  /** The port it listens on. */
  port(): number;
  /** Counts calls at this process. */
  limiter: RateLimiter;
  /** Counts calls at all processes on this database together. */
  sharedLimiter: RateLimiter;
  /** The event streams of this process. */
  live: LiveUpdates;
  /** A session has changed: the streams of all processes hear of it. */
  announce: (courseId: number, sessionId: number) => void;
  /** How processes hear of each other; null where there is only one. */
  notices: ChangeNotices | null;
}

/** Who asks, and under which origin they reach the server. */
export interface Call {
  caller: UserRow;
  /** The LMS says that the caller administers it: an instructor of every course. */
  isAdmin: boolean;
  origin: string;
  /** When the caller's token ends, in milliseconds since the epoch. */
  expiresAt: number;
}
