import type { Messages } from '../messages.js';
import { pluralIn } from '../plural.js';

const plural = pluralIn('fr');
const minutes = (count: number) => plural(count, { one: '# minute', other: '# minutes' });
const unanswered = "Le serveur n'a pas répondu.";
const busy = 'Le serveur est très sollicité. Réessayez dans un instant.';
const tellAdministrator = "Signalez-le à l'administrateur du site.";
const blocksRoom = `Cette page bloque la salle vidéo. ${tellAdministrator}`;

/** French, the guide's words to the letter. */
export const fr: Messages = {
  direction: 'ltr',
  unitSigns: { hour: 'h', minute: 'min', second: 's' },
  dateAtTime: (date, time) => `${date} à ${time}`,

  badges: {
    scheduled: 'PROGRAMMÉE',
    waiting: 'EN ATTENTE',
    live: 'EN DIRECT',
    ended: 'TERMINÉE',
    cancelled: 'ANNULÉE',
  },
  loading: 'Chargement de la session',
  duration: (length) => `Durée: ${length}`,
  participants: (count) => plural(count, { one: '# participant', other: '# participants' }),

  startsIn: 'Programmée dans {value}',
  liveFor: 'En direct depuis {value}',
  lessThanAMinute: "moins d'une minute",
  waitingForInstructor: "En attente de l'instructeur",
  full: 'Complet',
  recording: 'Enregistrement',
  recordingProcessing: 'Enregistrement en cours de traitement',
  details: 'Voir les détails',
  join: 'Rejoindre',
  watchRecording: "Voir l'enregistrement",
  rescheduled: 'Nouvel horaire',

  addToCalendar: 'Ajouter au calendrier',
  removeFromCalendar: 'Retirer du calendrier',
  calendarFile: 'Fichier .ics (Apple, Thunderbird...)',
  calendarGoogle: 'Google Agenda',
  calendarOutlook: 'Outlook',

  listLabel: 'Sessions en direct',
  loadingList: 'Chargement des sessions',
  groups: { live: 'En direct', upcoming: 'À venir', past: 'Passées' },
  liveSince: (length) => `depuis ${length}`,
  plannedEnd: (time) => `fin prévue à ${time}`,
  inTime: 'dans {value}',
  attended: (count) => plural(count, { one: '# présent', other: '# présents' }),
  notStartedYet: "l'instructeur n'a pas encore démarré",
  shortDetails: 'Détails',
  showMore: 'Afficher plus',
  moreShown: (count) =>
    plural(count, { one: '# session de plus est affichée.', other: '# sessions de plus sont affichées.' }),
  emptyTitle: 'Aucune session prévue',
  emptyText: 'Les prochaines apparaîtront ici.',
  noneLive: 'Aucune session en direct',
  nonePast: 'Aucune session passée',

  dateLabel: 'Date',
  durationLabel: 'Durée',
  instructorLabel: 'Instructeur',
  enrolledLabel: 'Inscrits',
  presentLabel: 'Présents',
  attendedLabel: 'Présents',
  until: (length, time) => `${length}, jusqu'à ${time}`,
  participantsOf: (count, all) => `${fr.participants(count)} sur ${all}`,
  withPlaces: (participants, places) =>
    `${participants}, ${plural(places, { one: '# place', other: '# places' })}`,

  joinAppearsHere:
    "Le bouton pour rejoindre apparaîtra ici dès que l'instructeur aura démarré la session. Vous pouvez laisser cette page ouverte.",
  startOpensAt: (time) => `Vous pourrez démarrer à partir de ${time}.`,
  everyoneCanEnter: (enrolled) =>
    enrolled === null
      ? 'Les participants pourront entrer aussitôt.'
      : plural(enrolled, {
          one: "L'inscrit pourra entrer aussitôt.",
          other: 'Les # inscrits pourront entrer aussitôt.',
        }),
  overdue: (late) =>
    late === 0
      ? "C'est l'heure, mais la session n'a pas encore démarré. Cette page vous préviendra."
      : `L'heure est passée de ${minutes(late)} et la session n'a pas encore démarré. Cette page vous préviendra.`,
  overdueInstructor: (late) =>
    late === 0
      ? "C'est l'heure. Les participants vous attendent."
      : `L'heure est passée de ${minutes(late)}. Les participants vous attendent.`,
  hasStarted: 'La session a commencé',
  startedAgo: (length) => `Depuis ${length}.`,
  alreadyHere: (count) =>
    plural(count, { one: '# participant est déjà là.', other: '# participants sont déjà là.' }),
  mutedOnEntry: "Micro et caméra coupés à l'entrée.",
  fullPlaces: (places) =>
    `${places === null ? 'Toutes les places sont prises.' : `Les ${places} places sont prises.`} Une place libérée s'affichera ici.`,
  hasEnded: 'Session terminée',
  lasted: (length, from, to) => `Elle a duré ${length}, de ${from} à ${to}.`,
  neverStarted: "Elle n'a pas été démarrée.",
  notRecorded: "Cette session n'a pas été enregistrée.",
  isCancelled: 'Session annulée',
  cancelledReason: (reason) => `« ${reason} »`,
  youLeft: 'Vous avez quitté la session. Elle continue : vous pouvez y revenir.',
  movedAway: 'La session continue dans un autre onglet de ce navigateur.',
  rescheduledTo: (when) => `Cette session a été déplacée. Nouvel horaire : ${when}.`,
  announceStart: (length) => `La session commence dans ${length}.`,
  announceTimeLeft: (length) => `Il reste ${length}.`,
  announceOvertime: "L'heure de fin est passée.",

  armJoin: 'Rejoindre dès le début',
  armed: 'Vous entrerez dès que la session aura démarré. Laissez cette page ouverte.',
  disarmJoin: "Annuler l'entrée automatique",
  enteringSoon: 'Vous entrez dans un instant.',
  consentTitle: 'Cette session est enregistrée',
  consentText:
    "Votre voix, votre image et vos messages peuvent figurer dans l'enregistrement, que l'instructeur peut partager avec le cours.",
  consentAgree: "J'accepte",
  moveHere: 'Continuer ici',

  start: 'Démarrer la session',
  starting: 'Démarrage...',
  joinSession: 'Rejoindre la session',
  joining: 'Connexion...',
  leave: 'Quitter',
  leaveSession: 'Quitter la session',
  endSession: 'Terminer la session',
  endForAll: 'Terminer la session pour tous ?',
  endForAllText: 'La salle se fermera pour tous les participants. La session ne pourra pas être rouverte.',
  cancelEnd: 'Continuer la session',
  retry: 'Réessayer',
  back: 'Retour',
  openInTab: 'Ouvrir dans un nouvel onglet',
  closeNotice: 'Fermer ce message',
  errorCode: 'Code',

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
  elapsed: (length) => `En cours depuis ${length}`,
  timeLeft: (length) => `Fin dans ${length}`,
  overtime: (length) => `Dépassement de ${length}`,
  endsByItself: (time) => `La session se terminera d'elle-même à ${time}.`,
  fullscreen: 'Plein écran',
  exitFullscreen: 'Quitter le plein écran',

  user: 'Utilisateur',

  error: 'Erreur',
  loadFailed: 'Impossible de charger la session',
  listFailed: 'Impossible de charger les sessions',
  courseNotFound: { title: 'Cours non trouvé', text: 'Il a peut-être été déplacé ou supprimé.' },
  startFailed: 'Impossible de démarrer la session',
  joinFailed: 'Impossible de rejoindre la session',
  endFailed: 'Impossible de terminer la session',
  roomFailed: 'Erreur Jitsi',
  staysSafe: 'Votre place est gardée ; la session continue sans interruption.',
  connectionLost: 'Connexion interrompue',
  retryingSoon: 'Nouvel essai automatique dans un instant.',
  errors: {
    network: { text: `${unanswered} Vérifiez votre connexion, puis réessayez.` },
    timeout: { text: "Le serveur n'a pas répondu à temps. Vérifiez votre connexion, puis réessayez." },
    invalid_response: { text: `Le serveur a envoyé une réponse inattendue. ${tellAdministrator}` },
    api_origin_not_allowed: {
      text: `Cette page n'autorise pas le serveur des sessions. ${tellAdministrator}`,
    },
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
    offline: {
      title: 'Vous êtes hors ligne',
      text: "Cette page se mettra à jour d'elle-même au retour de la connexion.",
    },
    unauthenticated: {
      title: 'Connexion requise',
      text: 'Connectez-vous à votre espace, puis revenez à cette page.',
    },
    token_expired: { title: 'Votre connexion a expiré', text: 'Connectez-vous de nouveau, puis réessayez.' },
    forbidden: { title: 'Accès refusé', text: "Vous n'avez pas le droit de voir ou de faire cela." },
    not_enrolled: { title: 'Accès refusé', text: "Vous n'êtes pas inscrit à ce cours." },
    not_found: { title: 'Session non trouvée', text: 'Elle a peut-être été déplacée ou supprimée.' },
    session_not_started: { text: "L'instructeur n'a pas encore démarré la session." },
    start_too_early: { text: "Il est trop tôt pour démarrer. L'heure d'ouverture est affichée ici." },
    session_already_live: { text: 'La session a déjà commencé.' },
    session_ended: { text: 'La session est terminée.' },
    session_cancelled: { text: 'La session a été annulée.' },
    session_full: { title: 'Complet', text: 'Toutes les places sont prises. Réessayez dans un instant.' },
    lease_expired: { text: 'Votre place a été libérée, car la connexion était perdue. Rejoignez à nouveau.' },
    rate_limited: { text: busy },
    overloaded: { text: busy },
    storage_unavailable: { text: busy },
    internal: { text: 'Le serveur a rencontré une erreur. Réessayez dans un instant.' },
    unknown: {
      title: 'Erreur inconnue',
      text: "Réessayez. Si l'erreur persiste, signalez-la à l'administrateur du site.",
    },
  },
};
