import type { Session } from './session.js';
import type { SessionState } from './session-state.js';

/** The action of the card's button. */
export type CardAction = 'join' | 'recording' | 'details';

/** Returns the card's action: to join while live, to watch a recording afterwards, otherwise to show the details. */
export function cardAction(session: Session, state: SessionState, canJoin: boolean): CardAction {
  if (state === 'live' && canJoin) return 'join';
  if (state === 'ended' && session.recordingStatus === 'ready' && session.recordingUrl) return 'recording';
  return 'details';
}
