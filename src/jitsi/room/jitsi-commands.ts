import type { RecordingMode } from '../../domain/room/room-facts.js';

type Media = 'audio' | 'video' | 'desktop';
type Options = Record<string, unknown>;

/** Target of a recording and the keys of its service; `shouldShare` requests a link to the finished recording. */
export interface RecordingOptions {
  mode: RecordingMode;
  shouldShare?: boolean;
  onlySelf?: boolean;
  dropboxToken?: string;
  rtmpStreamKey?: string;
  rtmpBroadcastID?: string;
  youtubeStreamKey?: string;
  youtubeBroadcastID?: string;
  extraMetadata?: Options;
  transcription?: boolean;
}

/** The commands of the IFrame API and their arguments, after the source of release 13.2.0. */
export interface JitsiCommands {
  addBreakoutRoom: [name?: string];
  answerKnockingParticipant: [id: string, approved: boolean];
  approveVideo: [participantId: string];
  askToUnmute: [participantId: string];
  autoAssignToBreakoutRooms: [];
  avatarUrl: [url: string];
  cancelPrivateChat: [];
  closeBreakoutRoom: [roomId: string];
  displayName: [name: string];
  email: [address: string];
  endConference: [];
  grantModerator: [participantId: string];
  grantRecordingConsent: [unmute?: boolean];
  hangup: [showFeedbackDialog?: boolean];
  hideNotification: [uid: string];
  hidePiP: [];
  initiatePrivateChat: [participantId: string];
  joinBreakoutRoom: [roomId?: string];
  kickParticipant: [participantId: string];
  localSubject: [subject: string];
  muteEveryone: [media?: Media];
  muteRemoteParticipant: [participantId: string, media?: Media];
  overwriteConfig: [config: Options];
  overwriteNames: [participants: { id: string; name: string }[]];
  password: [password: string];
  pinParticipant: [participantId?: string, videoType?: string];
  rejectParticipant: [participantId: string, media?: Media];
  removeBreakoutRoom: [roomJid: string];
  resizeFilmStrip: [options: { width: number }];
  resizeLargeVideo: [width: number, height: number];
  sendCameraFacingMode: [participantId: string, facingMode?: 'user' | 'environment'];
  sendChatMessage: [message: string, to?: string, ignorePrivacy?: boolean];
  sendEndpointTextMessage: [participantId: string, text: string];
  sendParticipantToRoom: [participantId: string, roomId: string];
  sendTones: [options: { tones: string; duration?: number; pause?: number }];
  setAssumedBandwidthBps: [bitsPerSecond: number];
  /** Renamed to `setLowBandwidthMode` in 2026. */
  setAudioOnly: [enabled: boolean];
  setBlurredBackground: [blur: 'slight-blur' | 'blur' | 'none'];
  setFollowMe: [enabled: boolean, recorderOnly?: boolean];
  setLargeVideoParticipant: [participantId?: string, videoType?: string];
  setLowBandwidthMode: [enabled: boolean];
  setMediaEncryptionKey: [keyInfo: string];
  setMeetingTimer: [options?: Options];
  setNoiseSuppressionEnabled: [options: { enabled: boolean }];
  setParticipantProperties: [properties: Options, useRawKeys?: boolean];
  setParticipantVolume: [participantId: string, volume: number];
  setSecondScreen: [options?: Options];
  setSubtitles: [enabled: boolean, displaySubtitles?: boolean, language?: string];
  setTileView: [enabled: boolean];
  setVideoQuality: [frameHeight: number];
  setVirtualBackground: [enabled: boolean, backgroundImage: string];
  showNotification: [options: Options];
  showPiP: [];
  startRecording: [options: RecordingOptions];
  startShareVideo: [url: string];
  stopRecording: [mode: RecordingMode, transcription?: boolean];
  stopShareVideo: [];
  subject: [subject: string];
  submitFeedback: [feedback: { score: number; message: string }];
  toggleAudio: [];
  toggleCamera: [facingMode?: 'user' | 'environment'];
  toggleCameraMirror: [];
  toggleChat: [];
  toggleE2EE: [enabled: boolean];
  toggleFilmStrip: [];
  toggleLobby: [enabled: boolean];
  toggleModeration: [enabled: boolean, media?: Media];
  toggleNoiseSuppression: [];
  toggleParticipantsPane: [open: boolean];
  toggleRaiseHand: [];
  toggleShareScreen: [options?: { enable?: boolean }];
  toggleSubtitles: [];
  toggleTileView: [];
  toggleVideo: [];
  toggleVirtualBackgroundDialog: [];
  toggleWhiteboard: [open?: boolean];
}

/** A command of the IFrame API; allows names of other releases. */
export type JitsiCommand = keyof JitsiCommands | (string & Record<never, never>);

/** The arguments of a command; `unknown[]` for a command of another release. */
export type CommandArguments<Name extends JitsiCommand> = Name extends keyof JitsiCommands
  ? Extract<JitsiCommands[Name], unknown[]>
  : unknown[];

/** Commands that were renamed between releases. */
const otherNames: Readonly<Record<string, string>> = {
  setLowBandwidthMode: 'setAudioOnly',
  setAudioOnly: 'setLowBandwidthMode',
};

/** Returns the name of a command in a release; null if the release lacks the command. */
export function commandNameIn(supported: readonly string[], name: string): string | null {
  const names = [name, otherNames[name]];
  return names.find((candidate) => candidate !== undefined && supported.includes(candidate)) ?? null;
}
