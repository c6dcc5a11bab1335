/** One stay in a session, as it is stored. Instants as `instantText` writes them. */
export interface Stay {
  joined_at: string;
  left_at: string | null;
  /** From when it counts: the first heartbeat out of the room, or the join of a client that sends none; null: not yet. */
  counted_from: string | null;
  /** The last heartbeat; null for a client that sends none. */
  last_seen_at: string | null;
}

/** Clients send a heartbeat this often. */
export const heartbeatMs = 30_000;

const leaseMs = 3 * heartbeatMs;

/** A stay whose last heartbeat lies before this has lapsed: its seat is free again. */
export function lapsedBefore(now: number): number {
  return now - leaseMs;
}

/** When a heartbeat counts as heard: a clock that was set back must not make it earlier than the last one, or than the join. */
export function heardAt(
  { joined_at, last_seen_at }: Pick<Stay, 'joined_at' | 'last_seen_at'>,
  at: string,
): string {
  const last = last_seen_at ?? joined_at;
  return last > at ? last : at;
}

/**
 * Whole seconds of a session, which ran from `start` to `end`, in which someone was there: two devices count once, and
 * a tab that was lost counts up to its last heartbeat.
 */
export function attendedSeconds(stays: readonly Stay[], start: number, end: number): number {
  const stretches = stays
    .filter((stay) => stay.counted_from !== null)
    .map(({ counted_from, left_at, last_seen_at }) => ({
      from: Math.max(Date.parse(counted_from!), start),
      to: Math.min(Date.parse(left_at ?? last_seen_at ?? '') || end, end),
    }))
    .sort((a, b) => a.from - b.from);
  let attendedMs = 0;
  let countedUntil = start;
  for (const { from, to } of stretches) {
    attendedMs += Math.max(0, to - Math.max(from, countedUntil));
    countedUntil = Math.max(countedUntil, to);
  }
  return Math.floor(attendedMs / 1000);
}
