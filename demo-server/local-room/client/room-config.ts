import type { RoomOptions } from './frame-protocol.js';

/** The buttons of this room in their order, by Jitsi's names. */
export const buttonNames = [
  'microphone',
  'camera',
  'raisehand',
  'desktop',
  'chat',
  'tileview',
  'hangup',
] as const;

/** Name of a button of the room. */
export type ButtonName = (typeof buttonNames)[number];

/** The options of the host page with their defaults. */
export interface RoomConfig {
  displayName: string;
  email: string;
  token: string | undefined;
  lang: string;
  startsMuted: { audio: boolean; video: boolean };
  hasPrejoin: boolean;
  buttons: ButtonName[];
  subject: string;
}

/** Reads the options of the host page; any of them may be missing or of another type. */
export function readRoomConfig({ config, userInfo, jwt, lang }: RoomOptions): RoomConfig {
  const prejoin = config['prejoinConfig'] as { enabled?: unknown } | undefined;
  return {
    displayName: text(userInfo.displayName).trim().slice(0, 100),
    email: text(userInfo.email),
    token: text(jwt) || undefined,
    lang: text(lang) || text(config['defaultLanguage']),
    startsMuted: {
      audio: config['startWithAudioMuted'] === true,
      video: config['startWithVideoMuted'] === true,
    },
    hasPrejoin: prejoin?.enabled !== false,
    buttons: knownButtons(config['toolbarButtons']),
    subject: text(config['subject']).trim().slice(0, 200),
  };
}

/** Returns the known buttons among the requested ones; all buttons without a request. */
export function knownButtons(asked: unknown): ButtonName[] {
  return Array.isArray(asked) ? buttonNames.filter((name) => asked.includes(name)) : [...buttonNames];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
