import type { Conference } from './conference.js';
import { knownButtons } from './room-config.js';
import type { CommandName } from './supported-names.js';

/** Runs a command of the host page. Its arguments are unchecked: any page may send them. */
export function runCommand(conference: Conference, name: string, args: unknown[]): void {
  if (Object.hasOwn(commands, name)) commands[name as CommandName](conference, args[0]);
}

/** Returns the answer to a request of the host page. */
export function answerRequest(conference: Conference, name: string): unknown {
  return Object.hasOwn(requests, name) ? requests[name]?.(conference) : undefined;
}

const commands: Record<CommandName, (conference: Conference, argument: unknown) => void> = {
  displayName: (conference, name) => conference.setName(text(name, 100)),
  endConference: (conference) => conference.end(),
  hangup: (conference) => conference.hangUp(),
  muteEveryone: (conference, media) => conference.muteEveryone(media === 'video' ? 'video' : 'audio'),
  overwriteConfig: (conference, config) => {
    const { toolbarButtons } = Object(config) as { toolbarButtons?: unknown };
    if (Array.isArray(toolbarButtons)) conference.setButtons(knownButtons(toolbarButtons));
  },
  sendChatMessage: (conference, message) => void conference.sendChat(text(message, 2_000)),
  subject: (conference, subject) => conference.setSubject(text(subject, 200)),
  toggleAudio: ({ devices: { microphone } }) => microphone.set(!microphone.isWanted),
  toggleChat: (conference) => conference.toggleChat(),
  toggleRaiseHand: (conference) => conference.toggleHand(),
  toggleShareScreen: ({ devices: { screen } }) => screen.set(!screen.isWanted),
  toggleTileView: (conference) => conference.toggleTileView(),
  toggleVideo: ({ devices: { camera } }) => camera.set(!camera.isWanted),
};

const requests: Record<string, (conference: Conference) => unknown> = {
  isAudioMuted: ({ devices }) => !devices.microphone.isOn,
  isVideoMuted: ({ devices }) => !devices.camera.isOn,
  // Silence and a drawn picture replace missing devices.
  isAudioAvailable: () => true,
  isVideoAvailable: () => true,
  getRoomsInfo: ({ roomName, phase, me, people }) => {
    const participants = (phase === 'joined' ? [me, ...people.all()] : []).map(({ id, name, moderator }) => ({
      id,
      jid: `${roomName}/${id}`,
      role: moderator ? 'moderator' : 'participant',
      displayName: name,
    }));
    return { rooms: [{ isMainRoom: true, id: roomName, jid: roomName, participants }] };
  },
};

function text(value: unknown, maxLength: number): string {
  return typeof value === 'string' ? value.trim().slice(0, maxLength) : '';
}
