/** Where a recording goes: a file of the server's, a live stream, or the viewer's own disk. */
export type RecordingMode = 'file' | 'stream' | 'local';

/** What is known of a call beside who is there. */
export interface RoomFacts {
  readonly localId: string | null;
  /** In the main room, not in a breakout room. */
  readonly inMainRoom: boolean;
  readonly audioMuted: boolean;
  readonly videoMuted: boolean;
  readonly sharingScreen: boolean;
  readonly chatOpen: boolean;
  readonly unread: number;
  readonly participantsOpen: boolean;
  /** What is being recorded now; null for nothing. */
  readonly recording: RecordingMode | null;
}

/** The facts before anything has been heard. */
export const unknownFacts: RoomFacts = {
  localId: null,
  inMainRoom: false,
  audioMuted: true,
  videoMuted: true,
  sharingScreen: false,
  chatOpen: false,
  unread: 0,
  participantsOpen: false,
  recording: null,
};
