import type { RoomOptions } from './frame-protocol.js';

/** The buttons this room has, in their order; the names are Jitsi's. */
export const buttonNames = [
  'microphone',
  'camera',
  'raisehand',
  'desktop',
  'chat',
  'tileview',
  'hangup',
] as const;

/** One of the buttons of the room. */
export type ButtonName = (typeof buttonNames)[number];

/** The options of the host page, read with their defaults. */
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

/** Reads what the host page passed: anything may be missing or of another type. */
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

/** The known buttons among those asked for; all of them when nothing was asked. */
export function knownButtons(asked: unknown): ButtonName[] {
  return Array.isArray(asked) ? buttonNames.filter((name) => asked.includes(name)) : [...buttonNames];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
