import type { Session } from './session.js';
import type { SessionState } from './session-state.js';

/** Returns the number of people to display: enrolled before the session, present during it, attended after it; null if unknown. */
export function participantCount(session: Session, state: SessionState): number | null {
  switch (state) {
    case 'live':
      return session.participantCount;
    case 'ended':
      return session.attendedCount ?? session.participantCount;
    default:
      return session.enrolledCount ?? session.participantCount;
  }
}
