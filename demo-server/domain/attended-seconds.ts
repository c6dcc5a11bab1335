/** A stretch of time in which someone was in the session; without an end while they still are. */
export interface Presence {
  joined_at: string;
  left_at: string | null;
}

/** Whole seconds of a session, which ran from `start` to `end`, in which someone was there: two devices count once. */
export function attendedSeconds(presences: readonly Presence[], start: number, end: number): number {
  const stretches = presences
    .map(({ joined_at, left_at }) => ({
      from: Math.max(Date.parse(joined_at), start),
      to: Math.min(left_at === null ? end : Date.parse(left_at), end),
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
