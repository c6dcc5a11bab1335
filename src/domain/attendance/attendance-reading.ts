import { millisecondsInSecond } from 'date-fns/constants';
import { pollDelayMs, spreadMs } from '../session/polling.js';
import type { Session } from '../session/session.js';
import type { SessionState } from '../session/session-state.js';

const regularMs = 30 * millisecondsInSecond;
const shortestMs = 5 * millisecondsInSecond;

/** When to read an attendance report again depends on this. */
export interface ReadingSituation {
  readonly state: SessionState;
  /** What the session is like now, by `attendanceMark`. */
  readonly mark: string;
  /** What it was like when the report was read last. */
  readonly readAt: string;
  /** Milliseconds since then. */
  readonly passedMs: number;
  /** Failures in a row. */
  readonly failures: number;
  /** A number in [0, 1), drawn by the caller. */
  readonly random: number;
}

/** What an attendance report depends on, as a text to compare: once a session is over, nothing but that. */
export function attendanceMark({ participantCount, attendedCount }: Session, state: SessionState): string {
  return state === 'live' ? `live ${participantCount} ${attendedCount}` : state;
}

/**
 * In how many milliseconds to read the report again: while the session is live every 30 s, and soon when somebody came or
 * went, though not within 5 s; once more when it has ended; Infinity for never.
 */
export function readingDelayMs(situation: ReadingSituation): number {
  const { state, mark, readAt, passedMs, failures, random } = situation;
  if (failures > 0) return pollDelayMs({ session: null, now: 0, failures, random });
  if (mark !== readAt) return Math.max(0, shortestMs - passedMs) + spreadMs(random);
  return state === 'live' ? Math.max(0, regularMs - passedMs) : Infinity;
}
