import { instantText } from './instant.js';
import { leaseMs, type Outage } from './presence.js';

/** The times at which the server could receive heartbeats, as stored; instants as `instantText` returns them. */
export interface Availability {
  /** The last time at which a process recorded that it could store heartbeats. Null: none did yet. */
  available_at: string | null;
  outage_began_at: string | null;
  outage_ended_at: string | null;
}

/** Milliseconds between two records of a process. */
export const recordMs = 5_000;

/** A longer time without a record is an outage. A shorter one makes a client miss one heartbeat at most. */
export const toleranceMs = 2 * recordMs;

/**
 * Returns the latest outage; it lasts until `now` if the last record is older than the tolerance. Outages with less than
 * a lease between them count as one, because not every client had to send a heartbeat in between.
 */
export function latestOutage(
  availability: Availability,
  now: number,
  tolerance = toleranceMs,
): Outage | null {
  const { available_at, outage_began_at, outage_ended_at } = availability;
  const recorded =
    outage_began_at === null || outage_ended_at === null
      ? null
      : // The clock may have been set back since.
        { from: Date.parse(outage_began_at), until: Math.min(Date.parse(outage_ended_at), now) };
  if (available_at === null || now - Date.parse(available_at) <= tolerance) return recorded;
  const from = Date.parse(available_at);
  return { from: recorded && from < recorded.until + leaseMs ? recorded.from : from, until: now };
}

/** Returns the availability to store when a process can store heartbeats at `now`. */
export function availabilityAt(availability: Availability, now: number, tolerance?: number): Availability {
  const outage = latestOutage(availability, now, tolerance);
  return {
    available_at: instantText(now),
    outage_began_at: outage && instantText(outage.from),
    outage_ended_at: outage && instantText(outage.until),
  };
}
