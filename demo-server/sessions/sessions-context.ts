import type { Database } from '../db/tables.js';
import type { Clock } from '../domain/clock.js';

/** Dependencies of the use cases. */
export interface SessionsContext {
  readonly db: Database;
  readonly clock: Clock;
  /** Returns bytes from a cryptographic source. */
  readonly random: (size: number) => Uint8Array;
  /** Announces a stored change of a session to the event streams of all processes. */
  readonly announce: (courseId: number, sessionId: number) => void;
  readonly rooms: RoomServers;
  /** Percent of a class from which a student counts as present. */
  readonly attendanceThreshold: number;
  /** Milliseconds after the start of a class from which a student is late. */
  readonly lateAfterMs: number;
  /** Time after which a session without its instructors ends by itself, once its scheduled end has passed; 0: never. */
  readonly instructorGraceMs: number;
}

/** The Jitsi servers that hold the sessions. */
export interface RoomServers {
  /** Beginning of each new room name. */
  readonly prefix: string;
  /** Servers that a session may name. */
  readonly allowed: readonly string[];
  /** URL of the server for sessions that name none. `origin` is where the caller reaches this API. */
  readonly defaultUrl: (origin: string) => string;
  /** Signs a token for a room of the default server; null where that server needs none. */
  readonly signToken: ((visitor: RoomVisitor, issuedAt: number, expiresAt: number) => Promise<string>) | null;
}

/** A user who enters a room. */
export interface RoomVisitor {
  readonly room: string;
  readonly userId: number;
  readonly name: string;
  readonly moderator: boolean;
}
