import { instantText } from './instant.js';
import { lapsedBefore, type Outage } from './presence.js';

/** A student on the waiting list of a session, as stored; instants as `instantText` returns them. */
export interface WaitingStudent {
  user_id: number;
  /** The last heartbeat. */
  last_seen_at: string;
  /** End of the time for which a free seat is held for the student; null: none is offered. */
  offered_until: string | null;
}

/** Milliseconds for which a free seat is held for a student. */
export const offerMs = 60_000;

/**
 * Applies the effects of time to a waiting list, given in its order: students whose heartbeats stopped leave it, students
 * who missed an offer move to its end, and the free seats are offered to the first students. The result does not depend on
 * when or how often it is computed and stored, except that a new offer begins at `now`.
 */
export function waitingListAt<Student extends WaitingStudent>(
  stored: readonly Student[],
  freeSeats: number,
  now: number,
  outage: Outage | null,
): Student[] {
  const lapsed = instantText(lapsedBefore(now, outage));
  const present = stored.filter(({ last_seen_at }) => last_seen_at >= lapsed);
  const isMissed = ({ offered_until }: Student) =>
    offered_until !== null && offerEnd(offered_until, now, outage) <= now;
  const missed = present
    .filter(isMissed)
    .sort((a, b) => Date.parse(a.offered_until!) - Date.parse(b.offered_until!))
    .map((student) => ({ ...student, offered_until: null }));
  const waiting = [...present.filter((student) => !isMissed(student)), ...missed];
  return waiting.map((student, index) => {
    if (index >= freeSeats)
      return student.offered_until === null ? student : { ...student, offered_until: null };
    const { offered_until } = student;
    const until = offered_until === null ? now + offerMs : offerEnd(offered_until, now, outage);
    return { ...student, offered_until: instantText(until) };
  });
}

/** Returns the end of an offer. One that an outage interrupted is valid again, for its whole time, after the outage. */
function offerEnd(offeredUntil: string, now: number, outage: Outage | null): number {
  const stored = Date.parse(offeredUntil);
  const end = outage === null || stored <= outage.from ? stored : Math.max(stored, outage.until + offerMs);
  // The clock may have been set back since.
  return Math.min(end, now + offerMs);
}

/** A student's place on a waiting list. */
export interface WaitingPlace {
  /** 1 is the first place. */
  place: number;
  offered_until: string | null;
}

/** Returns a student's place on a list that `waitingListAt` returned; null if the student does not wait. */
export function waitingPlace(list: readonly WaitingStudent[], userId: number): WaitingPlace | null {
  const index = list.findIndex(({ user_id }) => user_id === userId);
  return index < 0 ? null : { place: index + 1, offered_until: list[index]!.offered_until };
}

/** Returns whether a student may take a free seat: it is offered to the student, or nobody waits. */
export function mayTakeSeat(list: readonly WaitingStudent[], userId: number): boolean {
  return list.length === 0 || (waitingPlace(list, userId)?.offered_until ?? null) !== null;
}
