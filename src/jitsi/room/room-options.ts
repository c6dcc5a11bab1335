import type { JitsiApiOptions } from '../jitsi-api.js';
import { jitsiLanguage } from './jitsi-language.js';
import { type JitsiServer, roomNameFor } from '../parse-jitsi-server.js';

/** What a room is to be opened with. */
export interface RoomSettings {
  readonly roomName: string;
  readonly displayName: string | null;
  readonly email: string | null;
  readonly subject: string | null;
  readonly jwt: string | null;
  /** Language tags that the viewer wants, the dearest first. */
  readonly languages: readonly string[];
  readonly toolbarButtons: readonly string[];
  readonly startAudioMuted: boolean;
  readonly startVideoMuted: boolean;
  readonly prejoin: boolean;
  /** Laid over ours, so a page has the last word. */
  readonly configOverwrite: Record<string, unknown>;
  readonly interfaceConfigOverwrite: Record<string, unknown>;
}

/**
 * The API's options for a room: the guide's (requirements C1-C11) by the keys that Jitsi reads today. Those that an embedding
 * page may set are listed in Jitsi's `configWhitelist.ts`; `enableWelcomePage` and `enableClosePage` are not among them.
 */
export function roomOptions(
  server: JitsiServer,
  settings: RoomSettings,
  parentNode: HTMLElement,
): JitsiApiOptions {
  const { displayName, email, subject, jwt } = settings;
  const lang = jitsiLanguage(settings.languages);
  return {
    roomName: roomNameFor(server, settings.roomName),
    parentNode,
    ...(lang && { lang }),
    ...(jwt === null ? {} : { jwt }),
    userInfo: { ...(displayName && { displayName: plainQuotes(displayName) }), ...(email && { email }) },
    configOverwrite: {
      startWithAudioMuted: settings.startAudioMuted,
      startWithVideoMuted: settings.startVideoMuted,
      prejoinConfig: { enabled: settings.prejoin },
      toolbarButtons: settings.toolbarButtons,
      ...(subject && { subject: plainQuotes(subject) }),
      // Phones would otherwise be asked to install an app, inside the frame.
      disableDeepLinking: true,
      // Who belongs to a class is the LMS's to say, and by which name.
      disableInviteFunctions: true,
      ...(displayName && { readOnlyName: true }),
      disableThirdPartyRequests: true,
      enableInsecureRoomNameWarning: false,
      // Lets "end for all" close the room by itself instead of waiting for a click.
      notifyOnConferenceDestruction: false,
      pip: { disabled: true },
      ...settings.configOverwrite,
    },
    interfaceConfigOverwrite: {
      DEFAULT_BACKGROUND: '#1a1a1a',
      SETTINGS_SECTIONS: ['devices', 'language', 'moderator', 'profile'],
      ...settings.interfaceConfigOverwrite,
    },
  };
}

/** Inside the frame, curly double quotes become straight ones before the JSON is read, and break it (jitsi-facts §1). */
function plainQuotes(text: string): string {
  return text.replace(/[“”]/g, "'");
}
