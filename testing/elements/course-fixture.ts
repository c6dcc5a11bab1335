import type { LiveSession } from '../../src/domain/session/live-session.js';
import { day, endedFixture, hour, liveFixture, minute, sessionFixture } from './session-fixture.js';

/** Returns the sessions of a course as a server sends them at `now`: one in each state. */
export function course(now: number): LiveSession[] {
  return [
    liveFixture(42 * minute, now, { id: 1, title: 'Suites numériques et récurrence' }),
    sessionFixture(-4 * minute, now, { id: 2, title: 'Probabilités conditionnelles' }),
    sessionFixture(3 * hour + minute, now, { id: 3 }),
    sessionFixture(2 * day, now, {
      id: 4,
      title: 'Trigonométrie : cercle et formules',
      status: 'cancelled',
      cancelled_reason: 'Une nouvelle date suivra.',
    }),
    sessionFixture(7 * day + hour, now, { id: 5, title: 'Atelier : rédiger une démonstration' }),
    endedFixture(now - 4 * day, {
      id: 6,
      title: 'Dérivation : rappels et méthodes',
      recording_status: 'ready',
      recording_url: 'https://videos.example.org/derivation',
    }),
    endedFixture(now - 10 * day, {
      id: 7,
      title: 'Géométrie dans l’espace',
      attended_count: 19,
      recording_status: 'processing',
    }),
  ].map((session) => ({ ...session, server_time: new Date(now).toISOString() }));
}
