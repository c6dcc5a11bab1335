/** The commands of Jitsi's API that this room supports. */
export const supportedCommands = [
  'displayName',
  'endConference',
  'hangup',
  'muteEveryone',
  'overwriteConfig',
  'sendChatMessage',
  'subject',
  'toggleAudio',
  'toggleChat',
  'toggleRaiseHand',
  'toggleShareScreen',
  'toggleTileView',
  'toggleVideo',
] as const;

/** Name of a supported command. */
export type CommandName = (typeof supportedCommands)[number];

/** The events of Jitsi's API that this room sends. */
export const supportedEvents = [
  'audioAvailabilityChanged',
  'audioMuteStatusChanged',
  'browserSupport',
  'cameraError',
  'chatUpdated',
  'displayNameChange',
  'errorOccurred',
  'incomingMessage',
  'micError',
  'outgoingMessage',
  'participantJoined',
  'participantLeft',
  'participantRoleChanged',
  'prejoinScreenLoaded',
  'raiseHandUpdated',
  'readyToClose',
  'ready',
  'screenSharingStatusChanged',
  'subjectChange',
  'tileViewChanged',
  'videoAvailabilityChanged',
  'videoConferenceJoined',
  'videoConferenceLeft',
  'videoMuteStatusChanged',
] as const;

/** Name of an event that this room sends. */
export type EventName = (typeof supportedEvents)[number];
