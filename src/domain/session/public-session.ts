import type { LiveSession } from './live-session.js';

/** A session as event details carry it: without the room's name, which is the key to it, and without e-mail addresses. */
export type PublicLiveSession = Omit<LiveSession, 'jitsi_room_name' | 'instructor'> & {
  instructor?: Omit<NonNullable<LiveSession['instructor']>, 'email'> | null;
};

/** Copies a session without what must not leave the element. */
export function publicSession(session: LiveSession): PublicLiveSession {
  const { jitsi_room_name: _room, instructor, ...rest } = session;
  if (!instructor) return { ...rest, instructor: null };
  const { email: _email, ...person } = instructor;
  return { ...rest, instructor: person };
}
