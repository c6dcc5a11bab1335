import type { RoomFacts } from './room-facts.js';
import type { RoomRole, RoomRoster } from './room-roster.js';

/** What a room tells the outside at a moment: the facts, and what follows from who is there. */
export interface RoomView extends RoomFacts {
  /** People in the room, the viewer included. */
  readonly count: number;
  /** The viewer's role; null outside the call. */
  readonly role: RoomRole | null;
  /** Is the viewer's own hand up? */
  readonly handRaised: boolean;
  /** Hands that are up, the viewer's included. */
  readonly raisedHands: number;
}

export function roomView(facts: RoomFacts, roster: RoomRoster): RoomView {
  const local = roster.person(facts.localId);
  return {
    ...facts,
    count: roster.count,
    role: local?.role ?? null,
    handRaised: local?.handRaised ?? false,
    raisedHands: roster.raisedHands,
  };
}
