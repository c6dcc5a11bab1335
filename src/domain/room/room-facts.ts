/** The destination of a recording: a file on the server, a live stream, or the viewer's disk. */
export type RecordingMode = 'file' | 'stream' | 'local';

/** The reported state of a call, except its participants. */
export interface RoomFacts {
  /** The viewer's participant id; null outside the call. */
  readonly localId: string | null;
  /** True in the main room, false in a breakout room and outside the call. */
  readonly inMainRoom: boolean;
  readonly audioMuted: boolean;
  readonly videoMuted: boolean;
  readonly sharingScreen: boolean;
  readonly chatOpen: boolean;
  /** Number of unread chat messages. */
  readonly unread: number;
  /** True while the list of participants is open. */
  readonly participantsOpen: boolean;
  /** The mode of the current recording; null if none is running. */
  readonly recording: RecordingMode | null;
}

/** The facts before the first event. */
export const initialFacts: RoomFacts = {
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
