import type { PlayerMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';
import { session } from './session.js';

const plural = pluralIn('fr');
const minutes = (count: number) => plural(count, { one: '# minute', other: '# minutes' });

/** French: words of the player only. */
export const player: PlayerMessages = {
  instructorLabel: 'Instructeur',
  enrolledLabel: 'Inscrits',
  presentLabel: 'Présents',
  attendedLabel: 'Présents',
  until: (length, time) => `${length}, jusqu'à ${time}`,
  participantsOf: (count, all) => `${session.participants(count)} sur ${all}`,
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
  start: 'Démarrer la session',
  starting: 'Démarrage...',
  joinSession: 'Rejoindre la session',
  joining: 'Connexion...',
  leave: 'Quitter',
  endSession: 'Terminer la session',
  endForAll: 'Terminer la session pour tous ?',
  endForAllText: 'La salle se fermera pour tous les participants. La session ne pourra pas être rouverte.',
  cancelEnd: 'Continuer la session',
  elapsed: (length) => `En cours depuis ${length}`,
  timeLeft: (length) => `Fin dans ${length}`,
  overtime: (length) => `Dépassement de ${length}`,
  endsByItself: (time) => `La session se terminera d'elle-même à ${time}.`,
  fullscreen: 'Plein écran',
  exitFullscreen: 'Quitter le plein écran',

  startFailed: 'Impossible de démarrer la session',
  joinFailed: 'Impossible de rejoindre la session',
  endFailed: 'Impossible de terminer la session',
  staysSafe: 'Votre place est gardée ; la session continue sans interruption.',
};
