import { millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';
import type { Instant } from '../time/instant.js';
import { nextBoundary } from './permissions.js';
import type { Session } from './session.js';

const usualMs = 15 * millisecondsInSecond;
const nearStartMs = 5 * millisecondsInSecond;
const overMs = millisecondsInMinute;
const longestMs = 2 * millisecondsInMinute;
const spreadOverMs = 2 * millisecondsInSecond;

/**
 * Returns a delay of up to 2 s, in milliseconds, for a request that all viewers send for the same reason.
 * @param random A number in [0, 1).
 */
export function spreadMs(random: number): number {
  return random * spreadOverMs;
}

/**
 * Returns the delay in milliseconds before an event stream is opened again.
 * @param failures Failures in a row; 0 if the server ended the stream.
 * @param random A number in [0, 1).
 */
export function reconnectDelayMs(failures: number, random: number): number {
  if (failures === 0) return spreadMs(random);
  return jittered(Math.min(millisecondsInSecond * 2 ** (failures - 1), longestMs), random);
}

/** The input of `pollDelayMs()`. */
export interface PollSituation {
  /** Null before the first answer. */
  readonly session: Session | null;
  readonly now: Instant;
  /** Failures in a row. */
  readonly failures: number;
  /** A number in [0, 1), drawn by the caller. */
  readonly random: number;
  /** True while an event stream reports changes. Polls then follow only boundaries, which no event reports. */
  readonly streaming?: boolean;
}

/**
 * Returns the delay in milliseconds until the next poll: 15 s, 5 s within a minute of the start, or 60 s after the end, each with
 * ± 20 %. A poll also follows each boundary of the rights within 2 s. Each failure doubles the delay, up to two minutes. Infinity
 * means never.
 */
export function pollDelayMs({ session, now, failures, random, streaming = false }: PollSituation): number {
  if (failures > 0) return jittered(Math.min(usualMs * 2 ** (failures - 1), longestMs), random);
  if (!session) return jittered(usualMs, random);
  const regular = streaming ? Infinity : jittered(intervalMs(session, now), random);
  const boundary = nextBoundary(session, now);
  return boundary === null ? regular : Math.min(regular, boundary - now + spreadMs(random));
}

function intervalMs(session: Session, now: Instant): number {
  const isOver = session.status === 'ended' || session.status === 'cancelled' || now >= session.end + usualMs;
  if (isOver && session.status !== 'live') return overMs;
  return Math.abs(now - session.start) <= millisecondsInMinute && session.status === 'scheduled'
    ? nearStartMs
    : usualMs;
}

function jittered(ms: number, random: number): number {
  return Math.round(ms * (0.8 + 0.4 * random));
}
