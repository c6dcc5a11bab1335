import { millisecondsInSecond } from 'date-fns/constants';
import { pollDelayMs, spreadMs } from '../session/polling.js';
import type { Session } from '../session/session.js';
import type { SessionState } from '../session/session-state.js';

const regularMs = 30 * millisecondsInSecond;
const shortestMs = 5 * millisecondsInSecond;

/** The input of `readingDelayMs()`. */
export interface ReadingSituation {
  readonly state: SessionState;
  /** The `attendanceFingerprint()` of the session now. */
  readonly fingerprint: string;
  /** The fingerprint when the report was last read. */
  readonly lastFingerprint: string;
  /** Milliseconds since the report was last read. */
  readonly elapsedMs: number;
  /** Failures in a row. */
  readonly failures: number;
  /** A number in [0, 1), drawn by the caller. */
  readonly random: number;
}

/**
 * Returns a text that changes when an attendance report may change. It contains the number of corrections, and while the
 * session is live the counts of people.
 */
export function attendanceFingerprint(
  { participantCount, attendedCount, correctionCount }: Session,
  state: SessionState,
): string {
  const counts = state === 'live' ? [participantCount, attendedCount] : [];
  return [state, ...counts, correctionCount].join(' ');
}

/**
 * Returns the delay in milliseconds until the report is read again. It is 30 s while the session is live. After a change of
 * the fingerprint it is up to 2 s, but at least 5 s lie between two readings. Infinity means never.
 */
export function readingDelayMs(situation: ReadingSituation): number {
  const { state, fingerprint, lastFingerprint, elapsedMs, failures, random } = situation;
  if (failures > 0) return pollDelayMs({ session: null, now: 0, failures, random });
  if (fingerprint !== lastFingerprint) return Math.max(0, shortestMs - elapsedMs) + spreadMs(random);
  return state === 'live' ? Math.max(0, regularMs - elapsedMs) : Infinity;
}
