import type { Session } from './session.js';
import type { SessionState } from './session-state.js';

/** The number of people to show for a session: enrolled before, present during, attended after (DESIGN §4); null if unknown. */
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
