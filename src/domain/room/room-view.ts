import type { RoomFacts } from './room-facts.js';
import type { RoomRole, RoomRoster } from './room-roster.js';

/** The facts of a call, and the values that follow from its participants. */
export interface RoomView extends RoomFacts {
  /** Number of participants, including the viewer. */
  readonly count: number;
  /** The viewer's role; null outside the call. */
  readonly role: RoomRole | null;
  /** True while the viewer's hand is raised. */
  readonly handRaised: boolean;
  /** Number of raised hands, including the viewer's. */
  readonly raisedHands: number;
}

/** Derives the view from the facts and the participants. */
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
