type Media = 'audio' | 'video';

/** A participant in the result of `getRoomsInfo`. */
export interface RoomsInfoParticipant {
  id: string;
  jid: string;
  role: 'moderator' | 'participant';
  displayName: string;
  /** The user in the LMS, if the Jitsi server reads it from tokens. */
  userContext?: { id?: string; name?: string };
}

/** The main room and the breakout rooms with their participants. */
export interface RoomsInfo {
  rooms: { isMainRoom: boolean; id: string; jid: string; participants: RoomsInfoParticipant[] }[];
}

/** The requests of the IFrame API, after the source of release 13.2.0. */
export interface JitsiRequests {
  captureLargeVideoScreenshot(): Promise<{ dataURL?: string; error?: string }>;
  getAvailableDevices(): Promise<Record<string, unknown>>;
  getConnectionStats(): Promise<Record<string, unknown>>;
  getContentSharingParticipants(): Promise<{ sharingParticipantIds: string[] }>;
  getCurrentDevices(): Promise<Record<string, unknown>>;
  getDeploymentInfo(): Promise<Record<string, unknown>>;
  getLivestreamUrl(): Promise<{ livestreamUrl?: string }>;
  getRoomsInfo(includeHidden?: boolean): Promise<RoomsInfo>;
  getSessionId(): Promise<string>;
  getSharedDocumentUrl(): Promise<string>;
  isAudioAvailable(): Promise<boolean>;
  isAudioDisabled(): Promise<boolean>;
  isAudioMuted(): Promise<boolean>;
  isModerationOn(media?: Media): Promise<boolean>;
  isP2pActive(): Promise<boolean | null>;
  isParticipantForceMuted(participantId: string, media: Media): Promise<boolean>;
  isParticipantsPaneOpen(): Promise<boolean>;
  isSharingScreen(): Promise<boolean>;
  isStartSilent(): Promise<boolean>;
  isVideoAvailable(): Promise<boolean>;
  isVideoMuted(): Promise<boolean>;
  listBreakoutRooms(): Promise<Record<string, unknown>>;
  setAudioInputDevice(label?: string, deviceId?: string): Promise<unknown>;
  setAudioOutputDevice(label?: string, deviceId?: string): Promise<unknown>;
  setVideoInputDevice(label?: string, deviceId?: string): Promise<unknown>;
}

export type JitsiRequest = keyof JitsiRequests;
