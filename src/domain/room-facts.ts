/** What is known of the viewer's side of a call. */
export interface RoomFacts {
  readonly localId: string | null;
  /** In the main room, not in a breakout room. */
  readonly inMainRoom: boolean;
  readonly audioMuted: boolean;
  readonly videoMuted: boolean;
  readonly chatOpen: boolean;
  readonly unread: number;
  readonly handRaised: boolean;
  readonly sharingScreen: boolean;
}

/** The facts before anything has been heard. */
export const unknownFacts: RoomFacts = {
  localId: null,
  inMainRoom: false,
  audioMuted: true,
  videoMuted: true,
  chatOpen: false,
  unread: 0,
  handRaised: false,
  sharingScreen: false,
};
