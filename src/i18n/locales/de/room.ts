import type { RoomMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';

const plural = pluralIn('de');
const tellAdministrator = 'Melden Sie dies der Administration der Website.';
const blocksRoom = `Diese Seite blockiert den Videoraum. ${tellAdministrator}`;
const noVideoServer = 'Der Videoserver hat nicht geantwortet.';

/** German: words of the room. */
export const room: RoomMessages = {
  leaveSession: 'Sitzung verlassen',
  closeNotice: 'Diese Meldung schließen',
  room: 'Raum der Sitzung',
  enterRoom: 'Raum betreten',
  roomOpens: 'Der Raum öffnet sich hier.',
  roomConnecting: 'Verbindung zum Raum wird hergestellt...',
  roomPrejoin: 'Testen Sie Kamera und Mikrofon, und treten Sie dann ein.',
  roomLobby: 'Warten auf Einlass.',
  roomPassword: 'Der Raum verlangt ein Passwort.',
  roomJoined: 'Sie sind im Raum.',
  roomReconnecting: 'Verbindung unterbrochen. Wird neu verbunden...',
  roomLeft: 'Sie haben den Raum verlassen.',
  roomEnded: 'Die Lehrkraft hat die Sitzung beendet.',
  controls: 'Steuerung der Sitzung',
  micOn: 'Mikrofon einschalten',
  micOff: 'Mikrofon ausschalten',
  cameraOn: 'Kamera einschalten',
  cameraOff: 'Kamera ausschalten',
  raiseHand: 'Hand heben',
  lowerHand: 'Hand senken',
  shareScreen: 'Bildschirm teilen',
  stopSharing: 'Bildschirm nicht mehr teilen',
  openChat: (unread) =>
    unread === 0
      ? 'Chat öffnen'
      : `Chat öffnen, ${plural(unread, { one: '# ungelesene Nachricht', other: '# ungelesene Nachrichten' })}`,
  closeChat: 'Chat schließen',
  openParticipants: 'Teilnehmende anzeigen',
  closeParticipants: 'Teilnehmende ausblenden',
  recordingOn: 'Diese Sitzung wird aufgezeichnet.',
  recordingSign: 'REC',
  bar: {
    mic: 'Mikrofon',
    camera: 'Kamera',
    hand: 'Hand',
    screen: 'Bildschirm',
    chat: 'Chat',
    people: 'Teilnehmende',
    leave: 'Verlassen',
  },
  present: (count) =>
    plural(count, { one: '# teilnehmende Person anwesend', other: '# Teilnehmende anwesend' }),
  roomFailed: 'Jitsi-Fehler',
  errors: {
    jitsi_server_not_allowed: { text: `Diese Seite lässt diesen Videoserver nicht zu. ${tellAdministrator}` },
    script_load_failed: { title: 'Jitsi Meet konnte nicht geladen werden', text: noVideoServer },
    script_blocked: {
      title: 'Jitsi-Meet-API nicht verfügbar',
      text: `Diese Seite blockiert den Videoserver. ${tellAdministrator}`,
    },
    insecure_context: { text: `Kamera und Mikrofon brauchen eine https-Adresse. ${tellAdministrator}` },
    media_denied: {
      text: 'Der Browser verweigert die Kamera oder das Mikrofon. Erlauben Sie beides für diese Website.',
    },
    connection_timeout: { text: noVideoServer },
    jwt_expired: {
      text: 'Ihr Zugang zum Raum ist abgelaufen. Versuchen Sie es noch einmal, um einen neuen zu erhalten.',
    },
    conference_failed: { title: 'Jitsi-Fehler', text: 'Der Videoserver hat die Verbindung abgelehnt.' },
    permissions_policy: {
      text: `Diese Seite erlaubt dem Raum weder Kamera noch Mikrofon. ${tellAdministrator}`,
    },
    frame_blocked: { text: blocksRoom },
    embedder_policy: { text: blocksRoom },
    embed_time_limit: {
      text: 'Dieser öffentliche Videoserver beendet Gespräche innerhalb einer Seite nach fünf Minuten.',
    },
    jwt_rejected: {
      title: 'Zugriff verweigert',
      text: 'Der Videoserver lässt Sie nicht in diesen Raum.',
    },
    lobby_denied: { title: 'Zugriff verweigert', text: 'Die Moderation hat Sie nicht eingelassen.' },
    kicked: { text: 'Die Lehrkraft hat Sie aus der Sitzung entfernt.' },
    open_elsewhere: {
      title: 'In einem anderen Tab geöffnet',
      text: 'Sie sind bereits in dieser Sitzung, in einem anderen Tab dieses Browsers.',
    },
  },
};
