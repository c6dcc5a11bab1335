import type { LiveSession } from './live-session.js';

/** A session in the detail of events: without the room name, which gives access to the room, and without e-mail addresses. */
export type PublicLiveSession = Omit<LiveSession, 'jitsi_room_name' | 'instructor'> & {
  instructor?: Omit<NonNullable<LiveSession['instructor']>, 'email'> | null;
};

/** Returns a copy without the fields that must not leave the element. */
export function publicSession(session: LiveSession): PublicLiveSession {
  const { jitsi_room_name: _room, instructor, ...rest } = session;
  if (!instructor) return { ...rest, instructor: null };
  const { email: _email, ...person } = instructor;
  return { ...rest, instructor: person };
}
