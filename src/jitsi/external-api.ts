/**
 * What we use of the Jitsi Meet IFrame API, typed by what the current source sends (not by its documentation). Nothing is
 * declared on `Window`: a host page that declares `JitsiMeetExternalAPI` in its own way must still compile.
 */
export interface JitsiEvents {
  ready: unknown;
  prejoinScreenLoaded: unknown;
  passwordRequired: unknown;
  readyToClose: unknown;
  videoConferenceJoined: { id: string; breakoutRoom?: boolean };
  videoConferenceLeft: { roomName: string };
  participantJoined: { id: string };
  participantLeft: { id: string };
  participantKickedOut: { kicked: { id: string; local?: boolean } };
  audioMuteStatusChanged: { muted: boolean };
  videoMuteStatusChanged: { muted: boolean };
  screenSharingStatusChanged: { on: boolean };
  chatUpdated: { isOpen: boolean; unreadCount: number };
  raiseHandUpdated: { id: string; handRaised: number };
  errorOccurred: { error: { name: string; message?: string; isFatal?: boolean } };
  cameraError: { type: string; message?: string };
  micError: { type: string; message?: string };
}

export interface JitsiApi {
  addListener<Name extends keyof JitsiEvents>(
    event: Name,
    listener: (payload: JitsiEvents[Name]) => void,
  ): unknown;
  executeCommand(command: string, ...args: unknown[]): void;
  isAudioMuted(): Promise<boolean>;
  isVideoMuted(): Promise<boolean>;
  getIFrame(): HTMLIFrameElement;
  getSupportedCommands?(): string[];
  dispose(): void;
}

export interface JitsiApiOptions {
  roomName: string;
  parentNode: HTMLElement;
  configOverwrite: Record<string, unknown>;
  interfaceConfigOverwrite: Record<string, unknown>;
  userInfo: { displayName?: string; email?: string };
  lang: string;
  jwt?: string;
}

export type JitsiApiConstructor = new (domain: string, options: JitsiApiOptions) => JitsiApi;

/** The class that `external_api.js` leaves on the page; undefined before, and where another thing has taken its name. */
export function jitsiGlobal(): JitsiApiConstructor | undefined {
  const { JitsiMeetExternalAPI: found } = globalThis as { JitsiMeetExternalAPI?: unknown };
  return typeof found === 'function' ? (found as JitsiApiConstructor) : undefined;
}
