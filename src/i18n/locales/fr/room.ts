import type { RoomMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';

const plural = pluralIn('fr');
const tellAdministrator = "Signalez-le à l'administrateur du site.";
const blocksRoom = `Cette page bloque la salle vidéo. ${tellAdministrator}`;

/** French: words of the room. */
export const room: RoomMessages = {
  leaveSession: 'Quitter la session',
  closeNotice: 'Fermer ce message',
  room: 'Salle de la session',
  enterRoom: 'Entrer dans la salle',
  roomOpens: "La salle s'ouvre ici.",
  roomConnecting: 'Connexion à la salle...',
  roomPrejoin: 'Essayez la caméra et le micro, puis rejoignez.',
  roomLobby: "En attente d'être admis.",
  roomPassword: 'La salle demande un mot de passe.',
  roomJoined: 'Vous êtes dans la salle.',
  roomReconnecting: 'Connexion interrompue. Reconnexion...',
  roomLeft: 'Vous avez quitté la salle.',
  roomEnded: "La session a été terminée par l'instructeur.",
  controls: 'Commandes de la session',
  micOn: 'Activer le micro',
  micOff: 'Désactiver le micro',
  cameraOn: 'Activer la caméra',
  cameraOff: 'Désactiver la caméra',
  raiseHand: 'Lever la main',
  lowerHand: 'Baisser la main',
  shareScreen: "Partager l'écran",
  stopSharing: "Arrêter le partage d'écran",
  openChat: (unread) =>
    unread === 0
      ? 'Ouvrir le chat'
      : `Ouvrir le chat, ${plural(unread, { one: '# message non lu', other: '# messages non lus' })}`,
  closeChat: 'Fermer le chat',
  openParticipants: 'Afficher les participants',
  closeParticipants: 'Masquer les participants',
  recordingOn: 'Cette session est enregistrée.',
  recordingSign: 'ENR',
  bar: {
    mic: 'Micro',
    camera: 'Caméra',
    hand: 'Main',
    screen: 'Écran',
    chat: 'Chat',
    people: 'Participants',
    leave: 'Quitter',
  },
  present: (count) => plural(count, { one: '# participant présent', other: '# participants présents' }),
  roomFailed: 'Erreur Jitsi',
  errors: {
    jitsi_server_not_allowed: { text: `Cette page n'autorise pas ce serveur vidéo. ${tellAdministrator}` },
    script_load_failed: {
      title: 'Erreur lors du chargement de Jitsi Meet',
      text: "Le serveur vidéo n'a pas répondu.",
    },
    script_blocked: {
      title: 'Jitsi Meet API non disponible',
      text: `Cette page bloque le serveur vidéo. ${tellAdministrator}`,
    },
    insecure_context: { text: `Caméra et micro demandent une adresse en https. ${tellAdministrator}` },
    media_denied: { text: 'Le navigateur refuse la caméra ou le micro. Autorisez-les pour ce site.' },
    connection_timeout: { text: "Le serveur vidéo n'a pas répondu." },
    jwt_expired: { text: 'Votre accès à la salle a expiré. Réessayez pour en obtenir un nouveau.' },
    conference_failed: { title: 'Erreur Jitsi', text: 'Le serveur vidéo a refusé la connexion.' },
    permissions_policy: {
      text: `Cette page n'autorise ni la caméra ni le micro dans la salle. ${tellAdministrator}`,
    },
    frame_blocked: { text: blocksRoom },
    embedder_policy: { text: blocksRoom },
    embed_time_limit: {
      text: 'Ce serveur vidéo public coupe au bout de cinq minutes les appels ouverts dans une page.',
    },
    jwt_rejected: {
      title: 'Accès refusé',
      text: 'Le serveur vidéo ne vous laisse pas entrer dans cette salle.',
    },
    lobby_denied: { title: 'Accès refusé', text: 'Le modérateur ne vous a pas laissé entrer.' },
    kicked: { text: "L'instructeur vous a retiré de la session." },
    open_elsewhere: {
      title: 'Session ouverte dans un autre onglet',
      text: 'Vous participez déjà à cette session, dans un autre onglet de ce navigateur.',
    },
  },
};
