import type { Instant } from '../time/instant.js';
import type { Permissions } from './permissions.js';

/** The statuses that a backend stores. */
export const sessionStatuses = ['scheduled', 'live', 'ended', 'cancelled'] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

export const recordingStatuses = ['none', 'processing', 'ready', 'hidden'] as const;
export type RecordingStatus = (typeof recordingStatuses)[number];

/** A live session, checked and with instants; what a backend did not say is null. */
export interface Session {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly status: SessionStatus;
  /** Scheduled start and end; the class is due in `[start, end)`. */
  readonly start: Instant;
  readonly end: Instant;
  /** From when the instructor may start. */
  readonly opensAt: Instant;
  readonly actualStart: Instant | null;
  readonly actualEnd: Instant | null;
  readonly courseTitle: string | null;
  readonly instructorName: string | null;
  readonly maxParticipants: number | null;
  readonly participantCount: number | null;
  readonly enrolledCount: number | null;
  readonly attendedCount: number | null;
  /** The class is to be recorded, so whoever joins is told before. */
  readonly recordingEnabled: boolean;
  readonly recordingStatus: RecordingStatus | null;
  readonly recordingUrl: string | null;
  readonly cancelledReason: string | null;
  /** Why it ended, such as `no_show`. */
  readonly endReason: string | null;
  /** What the server says this viewer may do, as of `asOf`. */
  readonly can: Partial<Permissions> | null;
  /** Read from what the server lets this viewer do: only instructors have some of the rights. */
  readonly instructor: boolean;
  /** The server's code for why the viewer may not join or start, as of `asOf`. */
  readonly reason: string | null;
  /** Rises with every change on the server; null where the backend has no versions. */
  readonly version: number | null;
  /** The server's time when it said all this. */
  readonly asOf: Instant;
}
