import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import type { LiveSession } from '../../src/domain/session/live-session.js';

export const minute = millisecondsInMinute;
export const hour = millisecondsInHour;
export const day = millisecondsInDay;

/** 15 January 2024, 10:00 in Paris. */
export const tenOClock = Date.parse('2024-01-15T09:00:00Z');

export function iso(instant: number): string {
  return new Date(instant).toISOString();
}

/** Returns a session of 90 min as a server sends it at `now`, starting in `startsInMs`. */
export function sessionFixture(
  startsInMs: number,
  now: number,
  overrides: Partial<LiveSession> = {},
): LiveSession {
  const start = now + startsInMs;
  return {
    id: 7,
    course_id: 5,
    instructor_id: 1,
    title: 'Analyse : limites et continuité',
    description:
      'Théorème des valeurs intermédiaires, puis correction des exercices 4 à 9. Ayez votre cahier et une calculatrice à portée de main.',
    scheduled_start_time: iso(start),
    scheduled_end_time: iso(start + 90 * minute),
    opens_at: iso(start - 15 * minute),
    status: 'scheduled',
    max_participants: 100,
    recording_enabled: false,
    course: { id: 5, title: 'Mathématiques, terminale spécialité', slug: 'mathematiques-terminale' },
    instructor: { id: 1, first_name: 'Claire', last_name: 'Morel' },
    enrolled_count: 24,
    participant_count: 0,
    attended_count: 0,
    recording_status: 'none',
    version: 1,
    server_time: iso(now),
    ...overrides,
  };
}

/** Returns a live session that started on time, `sinceMs` ago. */
export function liveFixture(sinceMs: number, now: number, overrides: Partial<LiveSession> = {}): LiveSession {
  return sessionFixture(-sinceMs, now, {
    status: 'live',
    actual_start_time: iso(now - sinceMs),
    participant_count: 18,
    can: { join: true, start: false, end: false },
    version: 2,
    ...overrides,
  });
}

/** Returns a session that ended an hour ago, after 88 min. */
export function endedFixture(now: number, overrides: Partial<LiveSession> = {}): LiveSession {
  const start = now - 150 * minute;
  return sessionFixture(-150 * minute, now, {
    status: 'ended',
    actual_start_time: iso(start + 2 * minute),
    actual_end_time: iso(start + 90 * minute),
    attended_count: 21,
    version: 3,
    ...overrides,
  });
}
