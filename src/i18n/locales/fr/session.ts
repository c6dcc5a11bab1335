import type { SessionMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';

const plural = pluralIn('fr');
const unanswered = "Le serveur n'a pas répondu.";
const busy = 'Le serveur est très sollicité. Réessayez dans un instant.';
const tellAdministrator = "Signalez-le à l'administrateur du site.";

/** French: words of elements that show a session, and all words of the card. */
export const session: SessionMessages = {
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

  dateLabel: 'Date',
  durationLabel: 'Durée',

  user: 'Utilisateur',

  loadFailed: 'Impossible de charger la session',
  connectionLost: 'Connexion interrompue',
  retryingSoon: 'Nouvel essai automatique dans un instant.',
  errors: {
    network: { text: `${unanswered} Vérifiez votre connexion, puis réessayez.` },
    timeout: { text: "Le serveur n'a pas répondu à temps. Vérifiez votre connexion, puis réessayez." },
    invalid_response: { text: `Le serveur a envoyé une réponse inattendue. ${tellAdministrator}` },
    unsupported: { text: `Ce site ne propose pas cette fonction. ${tellAdministrator}` },
    api_origin_not_allowed: {
      text: `Cette page n'autorise pas le serveur des sessions. ${tellAdministrator}`,
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
    reopen_too_late: { text: 'La session ne peut plus être rouverte.' },
    session_full: { title: 'Complet', text: 'Toutes les places sont prises. Réessayez dans un instant.' },
    lease_expired: { text: 'Votre place a été libérée, car la connexion était perdue. Rejoignez à nouveau.' },
    rate_limited: { text: busy },
    overloaded: { text: busy },
    storage_unavailable: { text: busy },
    internal: { text: 'Le serveur a rencontré une erreur. Réessayez dans un instant.' },
  },
};
