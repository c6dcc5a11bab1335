import type { Instant } from '../time/instant.js';
import type { Permissions } from './permissions.js';

/** The statuses of a session that a backend stores. */
export const sessionStatuses = ['scheduled', 'live', 'ended', 'cancelled'] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

export const recordingStatuses = ['none', 'processing', 'ready', 'hidden'] as const;
export type RecordingStatus = (typeof recordingStatuses)[number];

/** A validated live session, with times as instants. Fields that the backend did not send are null. */
export interface Session {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly status: SessionStatus;
  /** Scheduled start and end. */
  readonly start: Instant;
  readonly end: Instant;
  /** The earliest time at which the instructor may start. */
  readonly opensAt: Instant;
  readonly actualStart: Instant | null;
  readonly actualEnd: Instant | null;
  readonly courseTitle: string | null;
  readonly instructorId: string | null;
  readonly instructorName: string | null;
  readonly maxParticipants: number | null;
  readonly participantCount: number | null;
  readonly enrolledCount: number | null;
  readonly attendedCount: number | null;
  /** Number of changes of the attendance by hand; null if the backend does not send it. */
  readonly correctionCount: number | null;
  /** Number of students who wait for a seat. Null: the backend has no waiting list. */
  readonly waitingCount: number | null;
  /** Increases with each change of the waiting list. */
  readonly waitingVersion: number | null;
  /** True if the session will be recorded. Participants must agree before they join. */
  readonly recordingEnabled: boolean;
  readonly recordingStatus: RecordingStatus | null;
  readonly recordingUrl: string | null;
  readonly cancelledReason: string | null;
  /** Code of why it ended, such as `no_show`. */
  readonly endReason: string | null;
  /** True while an instructor is in the live session; null if none has joined it. */
  readonly instructorPresent: boolean | null;
  /** When the live session ends by itself; null if it is not live, and undefined if the backend does not say. */
  readonly autoEnd: Instant | null | undefined;
  /** The rights that the server sent at `asOf`. */
  readonly can: Partial<Permissions> | null;
  /** True if the server's rights or reason show that the viewer is an instructor. */
  readonly instructor: boolean;
  /** The server's code of why the viewer may not join or start, at `asOf`. */
  readonly reason: string | null;
  /** Increases with each change on the server; null if the backend has no versions. */
  readonly version: number | null;
  /** The server's time when it sent this version. */
  readonly asOf: Instant;
}
