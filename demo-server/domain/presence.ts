import type { Period } from './period.js';

/** A stay in a session as stored; instants as `instantText` returns them. */
export interface Stay {
  joined_at: string;
  left_at: string | null;
  /** Start of attendance: the first heartbeat from the room, or the join if the client sends none. Null before that. */
  counted_from: string | null;
  /** The last heartbeat; null for a client that sends none. */
  last_seen_at: string | null;
}

/** A time in which no process could store heartbeats, in milliseconds since the epoch. */
export interface Outage {
  from: number;
  until: number;
}

/** Milliseconds between two heartbeats. */
export const heartbeatMs = 30_000;

/** Milliseconds for which a stay lasts without a heartbeat. */
export const leaseMs = 3 * heartbeatMs;

/**
 * Returns a time: a stay whose last heartbeat is before it has lapsed. A lease that ran when an outage began lasts until a
 * lease after the outage, so that all clients can renew theirs.
 */
export function lapsedBefore(now: number, outage: Outage | null = null): number {
  const isHeld = outage !== null && now < outage.until + leaseMs;
  return (isHeld ? Math.min(now, outage.from) : now) - leaseMs;
}

/** Returns the time to store for a heartbeat: never before the last one or the join, even if the clock was set back. */
export function heardAt(
  { joined_at, last_seen_at }: Pick<Stay, 'joined_at' | 'last_seen_at'>,
  at: string,
): string {
  const last = last_seen_at ?? joined_at;
  return last > at ? last : at;
}

/**
 * Returns the periods between `start` and `end` that a user's stays cover, in order. Overlapping stays count once, and an
 * open stay counts up to its last heartbeat.
 */
export function presencePeriods(stays: readonly Stay[], start: number, end: number): Period[] {
  const spans = stays
    .filter((stay) => stay.counted_from !== null)
    .map(({ counted_from, left_at, last_seen_at }) => ({
      from: Math.max(Date.parse(counted_from!), start),
      to: Math.min(Date.parse(left_at ?? last_seen_at ?? '') || end, end),
    }))
    .sort((a, b) => a.from - b.from);
  const periods: Period[] = [];
  let countedUntil = start;
  for (const { from, to } of spans) {
    if (to > Math.max(from, countedUntil)) periods.push({ from: Math.max(from, countedUntil), to });
    countedUntil = Math.max(countedUntil, to);
  }
  return periods;
}
