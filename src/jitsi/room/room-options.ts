import type { JitsiApiOptions } from '../jitsi-api.js';
import { jitsiLanguage } from './jitsi-language.js';
import { type JitsiServer, roomNameFor } from '../parse-jitsi-server.js';

/** Settings of a room that is being opened. */
export interface RoomSettings {
  readonly roomName: string;
  readonly displayName: string | null;
  readonly email: string | null;
  readonly subject: string | null;
  readonly jwt: string | null;
  /** Language tags in order of preference. */
  readonly languages: readonly string[];
  readonly toolbarButtons: readonly string[];
  readonly startAudioMuted: boolean;
  readonly startVideoMuted: boolean;
  readonly prejoin: boolean;
  /** Overrides the defaults of this library. */
  readonly configOverwrite: Record<string, unknown>;
  readonly interfaceConfigOverwrite: Record<string, unknown>;
}

/**
 * Returns the API's options for a room. Uses only keys that Jitsi accepts from an embedding page
 * (docs/jitsi-facts.md#address-and-options-of-the-frame).
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
      // Otherwise phones show a page in the frame that offers to install an app.
      disableDeepLinking: true,
      // The LMS decides who takes part in a class, and under which name.
      disableInviteFunctions: true,
      ...(displayName && { readOnlyName: true }),
      disableThirdPartyRequests: true,
      enableInsecureRoomNameWarning: false,
      // Closes the room when a moderator ends it for all, without waiting for a click.
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

/** Replaces curly double quotes, which break options (docs/jitsi-facts.md#address-and-options-of-the-frame). */
function plainQuotes(text: string): string {
  return text.replace(/[“”]/g, "'");
}
