import type { Session } from './session.js';
import type { SessionState } from './session-state.js';

/** What the card's one button does. */
export type CardAction = 'join' | 'recording' | 'details';

/** The card's action: join while live, watch a ready recording after, the details otherwise (DESIGN §4). */
export function cardAction(session: Session, state: SessionState, canJoin: boolean): CardAction {
  if (state === 'live' && canJoin) return 'join';
  if (state === 'ended' && session.recordingStatus === 'ready' && session.recordingUrl) return 'recording';
  return 'details';
}
