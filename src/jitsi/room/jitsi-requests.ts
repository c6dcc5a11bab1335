type Media = 'audio' | 'video';

/** A person as `getRoomsInfo` lists them. */
export interface RoomsInfoParticipant {
  id: string;
  jid: string;
  role: 'moderator' | 'participant';
  displayName: string;
  /** Who the person is in the LMS, where the Jitsi server reads it from tokens. */
  userContext?: { id?: string; name?: string };
}

/** The main room and the breakout rooms, with who is where. */
export interface RoomsInfo {
  rooms: { isMainRoom: boolean; id: string; jid: string; participants: RoomsInfoParticipant[] }[];
}

/** What can be asked of a room, with the arguments, as release 13.2.0 of Jitsi's source has it. */
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
